/** What the byte order mark at the start of a file says of its encoding. */
export interface ByteOrderMark {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** Length of the mark in bytes. */
  readonly length: number;
}

/** Reads the byte order mark; undefined where there is none. */
export function byteOrderMark(bytes: Uint8Array): ByteOrderMark | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

/**
 * The stream as UTF-8 without its byte order mark, so that it can be cut at line ends: a mark is dropped, UTF-16 is
 * rewritten, all else passes through.
 */
export async function* asciiCompatible(
  chunks: AsyncIterable<Uint8Array>,
  mark: ByteOrderMark | undefined,
): AsyncGenerator<Uint8Array> {
  const decoder = mark && mark.encoding !== 'utf-8' ? new TextDecoder(mark.encoding) : undefined;
  let drop = decoder ? 0 : (mark?.length ?? 0);
  for await (const chunk of chunks) {
    if (decoder) yield Buffer.from(decoder.decode(chunk, { stream: true }));
    else if (drop < chunk.length) {
      yield drop > 0 ? chunk.subarray(drop) : chunk;
      drop = 0;
    } else drop -= chunk.length;
  }
  if (decoder) yield Buffer.from(decoder.decode());
}
