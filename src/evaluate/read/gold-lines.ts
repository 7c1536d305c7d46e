import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { GoldError } from './gold-error.js';

/** A run of lines without their line ends; `first` is the number of the first one, from 1. */
export interface LineBlock {
  readonly first: number;
  readonly lines: readonly string[];
}

/**
 * The lines of a UTF-8 file (also `.gz`), a block at a time. Lines end with LF or CRLF and nothing else: a line separator
 * of Unicode can stand in a text.
 *
 * @throws GoldError where the file cannot be read or is not UTF-8
 */
export async function* goldLines(file: string): AsyncGenerator<LineBlock> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let first = 1;
  const cut = (piece: string): LineBlock => {
    const lines = (rest + piece).split('\n');
    rest = lines.pop()!;
    const block = { first, lines: lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line)) };
    first += lines.length;
    return block;
  };
  const chunks = bytes(file);
  while (true) {
    const next = await chunks.next().catch((error: Error) => {
      throw new GoldError({ file }, `cannot be read: ${error.message}`);
    });
    const piece = decode(decoder, next.done ? undefined : next.value, file, first);
    if (next.done) {
      const block = cut(rest + piece === '' ? '' : `${piece}\n`);
      if (block.lines.length > 0) yield block;
      return;
    }
    const block = cut(piece);
    if (block.lines.length > 0) yield block;
  }
}

/** The whole of a UTF-8 file, its byte order mark removed. */
export async function goldText(file: string): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  try {
    for await (const chunk of bytes(file)) text += decode(decoder, chunk, file, 1);
  } catch (error) {
    if (error instanceof GoldError) throw error;
    throw new GoldError({ file }, `cannot be read: ${(error as Error).message}`);
  }
  return text + decode(decoder, undefined, file, 1);
}

async function* bytes(file: string): AsyncGenerator<Uint8Array> {
  const stream = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: 1 << 18 });
  if (!/\.gz$/i.test(file)) {
    yield* stream;
    return;
  }
  const unpacked = createGunzip();
  stream.on('error', (error: Error) => unpacked.destroy(error));
  yield* stream.pipe(unpacked);
}

function decode(
  decoder: InstanceType<typeof TextDecoder>,
  chunk: Uint8Array | undefined,
  file: string,
  line: number,
): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw new GoldError({ file, line }, 'here or a little later: bytes that are not UTF-8; convert the file to UTF-8');
  }
}
