import { readList } from '../lexicon/read-list.js';

/** A dateline is looked for within so many characters. */
const LONGEST = 120;
const AGENCY = String.raw`[\p{L}.&-]{2,14}(?: jones| aktuell)?`;
const AGENCIES = String.raw`(?<agencies>${AGENCY}(?:\s?[/,+|]\s?${AGENCY}){0,4})`;
const DATE = String.raw`,\s\d{1,2}\.\s?(?:\p{L}{3,9}\.?|\d{1,2}\.)(?:\s?\d{4})?`;
const PLACES = String.raw`(?<places>\p{Lu}[\p{L} /.’'-]{1,60}?)`;
/** What parts a dateline from the text; where nothing does, a capital or a quotation mark must follow. */
const PARTED = String.raw`(?:\s?(?:--?|[–—.:|])(?=\s)|(?=\s[\p{Lu}"„“»«‚›]))`;

/** The shapes of an agency's dateline; which words are agencies and what may be a place is checked afterwards. */
const SHAPES: readonly RegExp[] = [
  // Berlin (dpa) - ; WIEN/GENF (APA) – ; Frankfurt, 12. Mai (Reuters) - ; Zürich (sda).
  String.raw`${PLACES}(?:${DATE})?,?\s?\(${AGENCIES}\)${PARTED}`,
  // BERLIN dpa |
  String.raw`${PLACES}\s${AGENCIES}\s\|(?=\s)`,
  // (dpa) -
  String.raw`\(${AGENCIES}\)\s?(?:--?|[–—.:|])(?=\s)`,
  // dpa Berlin.
  String.raw`${AGENCIES}\s${PLACES}(?:\s?(?:--?|[–—:|])|(?<=\p{L}{3})\.)(?=\s)`,
].map((shape) => new RegExp(`^${shape}`, 'iu'));

/**
 * Finds an agency's dateline at the start of a paragraph (`Berlin (dpa) -`). Without an agency's name a place with a
 * full stop is not taken for one.
 *
 * @returns the offset behind the dateline and its dash or stop, before the white space that follows; undefined where
 * the paragraph has none
 */
export function datelineEnd(text: string, start: number, end: number): number | undefined {
  const head = text.slice(start, Math.min(end, start + LONGEST));
  if (!/[(|]|^\p{L}{2,8}[ /]/u.test(head)) return undefined;
  for (const shape of SHAPES) {
    const match = shape.exec(head);
    if (!match?.groups) continue;
    const { agencies = '', places } = match.groups;
    if (namesAgency(agencies) && (places === undefined || namesPlaces(places))) return start + match[0].length;
  }
  return undefined;
}

let known: { readonly agencies: ReadonlySet<string>; readonly smallWords: ReadonlySet<string> } | undefined;

function lists(): NonNullable<typeof known> {
  known ??= {
    agencies: new Set(readList('ingest/agencies')),
    smallWords: new Set(readList('ingest/small-words-of-places')),
  };
  return known;
}

/** True where one of the names is an agency; the others may be a paper's own marks. */
function namesAgency(names: string): boolean {
  return names
    .toLowerCase()
    .split(/\s?[/,+|]\s?/)
    .some((name) => lists().agencies.has(name));
}

function namesPlaces(places: string): boolean {
  const words = places.trim().split(/[ /]+/);
  return (
    words.length <= 8 &&
    words.every((word) => /^\p{Lu}/u.test(word) || lists().smallWords.has(word)) &&
    // A full stop within is an abbreviation's: St. Gallen, Frankfurt a. M.
    words.slice(0, -1).every((word) => !word.endsWith('.') || word.length <= 3)
  );
}
