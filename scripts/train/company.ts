import { Word, WordKnowledge } from '../../src/entity-tag/word-knowledge.js';
import { roleNoun } from '../../src/lexicon/roles.js';
import type { RawText } from './raw-text.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** What may stand before a word, and is a sign of what the word is. */
const BEFORE: readonly ReadonlySet<string>[] = [
  words('der Der'),
  words('die Die'),
  words('das Das'),
  words('den dem des Den Dem Des'),
  words('ein eine einen einem einer eines kein keine keinen keiner'),
  words('im am zum vom beim ins ans zur'),
  words('in In'),
  words('nach aus Nach Aus'),
  words('von Von'),
  words('bei Bei'),
  words('gegen für mit'),
  words('„ " » “ ‚'),
  words('und , /'),
];
/** What may stand behind it. */
const AFTER: readonly ReadonlySet<string>[] = [
  words('“ " « ” ‘'),
  words('('),
  words('sagte sagt erklärte betonte kritisierte schrieb teilte forderte warnte meinte'),
  words('hat haben ist sind war wird will'),
  words('GmbH AG SE Inc. e.V. Group'),
];

const CAPITAL = /^\p{Lu}/u;

/** Upper bounds of the levels, in thousandths of a word's occurrences. */
const LEVELS = [5, 20, 60, 150, 300, 600];

export const SIGNS = BEFORE.length + AFTER.length + 5;

/**
 * In which company words stand in raw text: for each word one level for each sign (what stands before and behind it, how often
 * it is written small, whether it follows a given name, title or role).
 *
 * @returns `levels[word * SIGNS + sign]`
 */
export function companyLevels({ words: names, counts, stream }: RawText): Uint8Array {
  const size = names.length;
  const knowledge = new WordKnowledge();
  const sets = [...BEFORE, ...AFTER];
  const member = sets.map((set) => Uint8Array.from(names, (name) => (set.has(name) ? 1 : 0)));
  const capital = Uint8Array.from(names, (name) => (CAPITAL.test(name) ? 1 : 0));
  const person = Uint8Array.from(names, (name) => ((knowledge.of(name) & (Word.given | Word.title)) !== 0 ? 1 : 0));
  const role = Uint8Array.from(names, (name, i) => (capital[i] === 1 && roleNoun(name) !== undefined ? 1 : 0));
  const seen = new Uint32Array(size * SIGNS);
  const extra = sets.length;
  for (let i = 1; i + 1 < stream.length; i++) {
    const word = stream[i]!;
    if (word < 2) continue;
    const before = stream[i - 1]!;
    const after = stream[i + 1]!;
    const row = word * SIGNS;
    for (let k = 0; k < BEFORE.length; k++) if (member[k]![before] === 1) seen[row + k]!++;
    for (let k = BEFORE.length; k < sets.length; k++) if (member[k]![after] === 1) seen[row + k]!++;
    if (capital[before] === 1) seen[row + extra]!++;
    if (capital[after] === 1) seen[row + extra + 1]!++;
    if (person[before] === 1) seen[row + extra + 2]!++;
    if (role[before] === 1) seen[row + extra + 3]!++;
  }
  const number = new Map(names.map((name, i) => [name, i]));
  const levels = new Uint8Array(size * SIGNS);
  for (let word = 2; word < size; word++) {
    const name = names[word]!;
    const small = name.toLowerCase();
    const smallCount = small === name ? 0 : (counts[number.get(small) ?? 0] ?? 0);
    seen[word * SIGNS + extra + 4] = smallCount;
    for (let k = 0; k < SIGNS; k++) {
      const all = k === extra + 4 ? counts[word]! + smallCount : counts[word]!;
      const share = (1000 * seen[word * SIGNS + k]!) / all;
      let level = 0;
      while (level < LEVELS.length && share >= LEVELS[level]!) level++;
      levels[word * SIGNS + k] = level;
    }
  }
  return levels;
}
