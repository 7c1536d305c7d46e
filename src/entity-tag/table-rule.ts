import { type Candidate, newCandidate } from './candidate.js';
import type { NameKind } from './name-tables.js';
import type { Pieces } from './pieces.js';
import { isSupported } from './support.js';
import type { TableName } from './table-names.js';
import type { Words } from './words.js';

const REST_OF_GENITIVE = /^['’](?:s)?$/;

/**
 * Names of the tables as candidates. One that covers whole tokens (but for an apostrophe of the genitive) is a name or a
 * derived form; one within a compound makes the whole token a part form: `Bayern-Trainer` is no name. Names that are common
 * words too need support from the context.
 */
export function tableCandidates(names: readonly TableName[], pieces: Pieces, words: Words): Candidate[] {
  const candidates: Candidate[] = [];
  /** The token whose first half is a place; -1 where there is none. */
  let cityToken = -1;
  for (const { first: firstPiece, last: lastPiece, entries } of names) {
    const first = pieces.token[firstPiece]!;
    const last = pieces.token[lastPiece - 1]! + 1;
    const entry = entries.find((each) => each.mark !== 'ambiguous' || isSupported(each, words, first, last));
    const whole =
      pieces.start[firstPiece] === words.tokens.start[first] && endsToken(words, pieces.end[lastPiece - 1]!, last - 1);
    const rule = (each: NameKind) => `gazetteer:${each.table}`;
    if (whole && entry !== undefined) {
      const form = entry.mark === 'derived' ? 'derived' : 'name';
      candidates.push(newCandidate(first, last, entry.label, form, rule(entry)));
    } else if (!whole && isCompound(words, first, last)) {
      const within = entries[0]!;
      const isPlace = within.label === 'LOC' && within.mark !== 'derived' && last === first + 1;
      if (isPlace && cityToken === first && endsToken(words, pieces.end[lastPiece - 1]!, first)) {
        // Hamburg-Altona, Berlin-Pankow: two places with a hyphen are one.
        candidates.push(newCandidate(first, last, 'LOC', 'name', 'place:city-quarter'));
      } else if (within.mark === undefined) {
        candidates.push(newCandidate(first, last, within.label, 'part', rule(within)));
      }
      cityToken = isPlace && pieces.start[firstPiece] === words.tokens.start[first] ? first : -1;
    }
  }
  return candidates;
}

function endsToken(words: Words, end: number, token: number): boolean {
  const tokenEnd = words.tokens.end[token]!;
  return end === tokenEnd || (tokenEnd - end <= 2 && REST_OF_GENITIVE.test(words.text.slice(end, tokenEnd)));
}

function isCompound(words: Words, first: number, last: number): boolean {
  return /[-–/]/.test(words.surface[last - 1]!) || /[-–/]/.test(words.surface[first]!);
}
