import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RawRecord, type ReadLimits, readRecords } from '../../src/ingest/records.js';
import type { Failure, Format } from '../../src/ingest/source-file.js';
import { splitJsonArray } from '../../src/ingest/split-json-array.js';
import { type Piece, splitLines } from '../../src/ingest/split-lines.js';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ingest-'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

async function read(
  format: Format,
  content: string | Uint8Array,
  { gzip = false, ...limits }: ReadLimits & { gzip?: boolean } = {},
): Promise<(RawRecord | Failure)[]> {
  const file = join(root, 'datei');
  writeFileSync(file, content);
  const source = { path: 'datei', file, id: 'datei', format };
  const records: (RawRecord | Failure)[] = [];
  for await (const record of readRecords(gzip ? { ...source, compression: 'gzip' } : source, limits))
    records.push(record);
  return records;
}

/** The text of records, the reason of failures. */
function shown(records: readonly (RawRecord | Failure)[]): string[] {
  return records.map((record) => ('bytes' in record ? Buffer.from(record.bytes).toString() : `! ${record.reason}`));
}

describe('readRecords', () => {
  it('gives a text, a page or a JSON object whole', async () => {
    for (const format of ['text', 'markdown', 'html', 'json'] as const) {
      const [record, ...others] = await read(format, '{ "a":\n1 }\n');
      expect(others).toEqual([]);
      expect(record).toMatchObject({ record: 0 });
      expect(record).not.toHaveProperty('place');
      expect(shown([record!])).toEqual(['{ "a":\n1 }\n']);
    }
  });

  it('gives JSON lines one by one, blank ones left out, each with its place', async () => {
    const records = await read('jsonl', '\ufeff{"a":1}\r\n\n  \n{"b":2}\n{"c":3}');
    expect(shown(records)).toEqual(['{"a":1}\r', '{"b":2}', '{"c":3}']);
    expect(records.map((record) => 'place' in record && [record.record, record.place?.line])).toEqual([
      [0, 1],
      [1, 4],
      [2, 5],
    ]);
  });

  it('gives bytes that can be sent to a worker without what lies around them', async () => {
    for (const record of await read('jsonl', '{"a":1}\n{"b":2}')) {
      if (!('bytes' in record)) throw new Error(record.reason);
      expect(record.bytes.byteLength).toBe(record.bytes.buffer.byteLength);
      expect(structuredClone(record)).toEqual(record);
    }
  });

  it('cuts a JSON array into its elements', async () => {
    const records = await read('json', ' [\n {"a": "]},{"}, \n  {"b": ["\\"", {}]}\n ]\n');
    expect(shown(records)).toEqual(['{"a": "]},{"}', '{"b": ["\\"", {}]}']);
    expect(records.map((record) => 'place' in record && record.place)).toEqual([
      { line: 2, column: 2 },
      { line: 3, column: 3 },
    ]);
  });

  it('keeps the whole elements of an array that ends too early', async () => {
    expect(shown(await read('json', '[{"a":1},\n{"b":'))).toEqual([
      '{"a":1}',
      '! not valid JSON after 1 record: the file ends within the record that begins in line 2, column 1',
    ]);
    expect(shown(await read('json', '[{"a":1},{"b":2}'))).toEqual([
      '{"a":1}',
      '{"b":2}',
      '! not valid JSON after 2 records: the file ends before its array is closed by ]',
    ]);
    expect(shown(await read('json', '[{"a":1}] {}'))).toEqual([
      '{"a":1}',
      '! not valid JSON after 1 record: something follows the end of the array, in line 1, column 11',
    ]);
  });

  it('reads UTF-16 dumps by their byte order mark', async () => {
    const little = Buffer.from('\ufeff{"a":"ä„"}\n{"b":"😀"}\n', 'utf16le');
    expect(shown(await read('jsonl', little))).toEqual(['{"a":"ä„"}', '{"b":"😀"}']);
    expect(shown(await read('json', Buffer.from('\ufeff[{"a":"ä"}]', 'utf16le').swap16()))).toEqual(['{"a":"ä"}']);
  });

  it('names file, size and limit where a file is too large, and what to do', async () => {
    const [failure, ...others] = await read('text', 'a'.repeat(3 * 1024 * 1024), { maxBytes: 1024 * 1024 });
    expect(others).toEqual([]);
    expect(failure).toMatchObject({ outcome: 'failed', path: 'datei', code: 'ingest/too-large' });
    expect(shown([failure!])).toEqual([
      '! the file has 3 MiB, more than an article may have (1 MiB); cut it up, or raise the limit with --max-article',
    ]);
  });

  it('refuses 50 MB in one line and takes what stands on the others', async () => {
    const long = Buffer.alloc(50_000_000, 'a');
    const records = await read('jsonl', Buffer.concat([Buffer.from('{"a":1}\n'), long, Buffer.from('\n{"b":2}\n')]));
    expect(records).toMatchObject([
      { record: 0 },
      { outcome: 'failed', record: 1, id: 'datei#1', code: 'ingest/too-large' },
      { record: 2 },
    ]);
    expect(shown(records)[1]).toContain('the record in line 2 has 47.7 MiB');
    expect(shown(await read('text', long))[0]).toContain('the file has 47.7 MiB');
    expect(shown(await read('text', gzipSync(long), { gzip: true }))[0]).toContain('the file has more than 16 MiB');
  });

  it('unpacks gzip, several members in a row too', async () => {
    const packed = Buffer.concat([gzipSync('{"a":1}\n'), gzipSync('{"b":2}\n')]);
    expect(shown(await read('jsonl', packed, { gzip: true }))).toEqual(['{"a":1}', '{"b":2}']);
  });

  it('keeps the records that come before the fault of a damaged gzip', async () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `{"n":${i},"x":"${Math.sin(i)}"}`);
    const packed = gzipSync(`${lines.join('\n')}\n`);
    const records = await read('jsonl', packed.subarray(0, packed.length >> 1), { gzip: true });
    expect(records.length).toBeGreaterThan(5000);
    expect(shown(records.slice(0, -1))).toEqual(lines.slice(0, records.length - 1));
    expect(records.at(-1)).toMatchObject({ outcome: 'failed', code: 'ingest/broken-gzip' });
    expect(shown(records).at(-1)).toMatch(/^! the gzip file is damaged or cut short after \d+ records \(/);
    expect(shown(await read('text', 'kein gzip', { gzip: true }))[0]).toContain('incorrect header check');
  });

  it('tells of a file that is gone or a folder', async () => {
    const records: unknown[] = [];
    mkdirSync(join(root, 'ordner'));
    for (const name of ['fehlt', 'ordner']) {
      const source = { path: name, file: join(root, name), id: name, format: 'text' } as const;
      for await (const record of readRecords(source)) records.push(record);
    }
    expect(records).toMatchObject([
      { outcome: 'failed', path: 'fehlt', reason: 'it cannot be read: there is no such file or folder (ENOENT)' },
      { outcome: 'failed', path: 'ordner', reason: 'it cannot be read: it is a folder (EISDIR)' },
    ]);
  });

  it('reads files of several megabytes, with records longer than what is read at a time', async () => {
    const lengths = [10, 300_000, 700_000, 7, 0, 262_144, 1_100_000, 3, 90_000];
    const lines = lengths.map((length, i) => JSON.stringify({ i, text: String.fromCharCode(97 + i).repeat(length) }));
    const found = await read('jsonl', lines.join('\n'));
    expect(shown(found).map((line, i) => line === lines[i])).toEqual(lines.map(() => true));
    expect(shown(await read('json', `[${lines.join(',\n')}]`)).map((line, i) => line === lines[i])).toEqual(
      lines.map(() => true),
    );
    const long = 'Der Rat tagt. '.repeat(150_000);
    expect(shown(await read('text', long))).toEqual([long]);
    expect(await read('jsonl', lines.join('\n'), { maxBytes: 500_000 })).toMatchObject(
      lengths.map((length) => (length > 500_000 ? { outcome: 'failed', code: 'ingest/too-large' } : { source: {} })),
    );
  });

  it('gives an empty file as an empty record', async () => {
    expect(await read('text', '')).toMatchObject([{ record: 0, bytes: new Uint8Array(0) }]);
    expect(await read('jsonl', '')).toEqual([]);
  });
});

/** In the same memory again and again, as a file is read. */
async function* inChunks(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  const memory = new Uint8Array(Math.max(...sizes));
  let at = 0;
  for (let i = 0; at < bytes.length; i++) {
    const chunk = bytes.subarray(at, at + sizes[i % sizes.length]!);
    memory.set(chunk);
    yield memory.subarray(0, chunk.length);
    at += chunk.length;
  }
}

async function textsOf(pieces: AsyncIterable<Piece>): Promise<(string | undefined)[]> {
  const texts: (string | undefined)[] = [];
  for await (const { bytes } of pieces) texts.push(bytes && Buffer.from(bytes).toString());
  return texts;
}

const chunkSizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

describe('splitLines', () => {
  it('finds the same lines however the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.stringMatching(/^[a-zäß„ ]{0,12}$/)), chunkSizes, async (lines, sizes) => {
        const found = await textsOf(splitLines(inChunks(Buffer.from(lines.join('\n')), sizes), 1000));
        expect(found).toEqual(lines.filter((line) => line.trim() !== ''));
      }),
    );
  });
});

describe('splitJsonArray', () => {
  it('finds the same elements however the stream is cut and the array is written', async () => {
    const elements = fc.array(
      fc.jsonValue().filter((value) => value !== null),
      { minLength: 1 },
    );
    await fc.assert(
      fc.asyncProperty(elements, chunkSizes, fc.constantFrom('', ' ', '\n\t'), async (values, sizes, space) => {
        const bytes = Buffer.from(JSON.stringify(values, undefined, space));
        const found = await textsOf(splitJsonArray(inChunks(bytes, sizes), 100_000));
        expect(found.map((text) => JSON.parse(text!))).toEqual(JSON.parse(JSON.stringify(values)));
      }),
    );
  });

  it('leaves out an element over the limit and goes on', async () => {
    const bytes = Buffer.from(JSON.stringify(['a', 'b'.repeat(100), 'c']));
    expect(await textsOf(splitJsonArray(inChunks(bytes, [7]), 50))).toEqual(['"a"', undefined, '"c"']);
  });
});
