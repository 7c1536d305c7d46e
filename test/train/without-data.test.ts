import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const empty = mkdtempSync(join(tmpdir(), 'train-no-data-'));
afterAll(() => rmSync(empty, { recursive: true }));

/** `npm run train -- …` where the data folder holds nothing. */
function train(...args: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/train.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, PRESSESPIEGEL_DATA: empty },
  });
}

test.each([
  ['entities', /ner\/germeval2014\.train\.conll: not there\n.*\n +sha256 [0-9a-f]{64}/],
  ['tags', /pos\/gsd\.train\.rebuilt\.tsv: not there\n.*\n +sha256 [0-9a-f]{64}/],
  ['words', /text\/news-2020\.jsonl\.gz: not there\n.*\n +sha256 [0-9a-f]{64}/],
  ['scores', /ner\/germeval2014\.dev\.conll: not there\n.*\n +sha256 [0-9a-f]{64}/],
  ['ablation', /ner\/germeval2014\.train\.conll is not there/],
])(
  'without its data, `npm run train -- %s` says which files it needs and ends with 2',
  (model, files) => {
    const { status, stderr, stdout } = train(model);
    expect(stderr).toMatch(files);
    expect(stderr).toContain('PRESSESPIEGEL_DATA');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  },
  60_000,
);

test('without a name, the first model that lacks its data ends it', () => {
  const { status, stderr } = train();
  expect(status).toBe(2);
  expect(stderr).toContain('ner/germeval2014.train.conll');
}, 60_000);

test('a model that there is not is refused with the names of those that there are', () => {
  const { status, stderr } = train('entites');
  expect(status).toBe(2);
  expect(stderr).toContain('there is no model entites; there are entities, tags, quotes, and words, scores, ablation');
}, 60_000);
