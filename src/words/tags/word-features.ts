import type { VerbForms } from '../../lexicon/verb-forms.js';
import { hashNumber, hashText, mixed, templateHash } from '../../model/hash.js';
import { plainNumber } from '../../model/plain-number.js';
import { clauseMarksOf } from './clause-marks.js';
import type { NameMarks } from './name-marks.js';
import { verbMarks } from './verb-marks.js';
import type { WordView } from './word-view.js';

/** How far the window reaches to each side. */
export const REACH = 2;
export const WINDOW = 2 * REACH + 1;

/** What stands behind the features of a word. */
export interface TagSources {
  readonly verbs: VerbForms;
  readonly names: NameMarks;
}

/** A word by itself: its features for each place of the window, and what it shares in. */
export interface WordType extends WordView {
  /** Feature numbers by place: for the word two to the right first (that it stands two before), itself at `REACH`. */
  readonly features: readonly Int32Array[];
}

const LONGEST_SUFFIX = 6;
const LONGEST_PREFIX = 4;
const QUOTATION_MARK = /^[„“”"«»‚‘’'`´]+$/u;
const DASH = /^[-–—]+$/u;

/** @throws never; any string has features */
export function wordType(surface: string, bits: number, { verbs, names }: TagSources): WordType {
  const plain = QUOTATION_MARK.test(surface) ? '"' : DASH.test(surface) ? '-' : plainNumber(surface);
  const lower = plain.toLowerCase();
  const verb = verbMarks(lower, verbs);
  const hyphen = plain.lastIndexOf('-');
  const last = hyphen > 0 && hyphen < plain.length - 2 ? plain.slice(hyphen + 1) : undefined;
  const name = names.of(last ?? plain);
  const shape = shapeOf(plain);
  const wordKey = hashText(lower);
  const suffixKey = hashText(lower, Math.max(0, lower.length - 3));
  const number = (template: number, place: number, key: number): number =>
    mixed(hashNumber(hashNumber(templateHash(template), place), key)) >>> (32 - bits);
  const features: Int32Array[] = [];
  for (let place = 0; place < WINDOW; place++) {
    const distance = Math.abs(place - REACH);
    const own = [number(1, place, wordKey), number(2, place, shape), number(3, place, verb * 4096 + name)];
    if (distance <= 1) {
      own.push(number(4, place, suffixKey), number(5, place, hashText(lower, Math.max(0, lower.length - 2))));
      own.push(number(6, place, verb), number(7, place, name * 16 + shape));
    }
    if (distance === 0) {
      own.push(number(8, place, hashText(plain)), number(9, place, (verb * 4096 + name) * 16 + shape));
      for (let n = 1; n <= LONGEST_SUFFIX && n < lower.length; n++) {
        own.push(number(10 + n, place, hashText(lower, lower.length - n)));
        own.push(number(20 + n, place, hashNumber(hashText(lower, lower.length - n), shape)));
      }
      for (let n = 1; n <= LONGEST_PREFIX && n < lower.length; n++)
        own.push(number(30 + n, place, hashText(lower, 0, n)));
      if (last !== undefined) own.push(number(40, place, hashText(last)), number(41, place, shapeOf(last)));
      own.push(number(42, place, Math.min(lower.length, 12)));
    }
    features.push(Int32Array.from(own));
  }
  return {
    lower,
    wordKey,
    suffixKey,
    shape,
    verbMarks: shape === 1 || shape === 0 ? verb : 0,
    nameMarks: name,
    boundary: shape >= 8,
    clause: clauseMarksOf(lower, shape === 0 ? verb : 0, shape === 0),
    features,
  };
}

/** 0 small, 1 Capital, 2 CAPITALS, 3 with capitals within, 4 small with hyphen, 5 Capital with hyphen, 6 with digits, 7 digits, 8 mark, 9 other. */
function shapeOf(word: string): number {
  if (/^\p{Ll}+$/u.test(word)) return 0;
  if (/^\p{Lu}\p{Ll}*$/u.test(word)) return word.length === 1 ? 2 : 1;
  if (/^\p{Lu}+$/u.test(word)) return 2;
  if (/^\d[\d.,:]*$/u.test(word)) return 7;
  if (/\d/u.test(word)) return 6;
  if (/\p{L}/u.test(word)) {
    if (/^\p{Ll}/u.test(word)) return 4;
    return word.includes('-') ? 5 : 3;
  }
  return /^\p{P}+$/u.test(word) ? 8 : 9;
}
