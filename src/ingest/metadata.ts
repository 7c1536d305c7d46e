import type { Meta } from '../document/layers.js';
import type { Tell } from '../document/message.js';
import { wellFormed } from './encodings.js';
import type { FieldValues } from './field-names.js';
import { declaredLanguage } from './language.js';
import { publicationDate } from './publication-date.js';

type Draft = { -readonly [K in keyof Meta]: Meta[K] };

/**
 * What a source says of its article, in the form of the output; what cannot be understood is absent and, where it was
 * more than empty, told of. `title`, `kicker` and `subtitle` must be the texts of the article's regions or plain text.
 */
export function metadataOf(fields: FieldValues, tell: Tell): Meta {
  const meta: Draft = {};
  const titles = [...new Set([fields.kicker, fields.title, fields.subtitle].flatMap((title) => textOf(title) ?? []))];
  const title = textOf(fields.title);
  if (title !== undefined) meta.title = title;
  if (titles.length > 1) meta.titles = titles;
  const published = fields.published === undefined ? undefined : publishedOf(fields.published, tell);
  if (published !== undefined) meta.published = published;
  const outlet = textOf(nameOf(fields.outlet));
  if (outlet !== undefined) meta.outlet = outlet;
  const authors = authorsOf(fields.authors);
  if (authors.length > 0) meta.authors = authors;
  const url = textOf(fields.url);
  if (url !== undefined) meta.url = url;
  const language = textOf(fields.language);
  const code = language === undefined ? undefined : declaredLanguage(language);
  if (code !== undefined) meta.language = code;
  const fictional = booleanOf(fields.fictional);
  if (fictional !== undefined) meta.fictional = fictional;
  return meta;
}

function textOf(value: unknown): string | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'number') return String(one);
  if (typeof one !== 'string') return undefined;
  const text = wellFormed(one).text.replace(/\s+/gu, ' ').trim();
  return text === '' ? undefined : text;
}

/** The name in an object such as JSON-LD's `{ "@type": "Person", "name": "…" }`, else the value itself. */
function nameOf(value: unknown): unknown {
  if (Array.isArray(value)) return nameOf(value[0]);
  if (typeof value !== 'object' || value === null) return value;
  const record = value as Readonly<Record<string, unknown>>;
  return record['name'] ?? record['title'];
}

function publishedOf(value: unknown, tell: Tell): string | undefined {
  const one = value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : value;
  const date = typeof one === 'string' || typeof one === 'number' ? publicationDate(one) : undefined;
  if (date === undefined) {
    tell({
      code: 'ingest/unknown-date',
      severity: 'warning',
      reason: 'the date of publication could not be understood',
      found: String(JSON.stringify(value)).slice(0, 80),
      expected: 'a date such as 2021-06-21, 21.06.2021 or 21. Juni 2021',
    });
  }
  return date;
}

function authorsOf(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  const names = values.flatMap((each) => {
    const name = textOf(nameOf(each));
    return name === undefined ? [] : authorNames(name);
  });
  return [...new Set(names)];
}

/**
 * The persons named in a byline: `Von Anna Meier und Jan Kurz, Berlin`. Parts that are an address or, beside full names,
 * a single word (a place, an agency) are left out; `Meier, Anna` stays one name.
 */
export function authorNames(byline: string): string[] {
  const bare = byline.replace(/^(?:von|text:?|by|autor(?:in)?:?)\s+/iu, '').trim();
  const parts = bare.split(/\s*[,;|/]\s+|\s*[;|]\s*|\s+(?:und|&|and)\s+/u).map((part) => part.trim());
  const names = parts.filter((part) => part !== '' && part.length <= 80 && !/:\/\/|@|^\d+$/u.test(part));
  const full = names.filter((name) => name.includes(' '));
  if (full.length > 0) return full;
  return names.length === 2 && /,/.test(bare) && !/[;|&]|\sund\s/u.test(bare) ? [names.join(', ')] : names;
}

function booleanOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 1 || value === 0) return value === 1;
  const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
  if (/^(?:true|yes|ja|1)$/.test(word)) return true;
  return /^(?:false|no|nein|0)$/.test(word) ? false : undefined;
}
