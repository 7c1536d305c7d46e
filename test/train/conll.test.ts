import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { LabelScheme } from '../../src/model/label-scheme.js';
import { readConll } from '../../src/train/conll.js';
import { labelSentences, readSentences } from '../../src/train/labelled-sentences.js';

const folder = mkdtempSync(join(tmpdir(), 'conll-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: string): string {
  const path = join(folder, 'data.conll');
  writeFileSync(path, content);
  return path;
}

test('reads tokens and tags, also # as a token, further columns and the end of lines of Windows', () => {
  const path = file('# doc = a\r\nAnna\tNE\tB-PER\r\n#\tSYM\tO\r\n\r\n\r\n-DOCSTART- -X- O\r\nBonn NE B-LOC\r\n');
  expect(readConll(path)).toEqual([
    { tokens: ['Anna', '#'], tags: ['B-PER', 'O'] },
    { tokens: ['Bonn'], tags: ['B-LOC'] },
  ]);
});

test.each(['Anna\n', 'Anna\tPER\n', 'Anna\tB-\n'])('says where a line is no token with its tag: %j', (line) => {
  expect(() => readConll(file(`Bonn\tO\n${line}`))).toThrow(/data\.conll:2: expected a token and a BIO tag/);
});

test('renames types, leaves types out, and counts types that are not tagged as possible', () => {
  const path = file('Anna\tB-person\nHuber\tI-person\nkam\tO\nMontag\tB-date\n');
  const sentences = readSentences({ path, types: { person: 'PER', date: null } });
  expect(sentences).toEqual([{ tokens: ['Anna', 'Huber', 'kam', 'Montag'], tags: ['B-PER', 'I-PER', 'O', 'O'] }]);
  const scheme = new LabelScheme(['O', 'S-OTH', 'S-PER', 'B-PER', 'I-PER', 'E-PER'], true);
  const open = Uint8Array.of(1, 1, 0, 0, 0, 0);
  expect(labelSentences(sentences, scheme, ['OTH'])[0]!.labels).toEqual([3, 5, open, open]);
  expect(labelSentences(sentences, scheme)[0]!.labels).toEqual([3, 5, 0, 0]);
});
