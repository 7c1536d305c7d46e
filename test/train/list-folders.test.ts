import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LISTS } from '../../scripts/train/sources.js';
import { TAG_LISTS } from '../../scripts/train/tags/sources.js';

const out = fs.mkdtempSync(join(tmpdir(), 'train-lists-'));
const read = new Set<string>();
const { readFileSync } = fs;

beforeEach(() => {
  vi.resetModules();
  read.clear();
  vi.spyOn(fs, 'readFileSync').mockImplementation(((path: fs.PathOrFileDescriptor, options?: BufferEncoding) => {
    const folder = /lexicon\/lists\/([^/]+)\//.exec(String(path))?.[1];
    // Which words are remembered says nothing of them.
    if (folder !== undefined && !String(path).endsWith('words/frequent.txt')) read.add(folder);
    return readFileSync(path, options);
  }) as typeof readFileSync);
  syncBuiltinESMExports();
});
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});
afterAll(() => fs.rmSync(out, { recursive: true }));

const SMALL = { out, tell: () => {}, resume: false };

test('the header of entities-de names by a hash all folders of lists that its training reads', async () => {
  const { trainFiles } = await import('../../src/train/train-files.js');
  const settings = { rounds: 1, bits: 10, models: 1 };
  trainFiles({ ...SMALL, files: ['fixtures/train/entities.conll'], types: {}, lacks: [], settings });
  expect([...read].sort()).toEqual(LISTS);
});

test('so does that of tags-de', async () => {
  const { trainTagFiles } = await import('../../src/train/tags/train-tag-files.js');
  trainTagFiles({ ...SMALL, files: ['fixtures/train/tags.conllu'], settings: { rounds: 1, bits: 10 } });
  expect([...read].sort()).toEqual(TAG_LISTS);
});
