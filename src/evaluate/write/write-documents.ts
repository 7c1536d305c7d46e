import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EvalDocument } from '../eval-document.js';
import type { Chunk, GoldWriter } from './gold-writer.js';

/**
 * Writes documents to a file, or to files in a folder, one after the other. What is there of these names is replaced.
 *
 * @param out the file, or the folder where the format has several
 * @returns how many documents there were, and how many the format had no place for
 */
export async function writeDocuments(
  writer: GoldWriter,
  documents: Iterable<EvalDocument> | AsyncIterable<EvalDocument>,
  out: string,
): Promise<{ written: number; empty: number }> {
  let file: number | undefined;
  const seen = new Set<string>();
  const put = ({ path, text }: Chunk): void => {
    if (path === '') {
      file ??= open(out);
      writeSync(file, text);
      return;
    }
    const target = join(out, path);
    if (!seen.has(target)) mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text, seen.has(target) ? { flag: 'a' } : {});
    seen.add(target);
  };
  const counts = { written: 0, empty: 0 };
  try {
    writer.begin().forEach(put);
    for await (const document of documents) {
      const chunks = writer.render(document);
      chunks.forEach(put);
      if (chunks.length > 0) counts.written++;
      else counts.empty++;
    }
    writer.end().forEach(put);
    if (file === undefined && seen.size === 0) closeSync(open(out));
  } finally {
    if (file !== undefined) closeSync(file);
  }
  return counts;
}

function open(out: string): number {
  mkdirSync(dirname(out), { recursive: true });
  return openSync(out, 'w');
}
