import type { FieldValues } from '../field-names.js';
import { pickFields } from '../field-names.js';

type Thing = Readonly<Record<string, unknown>>;

const ARTICLE_TYPE = /(?:Article|BlogPosting|NewsItem|Report)$/;
const MOST_THINGS = 5000;

/**
 * What a page's JSON-LD says of its article (schema.org NewsArticle and its kin); undefined where it says nothing.
 *
 * @param scripts the contents of its `application/ld+json` scripts; what is no JSON is passed over
 */
export function linkedArticle(scripts: readonly string[]): FieldValues | undefined {
  for (const script of scripts) {
    const thing = findArticle(parse(script));
    if (thing) return fieldsOf(thing);
  }
  return undefined;
}

function parse(script: string): unknown {
  const bare = script.replace(
    /^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/\s?<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\/\/\s?\]\]>)\s*$/g,
    '',
  );
  try {
    return JSON.parse(bare);
  } catch {
    try {
      // Raw line ends in strings are the commonest fault.
      return JSON.parse(bare.replace(/[\x00-\x1f]+/g, ' '));
    } catch {
      return undefined;
    }
  }
}

/** The first thing of an article's type, level by level. */
function findArticle(root: unknown): Thing | undefined {
  const queue: unknown[] = [root];
  for (let i = 0; i < queue.length && i < MOST_THINGS; i++) {
    const value = queue[i];
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) {
      for (const each of value) queue.push(each);
      continue;
    }
    const thing = value as Thing;
    const types = [thing['@type']].flat();
    if (types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) return thing;
    for (const each of Object.values(thing)) if (typeof each === 'object') queue.push(each);
  }
  return undefined;
}

function fieldsOf(thing: Thing): FieldValues {
  const { title, lead, text, authors, published, outlet, url, language } = pickFields(thing);
  const fields: FieldValues = { title, lead, text, authors, published, outlet, url, language };
  for (const [name, value] of Object.entries(fields)) if (value === undefined) delete fields[name as keyof FieldValues];
  return fields;
}
