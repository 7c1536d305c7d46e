import { closeSync, createReadStream, fstatSync, openSync, read, readSync } from 'node:fs';
import { promisify } from 'node:util';
import { gunzip } from './gunzip.js';
import type { SourceFile } from './source-file.js';

/** A file's bytes as they come, unpacked. */
export interface InputBytes {
  /** Size in bytes, where it is known before reading. */
  readonly size?: number;
  /** Each holds until the next one is asked for. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

const SMALL_FILE_BYTES = 1024 * 1024;
const CHUNK_BYTES = 256 * 1024;
const readInto = promisify(read);

/**
 * Opens a source. A small plain file comes in one chunk; everything else as a stream.
 *
 * @throws where the system does not let it be read; while reading also where gzip is damaged
 */
export function openInput({ file, compression }: SourceFile, limit: number): InputBytes {
  if (file === '-') return { chunks: process.stdin };
  if (compression) return { chunks: gunzip(createReadStream(file)) };
  const descriptor = openSync(file, 'r');
  let kept = false;
  try {
    const stats = fstatSync(descriptor);
    // In one go and at once: for an article's few kilobytes a round trip through the thread pool costs more than reading.
    if (stats.isFile() && stats.size <= Math.min(limit, SMALL_FILE_BYTES))
      return { size: stats.size, chunks: once(readWhole(descriptor, stats.size)) };
    kept = true;
    const chunks = chunksOf(descriptor);
    return stats.isFile() ? { size: stats.size, chunks } : { chunks };
  } finally {
    if (!kept) closeSync(descriptor);
  }
}

function readWhole(descriptor: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let filled = 0;
  while (filled < size) {
    const count = readSync(descriptor, bytes, filled, size - filled, null);
    if (count === 0) return bytes.slice(0, filled);
    filled += count;
  }
  return bytes;
}

/** Reads into the same memory again and again: a stream would leave behind as much as the file is long. Closes the file at its end. */
async function* chunksOf(descriptor: number): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(CHUNK_BYTES);
  try {
    for (;;) {
      const { bytesRead } = await readInto(descriptor, buffer, 0, buffer.length, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    closeSync(descriptor);
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The first bytes of a stream, at least `count` where there are so many, and the whole stream again. */
export async function peek(
  chunks: AsyncIterable<Uint8Array>,
  count: number,
): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let fault: { error: unknown } | undefined;
  for (let size = 0; size < count; size += taken.at(-1)!.length) {
    const next = await iterator.next().catch((error: unknown) => {
      fault = { error };
      return { done: true } as const;
    });
    if (next.done) break;
    taken.push(next.value.slice());
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield* taken;
      if (fault) throw fault.error;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head: taken.length === 1 ? taken[0]! : Buffer.concat(taken), all: all() };
}
