import { type ArticleDraft, authorsInText, joinBlocks, type NoArticle } from './article-draft.js';
import { decode, wellFormed } from './encodings.js';
import { type FieldMap, pickFields } from './field-names.js';
import { jsonProblem } from './json-problem.js';
import { blocksOfBody, headOf, whyNoText, withoutRepetition } from './record-body.js';

type JsonObject = Readonly<Record<string, unknown>>;

export interface JsonOptions {
  readonly fields?: FieldMap | undefined;
  /** Where the text begins in its file; 1-based. */
  readonly place?: { readonly line: number; readonly column: number } | undefined;
}

/**
 * Reads the articles of a JSON text: an object that is an article, an array of them, or an object that wraps one array of
 * them (`{ "articles": [ … ] }`). The title, the lead and the parts of the body become regions.
 */
export async function readJson(bytes: Uint8Array, options: JsonOptions): Promise<(ArticleDraft | NoArticle)[]> {
  const decoded = await decode(bytes);
  if (decoded.text.trim() === '') return [{ code: 'ingest/empty', reason: 'the file is empty' }];
  let value: unknown;
  try {
    value = JSON.parse(decoded.text);
  } catch (error) {
    return [malformed(decoded.text, error as Error, options)];
  }
  const drafts: (ArticleDraft | NoArticle)[] = [];
  for (const record of recordsOf(value, options.fields)) {
    const draft = await draftOf(record, options.fields);
    const { encoding, messages } = decoded;
    drafts.push('reason' in draft ? draft : { encoding, ...draft, messages: [...messages, ...draft.messages] });
  }
  return drafts;
}

function recordsOf(value: unknown, fields: FieldMap | undefined): readonly unknown[] {
  if (Array.isArray(value) && value.length > 0) return value;
  if (!isObject(value) || pickFields(value, fields).text !== undefined) return [value];
  const lists = Object.values(value).filter((each) => Array.isArray(each) && each.length > 0 && each.every(isObject));
  return lists.length === 1 ? (lists[0] as readonly unknown[]) : [value];
}

async function draftOf(
  record: unknown,
  map: FieldMap | undefined,
): Promise<Omit<ArticleDraft, 'encoding'> | NoArticle> {
  if (!isObject(record))
    return { code: 'ingest/no-text', reason: `the record is no JSON object but ${kindOf(record)}` };
  const picked = pickFields(record, map);
  const body = await blocksOfBody(picked.text);
  const { blocks: head, fields } = await headOf(picked);
  if (body.length === 0 && fields.lead === undefined) {
    return { code: 'ingest/no-text', reason: whyNoText(record, map) };
  }
  const { text: joined, regions } = joinBlocks(withoutRepetition(head, body));
  const { text, messages } = wellFormed(joined);
  const authors = fields.authors ?? authorsInText(text, regions);
  return { fields: Object.assign({}, fields, { authors }), text, regions, messages };
}

function malformed(text: string, error: Error, { place = { line: 1, column: 1 } }: JsonOptions): NoArticle {
  const problem = jsonProblem(text);
  const code = 'ingest/malformed-json';
  if (!problem) return { code, reason: `not valid JSON: ${error.message}` };
  const line = place.line + problem.line - 1;
  const column = problem.line === 1 ? place.column + problem.column - 1 : problem.column;
  const { expected, found } = problem;
  return { code, reason: `not valid JSON: in line ${line}, column ${column}, ${expected} was expected, not ${found}` };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  return value === null ? 'null' : `a ${typeof value}`;
}
