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

/** Memory that a longer record has taken is let go of. */
const LARGEST_KEPT = 1024 * 1024;

/** Gathers the bytes of one record from several chunks, of which it keeps copies, and lets go of them where they grow over the limit. */
export class Gathering {
  size = 0;
  private bytes = new Uint8Array(0);
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  add(part: Uint8Array): void {
    const at = this.size;
    this.size += part.length;
    if (this.size > this.limit) return;
    if (this.size > this.bytes.length) {
      const wider = new Uint8Array(Math.max(this.size, Math.min(2 * this.bytes.length, this.limit)));
      wider.set(this.bytes.subarray(0, at));
      this.bytes = wider;
    }
    this.bytes.set(part, at);
  }

  /** The bytes gathered, in one piece of their own; begins anew. */
  take(): { bytes?: Uint8Array; size: number } {
    const { size } = this;
    this.size = 0;
    const bytes = size > this.limit ? undefined : this.bytes.slice(0, size);
    if (this.bytes.length > LARGEST_KEPT) this.bytes = new Uint8Array(0);
    return bytes === undefined ? { size } : { bytes, size };
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
