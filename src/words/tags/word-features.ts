import type { VerbForms } from '../../lexicon/verb-forms.js';
import { hashNumber, hashText, mixed, templateHash } from '../../model/hash.js';
import { clauseMarksOf } from './clause-marks.js';
import type { NameMarks } from './name-marks.js';
import { verbMarks } from './verb-marks.js';
import { plainWord, shapeOf } from './word-shape.js';
import { roleOf, type WordView } from './word-view.js';

/** How far the window reaches to each side. */
export const REACH = 2;
export const WINDOW = 2 * REACH + 1;

/** What stands behind the features of a word. */
export interface TagSources {
  readonly verbs: VerbForms;
  readonly names: NameMarks;
}

const LONGEST_SUFFIX = 6;
const LONGEST_PREFIX = 4;
/** Templates have numbers below this. */
const TEMPLATES = 43;
const MOST_FEATURES = 64;
/** Longer words are as long as this. */
const LONGEST = 12;

/** Makes the features of single words. */
export class WordFeatures {
  /** Feature numbers of the word that was read last, place by place: for the word two to the right first (that it stands two before). */
  readonly numbers = new Int32Array(MOST_FEATURES);
  /** Where the features of each place end in `numbers`. */
  readonly ends = new Uint8Array(WINDOW);
  /** Hashes of template and place, `WINDOW` to a template. */
  private readonly begun = Int32Array.from({ length: TEMPLATES * WINDOW }, (_, i) =>
    hashNumber(templateHash(Math.floor(i / WINDOW)), i % WINDOW),
  );
  private readonly shift: number;
  private length = 0;

  /** @param bits feature numbers are below 2^bits */
  constructor(
    bits: number,
    private readonly sources: TagSources,
  ) {
    this.shift = 32 - bits;
  }

  /** Reads a word: its features go into the columns. @throws never; any string has features */
  read(surface: string): WordView {
    const { verbs, names } = this.sources;
    const plain = plainWord(surface);
    const lower = plain.toLowerCase();
    const verb = verbMarks(lower, verbs);
    const hyphen = plain.lastIndexOf('-');
    const last = hyphen > 0 && hyphen < plain.length - 2 ? plain.slice(hyphen + 1) : undefined;
    const name = names.of(last ?? plain);
    const shape = shapeOf(plain);
    const wordKey = hashText(lower);
    const suffixKey = hashText(lower, Math.max(0, lower.length - 3));
    const shortSuffixKey = hashText(lower, Math.max(0, lower.length - 2));
    this.length = 0;
    for (let place = 0; place < WINDOW; place++) {
      const distance = Math.abs(place - REACH);
      this.add(1, place, wordKey);
      this.add(2, place, shape);
      this.add(3, place, verb * 4096 + name);
      if (distance <= 1) {
        this.add(4, place, suffixKey);
        this.add(5, place, shortSuffixKey);
        this.add(6, place, verb);
        this.add(7, place, name * 16 + shape);
      }
      if (distance === 0) {
        this.add(8, place, hashText(plain));
        this.add(9, place, (verb * 4096 + name) * 16 + shape);
        this.addParts(lower, shape);
        if (last !== undefined) {
          this.add(40, place, hashText(last));
          this.add(41, place, shapeOf(last));
        }
        this.add(42, place, Math.min(lower.length, LONGEST));
      }
      this.ends[place] = this.length;
    }
    return {
      wordKey,
      suffixKey,
      shape,
      verbMarks: shape === 1 || shape === 0 ? verb : 0,
      nameMarks: name,
      boundary: shape >= 8,
      clause: clauseMarksOf(lower, shape === 0 ? verb : 0, shape === 0),
      role: roleOf(lower),
    };
  }

  private addParts(lower: string, shape: number): void {
    const { length } = lower;
    for (let n = 1; n <= LONGEST_SUFFIX && n < length; n++) {
      const key = hashText(lower, length - n);
      this.add(10 + n, REACH, key);
      this.add(20 + n, REACH, hashNumber(key, shape));
    }
    for (let n = 1; n <= LONGEST_PREFIX && n < length; n++) this.add(30 + n, REACH, hashText(lower, 0, n));
  }

  private add(template: number, place: number, key: number): void {
    this.numbers[this.length++] = mixed(hashNumber(this.begun[template * WINDOW + place]!, key)) >>> this.shift;
  }
}
