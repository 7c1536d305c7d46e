import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Spool } from '../../src/report/spool.js';
import { temporaryFolder } from '../cli/run-cli.js';

test('gives back every record, in any order, and leaves no file', () => {
  const path = join(temporaryFolder(), 'spool.tmp');
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 40 }), (texts) => {
      const spool = new Spool<{ text: string }>(path);
      const handles = texts.map((text) => spool.add({ text }));
      expect(handles).toEqual(texts.map((_, i) => i));
      for (const i of [...handles].reverse()) expect(spool.read(i)).toEqual({ text: texts[i] });
      spool.close();
      expect(existsSync(path)).toBe(false);
    }),
    { numRuns: 40 },
  );
});

test('records larger than its buffer', () => {
  const spool = new Spool<string>(join(temporaryFolder(), 'spool.tmp'));
  const long = 'ä'.repeat(2_000_000);
  spool.add('vorher');
  spool.add(long);
  spool.add('nachher');
  expect([0, 1, 2].map((handle) => spool.read(handle))).toEqual(['vorher', long, 'nachher']);
  spool.close();
});
