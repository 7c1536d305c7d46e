import type { Region } from '../document/layers.js';
import { type ArticleDraft, authorsInText, type NoArticle } from './article-draft.js';
import { decode, wellFormed } from './encodings.js';
import type { FieldValues } from './field-names.js';
import { dateInLine, plainRegions } from './plain-regions.js';

const EMPTY = 'the file holds nothing but white space';
const SHORT_TITLE_WORDS = 3;

/** Reads a plain text: its content stays untouched but for the byte order mark. */
export async function readText(bytes: Uint8Array): Promise<ArticleDraft | NoArticle> {
  const { text: decoded, encoding, messages } = await decode(bytes);
  const { text, messages: mended } = wellFormed(decoded);
  if (text.trim() === '') return { code: 'ingest/empty', reason: bytes.length === 0 ? 'the file is empty' : EMPTY };
  return { encoding, messages: [...messages, ...mended], ...draftOfText(text) };
}

/** The parts of a plain text, and what it says of itself: headlines, byline, a line with the date. */
export function draftOfText(text: string): Pick<ArticleDraft, 'text' | 'regions' | 'fields'> {
  const regions = plainRegions(text, { titles: true });
  return { text, regions, fields: fieldsOf(text, regions) };
}

function fieldsOf(text: string, regions: readonly Region[]): FieldValues {
  const fields: FieldValues = {};
  const surfaces = (kind: Region['kind']): string[] =>
    regions.filter((region) => region.kind === kind).map(({ start, end }) => text.slice(start, end));
  const titles = surfaces('title');
  if (titles.length > 0) {
    const [first, second] = titles;
    // A few words over a longer line are the kicker.
    const isKicker =
      second !== undefined && wordCount(first!) <= SHORT_TITLE_WORDS && wordCount(second) > SHORT_TITLE_WORDS;
    const [title, subtitle] = isKicker ? titles.slice(1) : titles;
    if (isKicker) fields.kicker = first;
    fields.title = title;
    if (subtitle !== undefined) fields.subtitle = subtitle;
  }
  const authors = authorsInText(text, regions);
  if (authors.length > 0) fields.authors = authors;
  const date = surfaces('dateline')
    .map(dateInLine)
    .find((found) => found !== undefined);
  if (date !== undefined) fields.published = date;
  return fields;
}

function wordCount(line: string): number {
  return line.split(/\s+/u).length;
}
