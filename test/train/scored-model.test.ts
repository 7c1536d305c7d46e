import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { chainNote, writeChain } from '../../src/model/chain-file.js';
import { LabelScheme } from '../../src/model/label-scheme.js';
import { readTensors } from '../../src/model/safetensors.js';
import { accuracy, type Score } from '../../src/train/figures.js';
import { noteScores } from '../../src/train/scored-model.js';

const folder = mkdtempSync(join(tmpdir(), 'scored-'));
afterAll(() => rmSync(folder, { recursive: true }));

const path = join(folder, 'w');
const score = (right: number): Score => ({
  data: 'dev',
  sha256: 'f'.repeat(64),
  sentences: 1,
  tokens: 9,
  figures: { pos: accuracy(right, 9) },
});

test('writes scores into the header, in place of those before, and leaves the tensors as they are', async () => {
  const weights = {
    scheme: new LabelScheme(['A', 'B'], false),
    bits: 1,
    features: Float32Array.of(0.5, -1, 0, 2),
    transitions: { start: Float32Array.of(1, 2), end: Float32Array.of(3, 4), between: Float32Array.of(5, 6, 7, 8) },
  };
  writeFileSync(path, writeChain(weights, { features: 3 }));
  const before = readTensors(path);
  const first = await noteScores(folder, 'w', async (at) => {
    expect(at).toBe(folder);
    return [score(4)];
  });
  const bytes = readFileSync(path);
  const after = readTensors(path);
  expect(first.sha256).toBe(after.sha256);
  expect(after.tensors).toEqual(before.tensors);
  const { scores, ...others } = after.metadata;
  expect(others).toEqual(before.metadata);
  expect(JSON.parse(scores!)).toEqual([score(4)]);
  await noteScores(folder, 'w', async () => [score(5)]);
  expect(chainNote(readTensors(path), 'scores')).toEqual([score(5)]);
  await noteScores(folder, 'w', async () => [score(4)]);
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(readdirSync(folder)).toEqual(['w']);
});
