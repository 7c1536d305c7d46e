import { readList } from '../lexicon/read-list.js';

/** A dateline is looked for within so many characters. */
const LONGEST = 120;
/** The agency's bracket may follow one that belongs to the place. */
const MOST_BRACKETS = 2;
const LONGEST_AGENCY = 30;
const LONGEST_AGENCIES = 60;
const AGENCY = String.raw`[\p{L}.&-]{2,14}(?: [Jj]ones| aktuell)?`;
const AGENCIES = String.raw`(?<agencies>${AGENCY}(?:\s?[/,+|]\s?${AGENCY}){0,4})`;
const DATE = String.raw`,\s\d{1,2}\.\s?(?:\p{L}{3,9}\.?|\d{1,2}\.)(?:\s?\d{4})?`;
const PLACES = String.raw`(?<places>\p{Lu}[\p{L} /.’'-]{1,60}?)`;
/** What parts a dateline from the text; where nothing does, a capital or a quotation mark must follow. */
const PARTED = String.raw`(?:\s?(?:--?|[–—.:|])(?=\s)|(?=\s[\p{Lu}"„“»«‚›]))`;

/** Berlin (dpa) - ; WIEN/GENF (APA) – ; Frankfurt, 12. Mai (Reuters) - ; Halle (Saale) (dpa). ; (dpa) - */
const BRACKETED = [
  String.raw`${PLACES}(?:\s\([^()]{2,20}\))?(?:${DATE})?,?\s?\(${AGENCIES}\)${PARTED}`,
  String.raw`\(${AGENCIES}\)\s?(?:--?|[–—.:|])(?=\s)`,
].map(anchored);
/** BERLIN dpa | */
const BARRED = [String.raw`${PLACES}\s${AGENCIES}\s\|(?=\s)`].map(anchored);
/** dpa Berlin. */
const AGENCY_FIRST = [String.raw`${AGENCIES}\s${PLACES}(?:\s?(?:--?|[–—:|])|(?<=\p{L}{3})\.)(?=\s)`].map(anchored);

function anchored(shape: string): RegExp {
  return new RegExp(`^${shape}`, 'u');
}

/**
 * Finds an agency's dateline at the start of a paragraph (`Berlin (dpa) -`). Without an agency's name a place with a
 * full stop is not taken for one.
 *
 * @returns the offset behind the dateline and its dash or stop, before the white space that follows; undefined where
 * the paragraph has none
 */
export function datelineEnd(text: string, start: number, end: number): number | undefined {
  const head = text.slice(start, Math.min(end, start + LONGEST));
  for (const shape of shapesWithin(head)) {
    const match = shape.exec(head);
    if (!match?.groups) continue;
    const { agencies = '', places } = match.groups;
    if (!namesAgency(agencies) || (places !== undefined && !namesPlaces(places))) continue;
    return start + match[0].length;
  }
  return undefined;
}

/** The shapes that the start of a paragraph may have; for nearly all paragraphs, by a short look, none. */
function shapesWithin(head: string): readonly RegExp[] {
  let bracket = head.indexOf('(');
  for (let i = 0; i < MOST_BRACKETS && bracket !== -1; i++) {
    const close = head.indexOf(')', bracket);
    if (close !== -1 && namesAgency(head.slice(bracket + 1, close))) return BRACKETED;
    bracket = head.indexOf('(', bracket + 1);
  }
  if (head.includes(' |')) return BARRED;
  const space = head.indexOf(' ');
  return space > 1 && space <= LONGEST_AGENCY && namesAgency(head.slice(0, space)) ? AGENCY_FIRST : [];
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
  if (names.length > LONGEST_AGENCIES) return false;
  const { agencies } = lists();
  return names
    .toLowerCase()
    .split(/[/,+|]/)
    .some((name) => agencies.has(name.trim()));
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
