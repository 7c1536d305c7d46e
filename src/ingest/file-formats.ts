import type { Format } from './source-file.js';

/** The file endings that are taken from a folder, in lower case; each also with `.gz`. */
const FORMAT_OF_ENDING: ReadonlyMap<string, Format> = new Map([
  ['txt', 'text'],
  ['text', 'text'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['json', 'json'],
  ['jsonl', 'jsonl'],
  ['ndjson', 'jsonl'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
]);

/** What a file's name says of its content. */
export interface NamedFormat {
  /** The path without the endings that were understood. */
  readonly stem: string;
  /** Absent where the ending is not known. */
  readonly format?: Format;
  readonly compression?: 'gzip';
}

/** Reads the format off a file's path; the case of the ending does not matter. */
export function formatOfName(path: string): NamedFormat {
  const gzip = /\.gz$/i.test(path);
  const bare = gzip ? path.slice(0, -3) : path;
  const ending = /(?<=[^/])\.([a-z]+)$/i.exec(bare);
  const format = ending && FORMAT_OF_ENDING.get(ending[1]!.toLowerCase());
  return {
    stem: format ? bare.slice(0, ending.index) : bare.replace(/(?<=[^/])\.[^./]*$/, ''),
    ...(format ? { format } : {}),
    ...(gzip ? { compression: 'gzip' as const } : {}),
  };
}

const HTML_START =
  /^(?:<\?xml[^<>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|article|div|p|h1|section|main)\b/i;

/**
 * Guesses the format of a file whose name does not tell, from its first bytes as Latin-1: HTML, JSON (one value or one a
 * line), else text.
 */
export function sniffFormat(head: string): Format {
  const start = head.replace(/^(?:\xef\xbb\xbf)?\s+|^\xef\xbb\xbf/, '');
  if (HTML_START.test(start)) return 'html';
  if (/^\{[^\n]*\}\s*\n\s*\{/.test(start)) return 'jsonl';
  if (/^(?:\{\s*(?:"|\}|$)|\[\s*(?:\{|\]|$))/.test(start)) return 'json';
  return 'text';
}
