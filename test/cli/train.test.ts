import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chainNote } from '../../src/model/chain-file.js';
import { readTensors } from '../../src/model/safetensors.js';
import { runCli, temporaryFolder } from './run-cli.js';

const FILE = 'fixtures/train/tags.conllu';

test('train tags writes a model that a pipeline can use, and says how it goes', async () => {
  const folder = temporaryFolder();
  const out = join(folder, 'mine');
  const trained = await runCli('train', 'tags', FILE, '--out', out, '--rounds', '3', '--seed', '2');
  expect(trained, trained.stderr).toMatchObject({ code: 0, stdout: `${join(out, 'weights.safetensors')}\n` });
  expect(trained.stderr).toMatch(/round 1: loss \d/);
  expect(trained.stderr).toMatch(/3 sentences; sha256 [0-9a-f]{64}/);
  const pipeline = join(folder, 'mine.yaml');
  writeFileSync(
    pipeline,
    'name: mine\nstages:\n  - tokens/rules\n  - sentences/rules\n  - tags/crf: { model: mine }\n',
  );
  const text = join(folder, 'a.txt');
  writeFileSync(text, 'Der Rat will den Plan prüfen.');
  const annotated = await runCli('annotate', text, '--pipeline', pipeline, '--out', '-', '--format', 'jsonl');
  expect(annotated.stdout, annotated.stderr).toContain('"pos"');
}, 60_000);

test('train tags --method perceptron learns other weights than the default', async () => {
  const trained = async (...method: string[]) => {
    const out = join(temporaryFolder(), 'mine');
    const { code, stderr } = await runCli('train', 'tags', FILE, '--out', out, '--rounds', '2', ...method);
    expect(code, stderr).toBe(0);
    return /sha256 ([0-9a-f]{64})/.exec(stderr)![1];
  };
  const byPerceptron = await trained('--method', 'perceptron');
  expect(byPerceptron).not.toBe(await trained());
  expect(await trained('--method', 'crf')).toBe(await trained());
}, 60_000);

test.each([
  ['a file that is not there', ['gone.conllu'], /gone\.conllu/],
  ['no folder for the model', [FILE], /--out/],
  ['a method that there is not', [FILE, '--out', 'x', '--method', 'guess'], /Allowed choices are crf, perceptron/],
  ['too much set aside', [FILE, '--out', 'x', '--set-aside', '0.9'], /at most 0\.5/],
  ['rounds that are no number', [FILE, '--out', 'x', '--rounds', 'many'], /rounds/],
])('train tags is refused: %s', async (_, args, message) => {
  const all = args.includes('--out') || args[0] === FILE ? args : [...args, '--out', join(temporaryFolder(), 'x')];
  const { code, stderr } = await runCli('train', 'tags', ...all);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
  expect(existsSync('x')).toBe(false);
});

test.each([
  ['tags', FILE],
  ['entities', 'fixtures/train/entities.conll'],
])(
  'train %s --set-aside says how wrong each round is on what is set aside',
  async (kind, file) => {
    const out = join(temporaryFolder(), 'mine');
    const args = ['train', kind, file, '--out', out, '--rounds', '2', '--set-aside', '0.2'];
    const { code, stderr } = await runCli(...args);
    expect(code, stderr).toBe(0);
    expect(stderr).toMatch(/model 1, round 1: loss [\d.]+, [\d.]+ % wrong on what is set aside/);
  },
  60_000,
);

test.each([
  ['tags', FILE],
  ['entities', 'fixtures/train/entities.conll'],
])(
  'train %s --resume goes on from a checkpoint of the same training alone',
  async (kind, file) => {
    const out = join(temporaryFolder(), 'mine');
    const args = ['train', kind, file, '--out', out, '--rounds', '1', '--resume'];
    const nothingDone = await runCli(...args);
    expect(nothingDone, nothingDone.stderr).toMatchObject({ code: 0 });
    copyFileSync(join(out, 'weights.safetensors'), join(out, 'checkpoint.safetensors'));
    const { code, stderr } = await runCli(...args);
    expect(code).toBe(2);
    expect(stderr).toContain('is a checkpoint of a training with other sentences, lists or settings');
  },
  60_000,
);

test.each([
  ['tags', FILE, /mine-dev \(3 sentences, \d+ tokens\)\n {2}pos +\d+\.\d % \(\d+ of \d+\)\n {2}lemma/],
  ['entities', 'fixtures/train/entities.conll', /mine-dev \(30 sentences, \d+ tokens\)\n {2}all +F1 \d+\.\d {2}P /],
])(
  'train %s --score and --set-aside say what the finished model has right, and note it in its header',
  async (kind, file, lines) => {
    const folder = temporaryFolder();
    const [out, dev] = [join(folder, 'mine'), join(folder, 'mine-dev')];
    // The same sentences in a file of its own.
    writeFileSync(dev, `${readFileSync(file, 'utf8')}\n`);
    const args = ['train', kind, file, '--out', out, '--rounds', '3'];
    const { code, stderr } = await runCli(...args, '--set-aside', '0.2', '--score', dev);
    expect(code, stderr).toBe(0);
    expect(stderr).toMatch(lines);
    expect(stderr).toMatch(/set aside \(\d sentences, \d+ tokens\)\n {2}labels +\d+\.\d % \(/);
    const written = readTensors(join(out, 'weights.safetensors'));
    expect(stderr).toContain(`sha256 ${written.sha256}`);
    expect(chainNote(written, 'setAside')).toMatchObject({ figures: { labels: { of: expect.any(Number) } } });
    expect(chainNote(written, 'scores')).toMatchObject([{ data: 'mine-dev', sentences: kind === 'tags' ? 3 : 30 }]);
    const refused = await runCli(...args, '--score', file);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain(`${file} is learned from: a score on it says nothing`);
    expect(readTensors(join(out, 'weights.safetensors')).sha256).toBe(written.sha256);
  },
  60_000,
);
