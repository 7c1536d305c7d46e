import type { RegionKind } from '../document/layers.js';
import type { Block } from './article-draft.js';
import { type ArticleField, type FieldMap, type FieldValues, pickFields } from './field-names.js';
import { plainRegions } from './plain-regions.js';

const BLOCK_MARKUP =
  /<(?:p|div|br|h[1-6]|ul|ol|li|figure|figcaption|blockquote|section|article|table)(?:\s[^<>]*)?\/?>/i;
const OTHER_MARKUP =
  /<\/?(?:a|abbr|b|cite|em|i|img|mark|q|s|small|span|strong|sub|sup|time|u)(?:\s[^<>]*)?>|&(?:amp|quot|apos|nbsp|shy|lt|gt|[aouAOU]uml|szlig|[lrb]dquo|[lrs][sb]quo|[lr]aquo|[nm]dash|hellip|euro|eacute|#\d{1,6}|#x[\da-f]{1,5});/i;
/** What content management systems call the parts of a body; others are paragraphs. */
const KIND_OF_TYPE: readonly (readonly [RegExp, RegionKind])[] = [
  [
    /^(?:h[1-6]|head|heading|headline|subhead|subheading|subheadline|crosshead|zwischentitel|zwischenüberschrift)$/i,
    'subhead',
  ],
  [/^(?:li|list-?item|bullet)$/i, 'list-item'],
  [/^(?:caption|image|photo|picture|figure|figcaption|bild)$/i, 'caption'],
  [/^(?:lead|intro|teaser|standfirst|vorspann)$/i, 'lead'],
  [/^question$/i, 'question'],
  [/^answer$/i, 'answer'],
];
const DEEPEST = 4;
const SHORTEST_PREFIX = 40;

/**
 * The blocks of an article's body as records hold it: a string (plain text, or HTML where there is markup in it), a list
 * of paragraphs, or a list of objects with a text and perhaps a type.
 */
export async function blocksOfBody(body: unknown, depth = 0): Promise<Block[]> {
  if (typeof body === 'string') return blocksOfString(body);
  if (depth >= DEEPEST || typeof body !== 'object' || body === null) return [];
  if (!Array.isArray(body)) return blocksOfPart(body as Readonly<Record<string, unknown>>, depth);
  if (body.every((part) => typeof part === 'string')) return blocksOfString(body.join('\n\n'));
  const blocks: Block[] = [];
  for (const part of body) for (const block of await blocksOfBody(part, depth + 1)) blocks.push(block);
  return blocks;
}

async function blocksOfPart(part: Readonly<Record<string, unknown>>, depth: number): Promise<Block[]> {
  const type = part['type'] ?? part['kind'] ?? part['tag'];
  const kind = KIND_OF_TYPE.find(([pattern]) => typeof type === 'string' && pattern.test(type))?.[1];
  const head = depth > 0 && kind === undefined ? (await headOf(pickFields(part))).blocks : [];
  const text = pickFields(part).text ?? part['value'] ?? part['caption'] ?? part['items'] ?? part['children'];
  const blocks = await blocksOfBody(text, depth + 1);
  return [
    ...head.map(({ text }): Block => ({ kind: 'subhead', text })),
    ...blocks.map((block) => (kind ? { ...block, kind } : block)),
  ];
}

async function blocksOfString(body: string): Promise<Block[]> {
  if (body.includes('<') && BLOCK_MARKUP.test(body)) {
    return (await import('./html/fragment.js')).blocksOfFragment(body);
  }
  const text = await withoutMarkup(body);
  return plainRegions(text, { titles: false }).map(({ start, end, kind }) => ({ kind, text: text.slice(start, end) }));
}

async function withoutMarkup(text: string): Promise<string> {
  const marked = (text.includes('<') || text.includes('&')) && (OTHER_MARKUP.test(text) || BLOCK_MARKUP.test(text));
  return marked ? (await import('./html/fragment.js')).textOfMarkup(text) : text;
}

/** What stands before the body of a record's article. */
export interface RecordHead {
  /** Kicker, title, subtitle and lead, as far as the record has them. */
  readonly blocks: readonly Block[];
  /** The record's fields with these as plain text. */
  readonly fields: FieldValues;
}

const HEAD_FIELDS: readonly (readonly [ArticleField, RegionKind])[] = [
  ['kicker', 'title'],
  ['title', 'title'],
  ['subtitle', 'title'],
  ['lead', 'lead'],
];

/** Makes the head of an article of a record's fields; each is one line. */
export async function headOf(fields: FieldValues): Promise<RecordHead> {
  const blocks: Block[] = [];
  const plain: FieldValues = { ...fields };
  for (const [field, kind] of HEAD_FIELDS) {
    const value = fields[field];
    const whole = Array.isArray(value) ? value.filter((each) => typeof each === 'string').join(' ') : value;
    const text = typeof whole === 'string' ? (await withoutMarkup(whole)).replace(/\s+/gu, ' ').trim() : '';
    if (text === '') {
      delete plain[field];
      continue;
    }
    plain[field] = text;
    if (!blocks.some((block) => block.text === text)) blocks.push({ kind, text });
  }
  return { blocks, fields: plain };
}

/**
 * Head and body in one, without what the body says again at its start: dumps often keep the title there too, or give the
 * body's first sentences as the lead.
 */
export function withoutRepetition(head: readonly Block[], body: readonly Block[]): Block[] {
  const said = new Set(head.filter(({ kind }) => kind === 'title').map(({ text }) => text));
  let start = 0;
  while (start < body.length && said.has(oneLine(body[start]!.text))) start++;
  const rest = body.slice(start);
  const lead = head.find(({ kind }) => kind === 'lead')?.text.replace(/\s?(?:…|\.{3}|\[…\])$/u, '');
  const first = rest.findIndex(({ kind }) => kind !== 'caption' && kind !== 'byline');
  if (lead === undefined || first === -1) return [...head, ...rest];
  const opening = oneLine(rest[first]!.text);
  const titles = head.filter(({ kind }) => kind !== 'lead');
  if (opening === lead) rest[first] = { ...rest[first]!, kind: 'lead' };
  else if (lead.length < SHORTEST_PREFIX || !opening.startsWith(lead)) return [...head, ...rest];
  return [...titles, ...rest];
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Why a record has no text, naming what it has. */
export function whyNoText(record: Readonly<Record<string, unknown>>, map: FieldMap = {}): string {
  const names = Object.keys(record);
  const shown = names.slice(0, 12).map((name) => (name.length > 30 ? `${name.slice(0, 30)}…` : name));
  const has =
    names.length === 0 ? 'no fields' : `the fields ${shown.join(', ')}${names.length > shown.length ? ', …' : ''}`;
  if (map.text !== undefined) return `the field ${map.text} holds no text; the record has ${has}`;
  return `no field holds the article's text; the record has ${has} (name the right one with --fields text=…)`;
}
