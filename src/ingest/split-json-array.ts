import { Gathering, type Piece } from './split-lines.js';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const NEWLINE = 0x0a;

/**
 * Cuts a stream that holds one JSON array into the array's elements, so that a dump of any size is read an article at a
 * time. Only strings and brackets are looked at; whether an element is sound is seen when it is parsed. Holds one
 * element at most, and none that is longer than `limit` bytes.
 *
 * @throws SyntaxError after the last whole element, where the array is not closed or something follows it
 */
export async function* splitJsonArray(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Piece> {
  const scanner = new ArrayScanner(limit);
  for await (const chunk of chunks) yield* scanner.elements(chunk);
  yield* scanner.end();
}

class ArrayScanner {
  private readonly gathering: Gathering;
  /** 0 outside the array, 1 between its elements' own brackets. */
  private depth = 0;
  private closed = false;
  private inString = false;
  private escaped = false;
  private line = 1;
  /** Offset in the stream of the first byte of the line. */
  private lineStart = 0;
  private offset = 0;
  private start: { line: number; column: number } | undefined;

  constructor(limit: number) {
    this.gathering = new Gathering(limit);
  }

  *elements(chunk: Uint8Array): Generator<Piece> {
    let from = 0;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i]!;
      if (byte === NEWLINE) {
        this.line++;
        this.lineStart = this.offset + i + 1;
      }
      if (this.inString) {
        if (this.escaped) this.escaped = false;
        else if (byte === BACKSLASH) this.escaped = true;
        else if (byte === QUOTE) this.inString = false;
        continue;
      }
      if (isSpace(byte)) continue;
      if (this.closed) throw new SyntaxError(`something follows the end of the array, ${this.at(i)}`);
      if (this.depth === 0) {
        this.depth = 1;
        continue;
      }
      const ends = this.depth === 1 && (byte === COMMA || byte === CLOSE_ARRAY || byte === CLOSE_OBJECT);
      if (ends) {
        this.closed = byte !== COMMA;
        if (this.start) {
          this.gathering.add(chunk.subarray(from, i));
          yield this.take(this.start);
        }
        continue;
      }
      if (!this.start) {
        this.start = { line: this.line, column: this.offset + i - this.lineStart + 1 };
        from = i;
      }
      if (byte === QUOTE) this.inString = true;
      else if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) this.depth++;
      else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) this.depth--;
    }
    if (this.start) this.gathering.add(chunk.subarray(from));
    this.offset += chunk.length;
  }

  *end(): Generator<Piece> {
    if (this.closed) return;
    const begun = this.start;
    if (begun && (this.depth > 1 || this.inString)) {
      throw new SyntaxError(
        `the file ends within the record that begins in line ${begun.line}, column ${begun.column}`,
      );
    }
    if (begun) yield this.take(begun);
    throw new SyntaxError('the file ends before its array is closed by ]');
  }

  private take(start: { line: number; column: number }): Piece {
    const { bytes, size } = this.gathering.take();
    this.start = undefined;
    let end = size;
    while (bytes && end > 0 && isSpace(bytes[end - 1]!)) end--;
    return { size: end, ...start, ...(bytes ? { bytes: end < size ? bytes.slice(0, end) : bytes } : {}) };
  }

  private at(index: number): string {
    return `in line ${this.line}, column ${this.offset + index - this.lineStart + 1}`;
  }
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === NEWLINE || byte === 0x0d || byte === 0x09;
}
