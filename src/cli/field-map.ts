import { InvalidArgumentError } from '@commander-js/extra-typings';
import { ARTICLE_FIELDS, type ArticleField } from '../ingest/field-names.js';

/** Reads `text=content,title=headline` into the field map of the JSON reader. */
export function readFieldMap(value: string): Partial<Record<ArticleField, string>> {
  const map: Partial<Record<ArticleField, string>> = {};
  for (const pair of value.split(',')) {
    const [field, name, ...more] = pair.split('=').map((part) => part.trim());
    if (!field || !name || more.length > 0) throw new InvalidArgumentError(`${pair} is not of the form field=name.`);
    if (!(ARTICLE_FIELDS as readonly string[]).includes(field)) {
      throw new InvalidArgumentError(`${field} is no field of an article; there are ${ARTICLE_FIELDS.join(', ')}.`);
    }
    map[field as ArticleField] = name;
  }
  return map;
}
