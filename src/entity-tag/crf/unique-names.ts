import { readRows } from '../../lexicon/read-list.js';
import { type Candidate, newCandidate } from '../candidate.js';
import { withoutGenitive, withoutLongGenitive } from '../pieces.js';
import type { Words } from '../words.js';

interface UniqueName {
  readonly tokens: readonly string[];
  readonly label: Candidate['label'];
}

/** By their first token, the longest first. */
let names: ReadonlyMap<string, readonly UniqueName[]> | undefined;

/**
 * Names of the list `names/unique-names` that the tagger left out, on tokens that `found` leaves free; also in the genitive
 * (*des Grundgesetzes*).
 *
 * @param found what is known so far, in any order
 */
export function uniqueNames(words: Words, found: readonly Candidate[]): Candidate[] {
  names ??= readNames();
  const taken = new Uint8Array(words.count);
  for (const { first, last } of found) taken.fill(1, first, last);
  const more: Candidate[] = [];
  for (let i = 0; i < words.count; i++) {
    if (taken[i] === 1 || words.capital[i] === 0) continue;
    const name = nameAt(words, i, names);
    if (name === undefined || taken.subarray(i, i + name.tokens.length).includes(1)) continue;
    const last = i + name.tokens.length;
    more.push(newCandidate(i, last, name.label, 'name', 'unique-name'));
    i = last - 1;
  }
  return more;
}

function nameAt(words: Words, i: number, known: ReadonlyMap<string, readonly UniqueName[]>): UniqueName | undefined {
  for (const surface of forms(words.surface[i]!)) {
    const name = known.get(surface)?.find(({ tokens }) => standsAt(tokens, words, i));
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Word for word, but for the genitive of the last one. */
function standsAt(tokens: readonly string[], words: Words, i: number): boolean {
  return tokens.every((token, k) => {
    const word = words.surface[i + k];
    return word === token || (k === tokens.length - 1 && word !== undefined && forms(word).includes(token));
  });
}

/** A word as it is written, and without the endings of the genitive. */
function forms(word: string): string[] {
  const found = [word];
  const short = withoutGenitive(word);
  if (short !== undefined) found.push(short);
  const long = withoutLongGenitive(word);
  if (long !== undefined) found.push(long);
  return found;
}

function readNames(): Map<string, UniqueName[]> {
  const known = new Map<string, UniqueName[]>();
  for (const [name, label] of readRows('names/unique-names')) {
    const tokens = name!.split(' ');
    const beside = known.get(tokens[0]!) ?? [];
    beside.push({ tokens, label: label as Candidate['label'] });
    known.set(tokens[0]!, beside);
  }
  for (const beside of known.values()) beside.sort((a, b) => b.tokens.length - a.tokens.length);
  return known;
}
