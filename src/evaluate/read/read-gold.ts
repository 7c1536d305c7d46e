import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { EvalDocument, EvalLayer, EvalLayers } from '../eval-document.js';
import { DocumentIds } from './document-ids.js';
import { GOLD_FORMATS, isBratFolder } from './formats.js';
import { excerpt, GoldError } from './gold-error.js';
import type { GoldFormat, ReadOptions } from './gold-format.js';
import { goldLines } from './gold-lines.js';
import { ReadingNotes } from './reading-notes.js';

export interface GoldRequest {
  readonly layer: EvalLayer;
  /** Id of a format, where it is not to be found out. */
  readonly format?: string;
  readonly columns?: readonly string[];
  /** How many sentences make a document where the file marks none; 1 where left out, 20 for sentences and tokens. */
  readonly group?: number;
  /** Read this many documents only. */
  readonly limit?: number;
}

/** A data set as read: the documents that have gold for the layer, and what was left out. */
export interface GoldSet {
  readonly name: string;
  readonly files: readonly { readonly path: string; readonly format: string }[];
  readonly documents: readonly EvalDocument[];
  readonly notes: ReadingNotes;
}

/** What absence means: in these formats a document without any annotation of a layer has none of it. */
const SILENT_FORMATS = new Set(['brat', 'webanno', 'conllu']);

/**
 * Reads gold or predictions from files and folders.
 *
 * @throws GoldError where a file cannot be read, is malformed, or has no gold for the layer
 */
export async function readGold(paths: readonly string[], request: GoldRequest): Promise<GoldSet> {
  const { layer, limit = Number.POSITIVE_INFINITY } = request;
  const notes = new ReadingNotes();
  const ids = new DocumentIds();
  const documents: EvalDocument[] = [];
  const files: { path: string; format: string }[] = [];
  const options: ReadOptions = {
    layer,
    notes,
    group: request.group ?? (layer === 'tokens' || layer === 'sentences' ? 20 : 1),
    ...(request.columns ? { columns: request.columns } : {}),
  };
  for (const path of paths.flatMap(filesOf)) {
    if (documents.length >= limit) break;
    const format = await formatOf(path, request.format);
    files.push({ path, format: format.id });
    const reader = await format.load();
    const own: EvalDocument[] = [];
    for await (const document of reader.read(path, options)) {
      own.push({ ...document, id: ids.unique(document.id) });
      if (documents.length + own.length >= limit) break;
    }
    documents.push(...withLayer(own, layer, SILENT_FORMATS.has(format.id), path));
    if (!SILENT_FORMATS.has(format.id)) {
      for (const one of own) if (!hasLayer(one, layer)) notes.add('no-gold', { file: path }, one.id);
    }
  }
  return { name: paths.map((path) => basename(path)).join(' + '), files, documents, notes };
}

/**
 * Reads documents with all that their files say, whatever layer it is.
 *
 * @param layer what the columns of a file of tokens hold: tags or, where it is another, entities
 * @throws GoldError where a file cannot be read or is malformed
 */
export async function* readDocuments(
  paths: readonly string[],
  request: {
    readonly format?: string;
    readonly layer: EvalLayer;
    readonly columns?: readonly string[];
    readonly notes: ReadingNotes;
  },
): AsyncGenerator<EvalDocument> {
  const { notes, layer, columns } = request;
  const ids = new DocumentIds();
  for (const path of paths.flatMap(filesOf)) {
    const reader = await (await formatOf(path, request.format)).load();
    for await (const document of reader.read(path, { layer, notes, group: 1, ...(columns ? { columns } : {}) })) {
      yield { ...document, id: ids.unique(document.id) };
    }
  }
}

/** A run's folder is its annotations; one of brat files is read as one; any other folder file by file. */
function filesOf(path: string): string[] {
  if (path === '-') return [path];
  if (!existsSync(path)) throw new GoldError({ file: path }, 'there is no such file or folder');
  if (!statSync(path).isDirectory()) return [path];
  const run = join(path, 'annotations.jsonl');
  if (existsSync(run)) return [run];
  if (isBratFolder(path)) return [path];
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:tsv|jsonl|conllu|conll)(?:\.gz)?$/i.test(file))
    .sort()
    .map((file) => join(path, file));
  if (files.length === 0) {
    throw new GoldError(
      { file: path },
      'no gold in this folder; expected .ann with .txt, .tsv, .jsonl, .conllu or .conll',
    );
  }
  return files;
}

/** @throws GoldError where the format is not known */
export async function formatOf(path: string, forced?: string): Promise<GoldFormat> {
  if (forced !== undefined) {
    const format = GOLD_FORMATS.find(({ id }) => id === forced);
    if (format) return format;
    throw new GoldError(
      { file: path },
      `there is no format ${forced}; there are ${GOLD_FORMATS.map(({ id }) => id).join(', ')}`,
    );
  }
  const head: string[] = [];
  if (path !== '-' && !statSync(path).isDirectory()) {
    for await (const { lines } of goldLines(path)) {
      head.push(...lines.slice(0, 2000));
      if (head.length > 0) break;
    }
  }
  const format = GOLD_FORMATS.find(({ recognises }) => recognises(head, path));
  if (format) return format;
  const line = head.find((text) => text.trim() !== '');
  throw new GoldError(
    { file: path, line: 1 },
    line === undefined
      ? 'is empty'
      : `found ${excerpt(line)}, which looks like no format of gold; name it: ${GOLD_FORMATS.map(({ id }) => id).join(', ')}`,
  );
}

/** Those documents that have gold for the layer. */
function withLayer(
  documents: readonly EvalDocument[],
  layer: EvalLayer,
  silent: boolean,
  file: string,
): EvalDocument[] {
  const has = documents.filter((document) => hasLayer(document, layer));
  if (documents.length > 0 && has.length === 0) {
    throw new GoldError({ file }, `has no gold for the layer ${layer}${otherLayers(documents)}`);
  }
  if (!silent || layer === 'tokens' || layer === 'sentences' || layer === 'tags') return has;
  const empty = (layer === 'sentiment' ? { sentiment: {} } : { [layer]: [] }) as EvalLayers;
  return documents.map((one) => (hasLayer(one, layer) ? one : { ...one, layers: { ...one.layers, ...empty } }));
}

/** Quotations alone say which marked spans are speech. */
function hasLayer(document: EvalDocument, layer: EvalLayer): boolean {
  if (layer === 'marked') return document.layers.marked !== undefined || document.layers.quotes !== undefined;
  return layer === 'tokens' || layer === 'sentences'
    ? document[layer] !== undefined
    : document.layers[layer] !== undefined;
}

function otherLayers(documents: readonly EvalDocument[]): string {
  const found = new Set(documents.flatMap(({ layers }) => Object.keys(layers)));
  return found.size === 0 ? '' : `; it has ${[...found].join(', ')}`;
}
