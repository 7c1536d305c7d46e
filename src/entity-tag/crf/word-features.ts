import { roleNoun } from '../../lexicon/roles.js';
import { hashNumber, hashText, mixed, templateHash } from '../../model/hash.js';
import { plainNumber } from '../../model/plain-number.js';
import type { NameTables } from '../name-tables.js';
import { withoutGenitive } from '../pieces.js';
import type { WordKnowledge } from '../word-knowledge.js';
import { HashList } from './hash-list.js';
import { tableLabels } from './table-labels.js';
import { UNSEEN, type WordClasses } from './word-classes.js';
import { WordShapes } from './word-shapes.js';

/** Features that can be left out together, to see what they are worth. */
export const FEATURE_GROUPS = [
  'words',
  'affixes',
  'n-grams',
  'shapes',
  'hyphen parts',
  'classes',
  'company',
  'lists',
  'rules',
  'word pairs',
] as const;
export type FeatureGroup = (typeof FEATURE_GROUPS)[number];

/** What the features of words are drawn from. */
export interface Sources {
  readonly knowledge: WordKnowledge;
  readonly tables: NameTables;
  readonly classes: WordClasses;
  readonly without?: ReadonlySet<FeatureGroup>;
}

/** What the features that hang on several words need to know of each. */
export interface WordFacts {
  readonly shape: number;
  /** Hash of the word in small letters. */
  readonly small: number;
  readonly capital: boolean;
  /** Its classes, coarse to fine; 0 where raw text does not show it. */
  readonly coarse: number;
  readonly middle: number;
}

/** Longer words are cut: no name is that long, and the work stays bounded. */
const LONGEST = 40;
const MOST_PARTS = 4;
/** Runs of letters in a word that was cut; small letters may take twice the room of capitals. */
const MOST_GRAMS = 2 * LONGEST;

/** The kinds of features; a number must not change its meaning while weights hang on it. */
const T = {
  word: 0,
  small: 1,
  prefix: 2,
  suffix: 3,
  gram: 4,
  shape: 5,
  longShape: 6,
  class: 7,
  company: 8,
  firstPart: 9,
  lastPart: 10,
  partClass: 11,
  unseen: 12,
  bits: 13,
  role: 14,
  organisationEnd: 15,
  placeEnd: 16,
  table: 17,
  partTable: 18,
  partBits: 19,
  stem: 20,
  length: 21,
  count: 22,
} as const;

const BASES = Int32Array.from({ length: 32 }, (_, template) => templateHash(template));

function text(template: number, value: string, from = 0, to = value.length): number {
  return hashText(value, from, to, BASES[template]!);
}

function number(template: number, value: number): number {
  return hashNumber(BASES[template]!, value);
}

/** Works out the features of words, one after the other: what a word says to itself, to its neighbours, and to theirs. */
export class WordFeatures {
  private readonly own = new HashList();
  private readonly near = new HashList();
  private readonly far = new HashList();
  private readonly byDistance = [this.own, this.near, this.far];
  private readonly shapes = new WordShapes();
  private readonly has: Readonly<Record<FeatureGroup, boolean>>;
  private readonly gramHashes = new Int32Array(MOST_GRAMS);

  constructor(private readonly sources: Sources) {
    this.has = Object.fromEntries(
      FEATURE_GROUPS.map((group) => [group, sources.without?.has(group) !== true]),
    ) as Record<FeatureGroup, boolean>;
  }

  /** Reads a word: what it says stands in {@link seenFrom} until the next one is read. */
  read(surface: string): WordFacts {
    const { own, near, far, has, shapes } = this;
    const { classes } = this.sources;
    own.clear();
    near.clear();
    far.clear();
    const word = plainNumber(surface.length > LONGEST ? surface.slice(0, LONGEST) : surface);
    const small = word.toLowerCase();
    shapes.read(word);
    if (has.words) this.addWord(word, small);
    if (has.affixes) this.addAffixes(word, small);
    if (has['n-grams']) this.addGrams(small);
    if (has.shapes) this.addShapes(word.length);
    const whole = classes.row(word);
    const row = whole === UNSEEN ? this.rawRow(word, small) : whole;
    if (has.classes) this.addClasses(whole, row);
    if (has.company) this.addCompany(row);
    if (has.lists) this.addLists(word, small);
    if (has['hyphen parts'] && word.includes('-')) this.addParts(word);
    const pairs = has['word pairs'];
    const classed = pairs && has.classes && row !== UNSEEN;
    return {
      shape: pairs ? shapes.hash() : 0,
      small: pairs ? hashText(small) : 0,
      capital: shapes.capital,
      coarse: classed ? classes.classOf(row, 0) + 1 : 0,
      middle: classed ? classes.classOf(row, 1) + 1 : 0,
    };
  }

  /** What the word says to a token from which it stands `place` positions off, at most two. */
  seenFrom(place: number): HashList {
    return this.byDistance[Math.abs(place)]!;
  }

  private addWord(word: string, small: string): void {
    const { own, near, far } = this;
    const ofWord = text(T.word, word);
    const ofSmall = text(T.small, small);
    own.push(ofWord);
    own.push(ofSmall);
    near.push(ofWord);
    near.push(ofSmall);
    far.push(ofSmall);
    const stem = withoutGenitive(word);
    if (stem !== undefined) own.push(text(T.stem, stem));
  }

  private addAffixes(word: string, small: string): void {
    const { own, near } = this;
    for (let n = 1; n <= 6 && n < word.length; n++) {
      own.push(text(T.prefix, word, 0, n));
      if (n !== 3) own.push(text(T.suffix, small, small.length - n));
    }
    // Where a word is shorter, zeros stand before it and behind it.
    const ending = small.padStart(3, '\0');
    const suffix = text(T.suffix, ending, ending.length - 3);
    own.push(suffix);
    near.push(suffix);
    near.push(text(T.prefix, small.padEnd(3, '\0'), 0, 3));
  }

  /** Runs of three and of four letters of the word with a sign at its beginning and end. */
  private addGrams(small: string): void {
    const { own, gramHashes } = this;
    const framed = `^${small}$`;
    const threes = framed.length - 2;
    // A run of four goes on from the run of three that begins where it does.
    for (let i = 0; i < threes; i++) {
      gramHashes[i] = text(T.gram, framed, i, i + 3);
      own.push(gramHashes[i]!);
    }
    for (let i = 0; i + 1 < threes; i++) own.push(hashText(framed, i + 3, i + 4, gramHashes[i]!));
  }

  private addShapes(length: number): void {
    const { own, near, far, shapes } = this;
    const shape = shapes.hash(BASES[T.shape]!);
    own.push(shape);
    near.push(shape);
    far.push(shape);
    own.push(shapes.longHash(BASES[T.longShape]!));
    own.push(number(T.length, Math.min(length, 12)));
  }

  /** The row of a word that raw text does not show as it stands: without the ending of the genitive, or small. */
  private rawRow(word: string, small: string): number {
    const { classes } = this.sources;
    const stem = withoutGenitive(word);
    const stemRow = stem === undefined ? UNSEEN : classes.row(stem);
    return stemRow === UNSEEN && small !== word ? classes.row(small) : stemRow;
  }

  private addClasses(whole: number, row: number): void {
    const { own, near, far } = this;
    const { classes } = this.sources;
    if (whole === UNSEEN) {
      own.push(number(T.unseen, 0));
      near.push(number(T.unseen, 0));
    }
    if (row === UNSEEN) return;
    for (let size = 0; size < 3; size++) {
      const feature = hashNumber(number(T.class, size), classes.classOf(row, size));
      own.push(feature);
      near.push(feature);
      if (size < 2) far.push(feature);
    }
  }

  private addCompany(row: number): void {
    if (row === UNSEEN) return;
    const { classes } = this.sources;
    for (let sign = 0; sign < classes.signs; sign++) {
      this.own.push(hashNumber(number(T.company, sign), classes.level(row, sign)));
    }
  }

  private addLists(word: string, small: string): void {
    const { own, near } = this;
    const { knowledge, tables } = this.sources;
    const both = (feature: number): void => {
      own.push(feature);
      near.push(feature);
    };
    const bits = knowledge.ofName(word);
    for (let bit = 0, left = bits; left !== 0; bit++, left >>>= 1) if ((left & 1) !== 0) both(number(T.bits, bit));
    if (bits !== 0) own.push(number(T.bits, 32 + bits));
    const capital = word !== small;
    if (capital && bits === 0 && knowledge.isNoun(word)) both(number(T.bits, 16));
    const role = capital ? roleNoun(word) : undefined;
    if (role !== undefined) {
      both(text(T.role, role.class));
      near.push(number(T.role, 1));
    }
    const english = knowledge.englishEnds.get(word);
    if (english !== undefined) both(text(T.placeEnd, english));
    if (
      knowledge.mayBeStreet(word) &&
      knowledge.streetEnds.some((end) => word.length > end.length && word.endsWith(end))
    )
      own.push(number(T.placeEnd, 1));
    for (const label of tableLabels(word, tables)) both(text(T.table, label));
  }

  private addParts(word: string): void {
    const { own, near } = this;
    const { classes, knowledge, tables } = this.sources;
    const parts = word.split('-', MOST_PARTS);
    const first = parts[0]!;
    const last = parts.at(-1)!;
    const small = last.toLowerCase();
    own.push(text(T.firstPart, first));
    own.push(text(T.lastPart, small));
    own.push(number(T.count, parts.length));
    near.push(text(T.lastPart, small));
    for (const n of [3, 4, 5]) if (small.length > n) own.push(text(T.lastPart, small, small.length - n));
    for (const [place, part] of [first, last].entries()) {
      const row = classes.row(part);
      if (row !== UNSEEN) {
        for (let size = 0; size < 3; size++) {
          own.push(hashNumber(number(T.partClass, place * 4 + size), classes.classOf(row, size)));
        }
      }
      const bits = knowledge.ofName(part);
      for (let bit = 0; bit < 16; bit++) if ((bits & (1 << bit)) !== 0) own.push(number(T.partBits, place * 32 + bit));
      if (bits === 0 && part !== part.toLowerCase() && knowledge.isNoun(part))
        own.push(number(T.partBits, place * 32 + 16));
      for (const label of tableLabels(part, tables))
        own.push(hashText(label, 0, label.length, number(T.partTable, place)));
    }
    if (knowledge.isOrganisationEnd(last)) own.push(number(T.organisationEnd, 0));
    if (knowledge.placeEnds.has(last)) own.push(number(T.placeEnd, 0));
  }
}

/** A feature hash as seen from a token `place` positions off (0 for the word itself). */
export function atPlace(hash: number, place: number): number {
  return mixed(hashNumber(hash, place + 8));
}
