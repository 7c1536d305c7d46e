import { TokenKind } from '../document/layers.js';
import { type Candidate, newCandidate } from './candidate.js';
import { Word, type WordKnowledge } from './word-knowledge.js';
import type { Words } from './words.js';

/** What the tables say of single tokens that the patterns may lean on. */
export interface TokenFacts {
  /** 1 where the token is a place by the tables, alone or as part of a longer name. */
  readonly place: Uint8Array;
  /** 1 where the token is a derived form (Berliner, deutsche). */
  readonly derived: Uint8Array;
}

const YEAR = /^(?:0[4-9]|1[89]\d\d|2000|[1-9]\d)$/;
const ROMAN = /^(?:I{1,3}|IV)$/;

function organisation(first: number, last: number, rule: string): Candidate {
  return newCandidate(first, last, 'ORG', 'name', `organisation:${rule}`);
}

/** `Muster AG`, `Volker Wieprecht GmbH & Co. KG`. */
function legalForm(words: Words, i: number): Candidate | undefined {
  if ((words.bits[i]! & Word.legal) === 0 || i === 0) return undefined;
  let first = i;
  while (first > 0 && i - first < 4 && isPartOfFirm(words, first - 1)) first--;
  if (first === i) return undefined;
  let last = i + 1;
  while (
    last < words.count &&
    last - i < 5 &&
    (words.surface[last] === '&' || /^(?:Co\.?|KG|KGaA|OHG|mbH)$/.test(words.surface[last]!))
  )
    last++;
  return organisation(first, last, 'legal-form');
}

function isPartOfFirm(words: Words, i: number): boolean {
  if (words.surface[i] === '&' || words.surface[i] === '+') return i > 0 && words.capital[i - 1] === 1;
  return words.capital[i] === 1 && words.opens[i] === 0 && (words.bits[i]! & Word.title) === 0;
}

/** `SV Darmstadt 98`, `1. FC Köln`, `Eintracht Frankfurt`. */
function club(words: Words, i: number, facts: TokenFacts): Candidate | undefined {
  if ((words.bits[i]! & Word.club) === 0) return undefined;
  let last = i + 1;
  if (last < words.count && YEAR.test(words.surface[last]!)) last++;
  const letters =
    words.surface[i] === words.surface[i]!.toUpperCase() || /^(?:Vf[BLR]|TuS|SpVgg|SpVg)$/.test(words.surface[i]!);
  let names = 0;
  while (last < words.count && names < 3 && words.capital[last] === 1 && words.opens[last] === 0) {
    if (!letters && facts.place[last] === 0) break;
    names++;
    last++;
    if (facts.place[last - 1] === 1) break;
  }
  if (names === 0) return undefined;
  if (last < words.count && YEAR.test(words.surface[last]!)) last++;
  const first = i > 0 && /^\d\.$/.test(words.surface[i - 1]!) ? i - 1 : i;
  return organisation(first, last, 'club');
}

/** `Universität Köln`, `Landgericht München I`, `Technische Universität Graz`. */
function institution(words: Words, i: number, facts: TokenFacts): Candidate | undefined {
  if ((words.bits[i]! & Word.institution) === 0) return undefined;
  const last = afterPlace(words, i + 1, facts);
  if (last === i + 1) return undefined;
  const end = last < words.count && ROMAN.test(words.surface[last]!) ? last + 1 : last;
  const adjective =
    i > 0 && words.capital[i - 1] === 1 && words.opens[i - 1] === 0 && /[^s]e[nrms]?$/.test(words.surface[i - 1]!);
  return organisation(adjective && facts.derived[i - 1] === 0 ? i - 1 : i, end, 'institution');
}

function afterPlace(words: Words, i: number, facts: TokenFacts): number {
  let at = i;
  while (at < words.count && facts.place[at] === 1) at++;
  return at;
}

/** `Institut für Wirtschaftsforschung`, `Deutsche Gesellschaft für Auswärtige Politik`. */
function bodyForField(words: Words, i: number): Candidate | undefined {
  if (words.surface[i + 1] !== 'für') return undefined;
  const compound = /-(?:Institut|Zentrum|Gesellschaft|Stiftung)s?$/.test(words.surface[i]!);
  if ((words.nameBits[i]! & Word.body) === 0 && !compound) return undefined;
  const end = afterField(words, i + 2);
  if (end === i + 2) return undefined;
  const adjective =
    i > 0 && words.capital[i - 1] === 1 && words.opens[i - 1] === 0 && /e[nrms]?$/.test(words.surface[i - 1]!);
  return organisation(adjective ? i - 1 : i, end, 'body');
}

/** Index after a field: nouns with their adjectives, joined by commas, "und" and hyphens left open (`Acker- und Pflanzenbau`). */
function afterField(words: Words, i: number): number {
  let at = i;
  let end = i;
  while (at < words.count && at - i < 12) {
    while (at < words.count && /^[\p{L}-]+(?:e[nrsm]?)$/u.test(words.surface[at]!) && words.capital[at + 1] === 1) at++;
    if (words.capital[at] !== 1) break;
    end = at + 1;
    const link = words.surface[end];
    if (link === 'und' || link === '&') at = end + 1;
    else if (link === ',' && words.capital[end + 1] === 1 && /^(?:und|,)$/.test(words.surface[end + 2] ?? ''))
      at = end + 1;
    else break;
  }
  return end;
}

/** `Humboldt-Universität`, `Max-Planck-Institut`; and what follows: `Goethe-Universität Frankfurt`. */
function compound(words: Words, i: number, facts: TokenFacts, knowledge: WordKnowledge): Candidate | undefined {
  const surface = words.surface[i]!;
  const hyphen = surface.lastIndexOf('-');
  if (hyphen <= 2 || words.capital[i] === 0) return undefined;
  if (!knowledge.isOrganisationEnd(surface.slice(hyphen + 1))) return undefined;
  const bearer = knowledge.of(surface.slice(surface.lastIndexOf('-', hyphen - 1) + 1, hyphen));
  const named = (bearer & (Word.given | Word.familyAlone | Word.family)) !== 0;
  if (!named && surface.indexOf('-') === hyphen) return undefined;
  return organisation(i, afterPlace(words, i + 1, facts), 'compound');
}

/** `Jackson County`, `Matador Records`: English names say at their end what they name. */
function english(words: Words, i: number, _facts: TokenFacts, knowledge: WordKnowledge): Candidate | undefined {
  const label = words.capital[i] === 1 ? knowledge.englishEnds.get(words.surface[i]!) : undefined;
  if (label === undefined) return undefined;
  let first = i;
  while (
    first > 0 &&
    i - first < 3 &&
    words.capital[first - 1] === 1 &&
    words.opens[first - 1] === 0 &&
    isForeign(words, first - 1)
  )
    first--;
  if (first === i) return undefined;
  return newCandidate(first, i + 1, label, 'name', 'organisation:english');
}

function isForeign(words: Words, i: number): boolean {
  return (
    (words.bits[i]! & (Word.noun | Word.title)) === 0 &&
    !/(?:er|en|es)$/.test(words.surface[i]!) &&
    /^\p{L}+$/u.test(words.surface[i]!)
  );
}

/** A word in capitals that no list knows: nearly always an organisation (`KCTV`). */
function acronym(words: Words, i: number): Candidate | undefined {
  const surface = words.surface[i]!;
  if (words.capital[i] === 0 || words.tokens.kind[i] !== TokenKind.word || !/^[A-ZÄÖÜ]{3,5}s?$/.test(surface))
    return undefined;
  if ((words.bits[i]! & ~Word.noun) !== 0 || !hasBearer(words, i) || ROMAN_NUMBER.test(surface) || isShouting(words, i))
    return undefined;
  return newCandidate(i, i + 1, 'ORG', 'name', 'acronym');
}

const BEARERS = /^(?:[Dd](?:ie|er|en|em|es)|beim|vom|von|bei|mit|zum|zur|ans?|gegen|für|durch|und|oder|laut|[(,/„"])$/;

/** An article, preposition or role before the acronym: it is not a heading or the name of a thing in a list. */
function hasBearer(words: Words, i: number): boolean {
  return i > 0 && (BEARERS.test(words.surface[i - 1]!) || words.capital[i - 1] === 1);
}

const ROMAN_NUMBER = /^[IVXLCDM]+$/;

/** A neighbour in capitals: a headline or a dateline, not an acronym. */
function isShouting(words: Words, i: number): boolean {
  const loud = (at: number) => at >= 0 && at < words.count && /^[A-ZÄÖÜ]{4,}$/.test(words.surface[at]!);
  return loud(i - 1) || loud(i + 1);
}

type Pattern = (words: Words, i: number, facts: TokenFacts, knowledge: WordKnowledge) => Candidate | undefined;

/** The patterns for organisations, in the order in which they are tried at a token; all that fit are candidates. */
export const ORGANISATION_PATTERNS: readonly Pattern[] = [
  legalForm,
  club,
  institution,
  bodyForField,
  compound,
  english,
  acronym,
];
