/** A stretch of a file, cut out, with the place in the file (1-based line and column in bytes) where it begins. */
export interface Piece {
  /** A copy of its own, so that it can be sent to a worker. Absent where the piece is over the limit. */
  readonly bytes?: Uint8Array;
  /** Length in bytes, also where the piece is over the limit. */
  readonly size: number;
  readonly line: number;
  readonly column: number;
}

const NEWLINE = 0x0a;

/** Gathers the bytes of one record from several chunks, and lets go of them where they grow over the limit. */
export class Gathering {
  size = 0;
  private parts: Uint8Array[] = [];
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  add(part: Uint8Array): void {
    if (part.length === 0) return;
    this.size += part.length;
    if (this.size > this.limit) this.parts = [];
    else this.parts.push(part);
  }

  /** The bytes gathered, in one piece of their own; begins anew. */
  take(): { bytes?: Uint8Array; size: number } {
    const { size, parts } = this;
    this.size = 0;
    this.parts = [];
    if (size > this.limit) return { size };
    const [first] = parts;
    if (parts.length === 1 && first!.byteLength === first!.buffer.byteLength) return { bytes: first!, size };
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return { bytes, size };
  }
}

/**
 * Cuts a stream into lines, without their line ends; lines of white space alone are left out. Holds one line at most,
 * and none that is longer than `limit` bytes. Where the stream throws, the whole lines before have been handed out.
 */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Piece> {
  const gathering = new Gathering(limit);
  let line = 1;
  for await (const chunk of chunks) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let from = 0;
    for (let end = buffer.indexOf(NEWLINE); end !== -1; end = buffer.indexOf(NEWLINE, from)) {
      gathering.add(chunk.subarray(from, end));
      const piece = gathering.take();
      if (!isBlank(piece.bytes)) yield { line, column: 1, ...piece };
      line++;
      from = end + 1;
    }
    gathering.add(from === 0 ? chunk : chunk.subarray(from));
  }
  const last = gathering.take();
  if (last.size > 0 && !isBlank(last.bytes)) yield { line, column: 1, ...last };
}

function isBlank(bytes: Uint8Array | undefined): boolean {
  return bytes?.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)) ?? false;
}
