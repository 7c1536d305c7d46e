import { existsSync, readdirSync, statSync } from 'node:fs';
import { isChunkTag } from './bio.js';
import type { GoldFormat } from './gold-format.js';

/** Every format that gold and predictions can have, in the order in which they are tried. Pinned by a test. */
export const GOLD_FORMATS: readonly GoldFormat[] = [
  {
    id: 'brat',
    summary: 'brat standoff: .ann beside .txt, one pair or a folder of them',
    recognises: (_, path) => /\.ann$/i.test(path) || isBratFolder(path),
    load: () => import('./brat.js'),
  },
  {
    id: 'webanno',
    summary: 'WebAnno TSV 3.x, the export of INCEpTION',
    recognises: ([first]) => /^#FORMAT=WebAnno TSV 3/.test(first ?? ''),
    load: () => import('./webanno.js'),
  },
  {
    id: 'jsonl',
    summary: 'annotated articles as Pressespiegel writes them (JSON lines)',
    recognises: (head) => keys(head)?.has('schema') ?? false,
    load: () => import('./annotated.js'),
  },
  {
    id: 'wikinews',
    summary: 'quotations of the German Wikinews corpus (JSON lines: text, annotations)',
    recognises: (head) => keys(head)?.has('annotations') ?? false,
    load: () => import('./records/wikinews.js'),
  },
  {
    id: 'links-jsonl',
    summary: 'mentions with links or coreference chains (JSON lines: text, mentions)',
    recognises: (head) => keys(head)?.has('mentions') ?? false,
    load: () => import('./records/links.js'),
  },
  {
    id: 'sentiment-jsonl',
    summary: 'texts with their sentiment, also toward a target (JSON lines: text, label, start, end)',
    recognises: (head) => (keys(head)?.has('text') && keys(head)?.has('label')) ?? false,
    load: () => import('./records/sentiment.js'),
  },
  {
    id: 'entities-jsonl',
    summary: 'texts with entities by offset (JSON lines: text, entities or ents)',
    recognises: (head) => {
      const found = keys(head);
      return found?.has('text') === true && (found.has('entities') || found.has('ents'));
    },
    load: () => import('./records/entities.js'),
  },
  {
    id: 'tokens-jsonl',
    summary: 'texts with sentences, tokens and parts of speech by offset (JSON lines: text, tokens)',
    recognises: (head) => (keys(head)?.has('text') && keys(head)?.has('tokens')) ?? false,
    load: () => import('./records/tokens.js'),
  },
  {
    id: 'conllu',
    summary: 'CoNLL-U, ten columns',
    recognises: (head, path) => /\.conllu(?:\.gz)?$/i.test(path) || hasTenColumns(head),
    load: () => import('./conllu.js'),
  },
  {
    id: 'conll',
    summary: 'a token a line with its tags in columns (CoNLL-2002, -2003, GermEval 2014, token and part of speech)',
    recognises: (head, path) =>
      /\.(?:conll|tsv|bio|iob|iob2|bioes|txt|col|data)(?:\.gz)?$/i.test(path) || looksTagged(head),
    load: () => import('./conll.js'),
  },
];

/** The first record's keys, where the file begins with a JSON object a line. */
function keys(head: readonly string[]): Set<string> | undefined {
  const line = head.find((text) => text.trim() !== '');
  if (line === undefined || !line.trimStart().startsWith('{')) return undefined;
  try {
    return new Set(Object.keys(JSON.parse(line) as object));
  } catch {
    return undefined;
  }
}

function rows(head: readonly string[]): string[] {
  return head.filter((line) => line.trim() !== '' && !line.startsWith('#'));
}

function hasTenColumns(head: readonly string[]): boolean {
  const found = rows(head).slice(0, 20);
  return found.length > 0 && found.every((line) => /^\d+(?:[-.]\d+)?(?:\t[^\t]*){9}$/.test(line));
}

function looksTagged(head: readonly string[]): boolean {
  const found = rows(head).slice(0, 50);
  return found.length > 0 && found.every((line) => isChunkTag(line.split(/[\t ]+/).at(-1)!));
}

export function isBratFolder(path: string): boolean {
  return (
    existsSync(path) &&
    statSync(path).isDirectory() &&
    readdirSync(path, { recursive: true, encoding: 'utf8' }).some((file) => /\.ann$/i.test(file))
  );
}
