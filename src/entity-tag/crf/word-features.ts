import { roleNoun } from '../../lexicon/roles.js';
import { hashNumber, hashText, mixed, templateHash } from '../../model/hash.js';
import { plainNumber } from '../../model/plain-number.js';
import type { NameTables } from '../name-tables.js';
import { withoutGenitive } from '../pieces.js';
import type { WordKnowledge } from '../word-knowledge.js';
import { UNSEEN, type WordClasses } from './word-classes.js';

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

/** What one word says, wherever it stands. */
export interface WordFeatures extends WordFacts {
  /** What it says to a token from which it stands `place` positions off, at most two. */
  readonly seenFrom: (place: number) => readonly number[];
}

/** Longer words are cut: no name is that long, and the work stays bounded. */
const LONGEST = 40;
const MOST_PARTS = 4;

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

/** The features of a word, as the word itself, its neighbours and theirs see them. */
interface Lists {
  readonly own: number[];
  readonly near: number[];
  readonly far: number[];
}

/** The features of a word. */
export function wordFeatures(surface: string, sources: Sources): WordFeatures {
  const word = plainNumber(surface.length > LONGEST ? surface.slice(0, LONGEST) : surface);
  const small = word.toLowerCase();
  const shape = shapeOf(word);
  const lists: Lists = { own: [], near: [], far: [] };
  const { own, near, far } = lists;
  const has = (group: FeatureGroup): boolean => sources.without?.has(group) !== true;
  if (has('words')) wordItself(word, small, lists);
  if (has('affixes')) affixes(word, small, lists);
  if (has('n-grams')) grams(small, own);
  if (has('shapes')) shapes(word, shape, lists);
  const row = rawRow(word, small, sources.classes);
  const classes = has('classes') ? row : UNSEEN;
  if (has('classes')) classFeatures(word, row, sources.classes, lists);
  if (has('company')) companyFeatures(row, sources.classes, own);
  if (has('lists')) listFeatures(word, sources, own, near);
  if (has('hyphen parts') && word.includes('-')) partFeatures(word, sources, own, near);
  const byDistance = [own, near, far];
  const pairs = has('word pairs');
  return {
    seenFrom: (place) => byDistance[Math.abs(place)]!,
    shape: pairs ? hashText(shape) : 0,
    small: pairs ? hashText(small) : 0,
    capital: shape.startsWith('X'),
    coarse: classes === UNSEEN || !pairs ? 0 : sources.classes.classOf(classes, 0) + 1,
    middle: classes === UNSEEN || !pairs ? 0 : sources.classes.classOf(classes, 1) + 1,
  };
}

function wordItself(word: string, small: string, { own, near, far }: Lists): void {
  own.push(text(T.word, word), text(T.small, small));
  near.push(text(T.word, word), text(T.small, small));
  far.push(text(T.small, small));
  const stem = withoutGenitive(word);
  if (stem !== undefined) own.push(text(T.stem, stem));
}

function affixes(word: string, small: string, { own, near }: Lists): void {
  for (let n = 1; n <= 6 && n < word.length; n++) {
    own.push(text(T.prefix, word, 0, n));
    if (n !== 3) own.push(text(T.suffix, small, small.length - n));
  }
  own.push(text(T.suffix, small, small.length - 3));
  near.push(text(T.suffix, small, small.length - 3), text(T.prefix, small, 0, 3));
}

function grams(small: string, own: number[]): void {
  const framed = `^${small}$`;
  for (const n of [3, 4]) for (let i = 0; i + n <= framed.length; i++) own.push(text(T.gram, framed, i, i + n));
}

function shapes(word: string, shape: string, { own, near, far }: Lists): void {
  for (const list of [own, near, far]) list.push(text(T.shape, shape));
  own.push(text(T.longShape, longShape(word)), number(T.length, Math.min(word.length, 12)));
}

/** The row of a word in the statistics of raw text: as it stands, without the ending of the genitive, or small. */
function rawRow(word: string, small: string, classes: WordClasses): number {
  const row = classes.row(word);
  if (row !== UNSEEN) return row;
  const stem = withoutGenitive(word);
  const stemRow = stem === undefined ? UNSEEN : classes.row(stem);
  return stemRow === UNSEEN && small !== word ? classes.row(small) : stemRow;
}

function classFeatures(word: string, row: number, classes: WordClasses, { own, near, far }: Lists): void {
  if (classes.row(word) === UNSEEN) {
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

function companyFeatures(row: number, classes: WordClasses, own: number[]): void {
  if (row === UNSEEN) return;
  for (let sign = 0; sign < classes.signs; sign++) {
    own.push(hashNumber(number(T.company, sign), classes.level(row, sign)));
  }
}

function listFeatures(word: string, sources: Sources, own: number[], near: number[]): void {
  const { knowledge } = sources;
  const bits = knowledge.ofName(word);
  for (let bit = 0; bit < 16; bit++) {
    if ((bits & (1 << bit)) === 0) continue;
    own.push(number(T.bits, bit));
    near.push(number(T.bits, bit));
  }
  if (bits !== 0) own.push(number(T.bits, 32 + bits));
  const capital = word !== word.toLowerCase();
  if (capital && bits === 0 && knowledge.isNoun(word)) {
    own.push(number(T.bits, 16));
    near.push(number(T.bits, 16));
  }
  const role = capital ? roleNoun(word) : undefined;
  if (role !== undefined) {
    own.push(text(T.role, role.class));
    near.push(text(T.role, role.class), number(T.role, 1));
  }
  const english = knowledge.englishEnds.get(word);
  if (english !== undefined) {
    own.push(text(T.placeEnd, english));
    near.push(text(T.placeEnd, english));
  }
  if (knowledge.mayBeStreet(word) && knowledge.streetEnds.some((end) => word.length > end.length && word.endsWith(end)))
    own.push(number(T.placeEnd, 1));
  for (const label of tableLabels(word, sources.tables)) {
    own.push(text(T.table, label));
    near.push(text(T.table, label));
  }
}

/** What the tables say of a name of one piece: label, mark and table. */
function tableLabels(word: string, tables: NameTables): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const form of [word, withoutGenitive(word)]) {
    if (form === undefined || labels.size > 0) continue;
    for (let row = tables.head(form); row >= 0; row = tables.next(row)) {
      if (tables.pieces(row).length > 1) continue;
      const { label, mark, table } = tables.entry(row);
      labels.add(`${label} ${mark}`);
      labels.add(`${label} ${mark} ${table}`);
    }
  }
  return labels;
}

function partFeatures(word: string, sources: Sources, own: number[], near: number[]): void {
  const { classes, knowledge, tables } = sources;
  const parts = word.split('-', MOST_PARTS);
  const first = parts[0]!;
  const last = parts.at(-1)!;
  own.push(text(T.firstPart, first), text(T.lastPart, last.toLowerCase()), number(T.count, parts.length));
  near.push(text(T.lastPart, last.toLowerCase()));
  const small = last.toLowerCase();
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

/** The shape of a word with runs cut short: `Xx`, `X-Xx`, `0`. */
function shapeOf(word: string): string {
  let shape = '';
  for (let i = 0; i < word.length; i++) {
    const sign = signOf(word, i);
    if (!shape.endsWith(sign)) shape += sign;
  }
  return shape.length > 10 ? shape.slice(0, 10) : shape;
}

function longShape(word: string): string {
  let shape = '';
  for (let i = 0; i < word.length && i < 10; i++) shape += signOf(word, i);
  return shape;
}

function signOf(word: string, i: number): string {
  const code = word.charCodeAt(i);
  if (code >= 97 && code <= 122) return 'x';
  if (code >= 65 && code <= 90) return 'X';
  if (code === 48) return '0';
  const character = word[i]!;
  if (character.toLowerCase() !== character) return 'X';
  if (character.toUpperCase() !== character) return 'x';
  return '„“”»«"‚‘›‹'.includes(character) ? '"' : character;
}

/** A feature hash as seen from a token `place` positions off (0 for the word itself). */
export function atPlace(hash: number, place: number): number {
  return mixed(hashNumber(hash, place + 8));
}
