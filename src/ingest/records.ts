import { asciiCompatible, type ByteOrderMark, byteOrderMark } from './byte-order-mark.js';
import { describeSize } from './describe-size.js';
import { sniffFormat } from './file-formats.js';
import { openInput, peek } from './input-bytes.js';
import { type Failure, failedSource, type SourceFile } from './source-file.js';
import { splitJsonArray } from './split-json-array.js';
import { Gathering, type Piece, splitLines } from './split-lines.js';
import { whyUnreadable } from './unreadable.js';

/** The bytes of one record of a file: plain data that can be sent to a worker. */
export interface RawRecord {
  readonly source: SourceFile;
  /** Which record of the file, counted from 0. */
  readonly record: number;
  readonly bytes: Uint8Array;
  /** Where in its file the record begins (1-based, the column in bytes); there where a file can hold several. */
  readonly place?: { readonly line: number; readonly column: number };
}

export interface ReadLimits {
  /** Largest article in bytes as it stands in the file, unpacked; 16 MiB if left out. */
  readonly maxBytes?: number;
}

const MAX_BYTES = 16 * 1024 * 1024;
const HEAD_BYTES = 4096;

/**
 * Cuts a file into raw records: the whole file for text, Markdown, HTML and a JSON object; a line of JSON lines; an
 * element of a JSON array. Holds one record at a time; gzip is unpacked on the way. Standard input is one of these by
 * the look of its first bytes.
 *
 * What is wrong comes as a failure in its place (a record over the limit, an unreadable file, damaged gzip); records
 * before it, and after it where there are any, are handed out.
 */
export async function* readRecords(source: SourceFile, limits: ReadLimits = {}): AsyncGenerator<RawRecord | Failure> {
  const reading = new Reading(source, limits.maxBytes ?? MAX_BYTES);
  try {
    yield* reading.records();
  } catch (error) {
    yield reading.failure(error);
  }
}

class Reading {
  private source: SourceFile;
  private readonly limit: number;
  private count = 0;

  constructor(source: SourceFile, limit: number) {
    this.source = source;
    this.limit = limit;
  }

  async *records(): AsyncGenerator<RawRecord | Failure> {
    const input = openInput(this.source, this.limit);
    const { head, all } = await peek(input.chunks, HEAD_BYTES);
    const mark = byteOrderMark(head);
    const start = startOf(head, mark);
    if (this.source.file === '-') this.source = { ...this.source, format: sniffFormat(start) };
    const { format } = this.source;
    if (format === 'jsonl') yield* this.pieces(splitLines(asciiCompatible(all, mark), this.limit));
    else if (format === 'json' && start.startsWith('[')) {
      yield* this.pieces(splitJsonArray(asciiCompatible(all, mark), this.limit));
    } else yield* this.whole(all, input.size);
  }

  failure(error: unknown): Failure {
    const after = this.count > 0 ? ` after ${this.count} ${this.count === 1 ? 'record' : 'records'}` : '';
    if (error instanceof SyntaxError) {
      return failedSource(this.source, 'ingest/malformed-json', `not valid JSON${after}: ${error.message}`);
    }
    const code = (error as { code?: unknown }).code;
    if (typeof code === 'string' && code.startsWith('Z_')) {
      const reason = `the gzip file is damaged or cut short${after} (${(error as Error).message})`;
      return failedSource(this.source, 'ingest/broken-gzip', reason);
    }
    return failedSource(this.source, 'ingest/unreadable', `it cannot be read${after}: ${whyUnreadable(error)}`);
  }

  private async *pieces(pieces: AsyncIterable<Piece>): AsyncGenerator<RawRecord | Failure> {
    const { source } = this;
    for await (const { bytes, size, line, column } of pieces) {
      const record = this.count++;
      if (bytes) yield { source, record, bytes, place: { line, column } };
      else {
        const reason = `the record in line ${line} has ${describeSize(size)}, ${this.overTheLimit()}`;
        const id = `${source.id}#${record}`;
        yield { outcome: 'failed', id, path: source.path, record, code: 'ingest/too-large', reason };
      }
    }
  }

  private async *whole(chunks: AsyncIterable<Uint8Array>, size = 0): AsyncGenerator<RawRecord | Failure> {
    const { source } = this;
    const gathering = new Gathering(this.limit);
    for await (const chunk of chunks) {
      gathering.add(chunk);
      // Left here even where the size is known before: leaving the loop closes the file.
      if (Math.max(size, gathering.size) > this.limit) break;
    }
    const { bytes } = gathering.take();
    if (bytes && size <= this.limit) {
      yield { source, record: this.count++, bytes };
      return;
    }
    const has = size > this.limit ? describeSize(size) : `more than ${describeSize(this.limit)}`;
    const advice = source.format === 'json' ? '; keep many articles as JSON lines or as one array' : '';
    yield failedSource(source, 'ingest/too-large', `the file has ${has}, ${this.overTheLimit()}${advice}`);
  }

  private overTheLimit(): string {
    return `more than an article may have (${describeSize(this.limit)}); cut it up, or raise the limit with --max-article`;
  }
}

/** The first bytes as text, right as far as they are ASCII, without byte order mark and white space. */
function startOf(head: Uint8Array, mark: ByteOrderMark | undefined): string {
  const encoding = mark && mark.encoding !== 'utf-8' ? mark.encoding : 'latin1';
  return new TextDecoder(encoding).decode(head.subarray(mark?.length ?? 0)).trimStart();
}
