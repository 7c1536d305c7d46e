import { open } from 'node:fs/promises';
import { findSources } from '../ingest/find-sources.js';
import type { SourceFile } from '../ingest/source-file.js';

/** The last bytes of a gzip member: how much it unpacks to, modulo 2³². RFC 1952. */
const GZIP_SIZE_BYTES = 4;

/**
 * How many bytes the inputs have, unpacked, to tell how much is left.
 *
 * @returns undefined where that cannot be known: standard input
 */
export async function totalBytes(inputs: readonly string[], exclude: readonly string[]): Promise<number | undefined> {
  let total = 0;
  for await (const source of findSources(inputs, { exclude })) {
    if ('outcome' in source) continue;
    const size = source.file === '-' ? undefined : await sizeOf(source);
    if (size === undefined) return undefined;
    total += size;
  }
  return total;
}

async function sizeOf({ file, compression }: SourceFile): Promise<number | undefined> {
  const handle = await open(file).catch(() => undefined);
  if (!handle) return 0;
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) return undefined;
    if (compression === undefined || stats.size < GZIP_SIZE_BYTES) return stats.size;
    const { buffer } = await handle.read(
      Buffer.alloc(GZIP_SIZE_BYTES),
      0,
      GZIP_SIZE_BYTES,
      stats.size - GZIP_SIZE_BYTES,
    );
    // Several members in one file tell the size of the last one only; then the packed size is the better guess.
    return Math.max(buffer.readUInt32LE(0), stats.size);
  } finally {
    await handle.close();
  }
}
