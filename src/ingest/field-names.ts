import { readRows } from '../lexicon/read-list.js';

/** What a record can say of an article; `text` is its body. */
export const ARTICLE_FIELDS = [
  'id',
  'kicker',
  'title',
  'subtitle',
  'lead',
  'text',
  'published',
  'outlet',
  'authors',
  'url',
  'language',
  'fictional',
] as const;
export type ArticleField = (typeof ARTICLE_FIELDS)[number];

/** The user's own names for fields; a dot leads into an object: `{ text: 'content.body' }`. */
export type FieldMap = Readonly<Partial<Record<ArticleField, string>>>;

/** The values that a record has for the fields of an article, as they stand. */
export type FieldValues = Partial<Record<ArticleField, unknown>>;

/**
 * Picks the fields of an article out of a record. A name in `map` alone serves its field, even where the record lacks
 * it; for the others the names that news dumps use, best first, whatever their case and hyphens. Empty values do not
 * count as there.
 */
export function pickFields(record: Readonly<Record<string, unknown>>, map: FieldMap = {}): FieldValues {
  const found: FieldValues = {};
  const ranks: Partial<Record<ArticleField, number>> = {};
  const mapped = new Set(Object.values(map));
  for (const key of Object.keys(record)) {
    const known = mapped.has(key) ? undefined : knownName(key);
    if (!known || map[known.field] !== undefined || isEmpty(record[key])) continue;
    if (known.rank < (ranks[known.field] ?? Number.POSITIVE_INFINITY)) {
      ranks[known.field] = known.rank;
      found[known.field] = record[key];
    }
  }
  for (const field of ARTICLE_FIELDS) {
    const name = map[field];
    const value = name === undefined ? undefined : valueAt(record, name);
    if (!isEmpty(value)) found[field] = value;
  }
  return found;
}

/** The value under a name, or, where there is none, under a path of names parted by dots. */
function valueAt(record: Readonly<Record<string, unknown>>, name: string): unknown {
  if (Object.hasOwn(record, name)) return record[name];
  let value: unknown = record;
  for (const part of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

interface KnownName {
  readonly field: ArticleField;
  /** 0 for the name that is preferred among those of its field. */
  readonly rank: number;
}

let names: Map<string, KnownName> | undefined;
/** Keys as they stand, looked up before: a dump repeats the same few. */
const lookedUp = new Map<string, KnownName | undefined>();
const LOOKED_UP_AT_MOST = 1000;

function knownName(key: string): KnownName | undefined {
  if (lookedUp.has(key)) return lookedUp.get(key);
  names ??= readNames();
  const known = key.length > 40 ? undefined : names.get(key.toLowerCase().replace(/[-_\s.:]/g, ''));
  if (lookedUp.size < LOOKED_UP_AT_MOST) lookedUp.set(key, known);
  return known;
}

function readNames(): Map<string, KnownName> {
  const byName = new Map<string, KnownName>();
  readRows('ingest/field-names').forEach(([field, name], rank) => {
    byName.set(name!, { field: field as ArticleField, rank });
  });
  return byName;
}
