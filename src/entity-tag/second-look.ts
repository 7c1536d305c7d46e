import { type Candidate, newCandidate } from './candidate.js';
import { withoutGenitive } from './pieces.js';
import { Word } from './word-knowledge.js';
import type { Words } from './words.js';

interface Known {
  readonly label: Candidate['label'];
  /** True where the short form is a common word as well and is not trusted where a sentence begins. */
  readonly word: boolean;
}

const ACRONYM = /^[\p{Lu}\d][\p{L}\d-]*\p{Lu}[\p{L}\d-]*$/u;

/**
 * A name seen whole is known when it comes again short: the surname of a person (also in the genitive), an acronym that
 * stood in brackets after a long name. Looks through the whole document, before and after the full name.
 *
 * @param found what is known so far, in text order
 * @returns further candidates, on tokens that `found` leaves free
 */
export function secondLook(words: Words, found: readonly Candidate[]): Candidate[] {
  const known = new Map<string, Known>();
  const taken = new Uint8Array(words.count);
  for (const candidate of found) {
    // A lone given name may turn out to be a surname that is known (Kim, Lee).
    if (candidate.rule !== 'given-name') taken.fill(1, candidate.first, candidate.last);
    if (candidate.form !== 'name') continue;
    if (candidate.label === 'PER' && candidate.last - candidate.first > 1) {
      const last = candidate.last - 1;
      const familyFirst =
        candidate.rule === 'family-first-name' || (words.bits[candidate.first]! & Word.familyFirst) !== 0;
      remember(known, words, familyFirst ? candidate.first : last);
    }
  }
  const more: Candidate[] = acronymsInBrackets(words, found, taken);
  for (const acronym of more) {
    taken.fill(1, acronym.first, acronym.last);
    known.set(words.surface[acronym.first]!, { label: acronym.label, word: false });
  }
  if (known.size === 0) return more;
  for (let i = 0; i < words.count; i++) {
    if (taken[i] === 1 || words.capital[i] === 0) continue;
    const match = known.get(words.surface[i]!) ?? known.get(stem(words.surface[i]!));
    if (match === undefined || (match.word && words.opens[i] === 1)) continue;
    more.push(newCandidate(i, i + 1, match.label, 'name', 'second-look'));
  }
  return more;
}

function stem(surface: string): string {
  const bare = /['’]$/.test(surface) ? surface.slice(0, -1) : surface;
  return withoutGenitive(bare) ?? bare;
}

function remember(known: Map<string, Known>, words: Words, i: number): void {
  const surface = words.surface[i]!;
  if (surface.length < 2 || words.capital[i] === 0 || /\.$/.test(surface)) return;
  const word = (words.nameBits[i]! & (Word.familyAlone | Word.familyFirst)) === 0;
  known.set(surface, { label: 'PER', word });
  // The full name may have stood in the genitive: "Angela Merkels Kabinett".
  const bare = stem(surface);
  if (bare !== surface && (/['’]$/.test(surface) || !known.has(bare))) known.set(bare, { label: 'PER', word: true });
}

/** `Europäische Arzneimittelbehörde (EMA)`: the acronym bears the label of the name before it. */
function acronymsInBrackets(words: Words, found: readonly Candidate[], taken: Uint8Array): Candidate[] {
  const acronyms: Candidate[] = [];
  for (const { last, first, label, form } of found) {
    if (form !== 'name' || label === 'PER' || last - first < 2) continue;
    if (words.surface[last] !== '(' || words.surface[last + 2] !== ')' || taken[last + 1] === 1) continue;
    if (!ACRONYM.test(words.surface[last + 1]!)) continue;
    acronyms.push(newCandidate(last + 1, last + 2, label, 'name', 'acronym-of-name'));
  }
  return acronyms;
}
