import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readConllu } from '../../../src/train/tags/read-conllu.js';
import { type TagTrainingJob, trainTagFiles } from '../../../src/train/tags/train-tag-files.js';
import { create } from '../../../src/words/tags/crf.js';
import { LEMMAS, WEIGHTS } from '../../../src/words/tags/tag-model.js';
import { tagText } from '../../words/tags/tag-text.js';

const FILE = 'fixtures/train/tags.conllu';
const folder = mkdtempSync(join(tmpdir(), 'train-tags-'));
afterAll(() => rmSync(folder, { recursive: true }));

const train = (out: string, change: Partial<TagTrainingJob> = {}) =>
  trainTagFiles({
    files: [FILE],
    out: join(folder, out),
    settings: { rounds: 30, dropout: 0, bits: 14 },
    tell: () => {},
    resume: false,
    ...change,
  });

test('a contraction is one token, and so is a hyphen compound', () => {
  const sentences = readConllu(FILE).map((sentence) =>
    sentence.map(({ form, upos }) => `${form}/${upos[0]}`).join(' '),
  );
  expect(sentences[0]).toContain('im/ADP Rat/NOUN mit/ADP');
  expect(sentences[1]).toContain('Der/DET EU-Plan/NOUN sei/AUX');
});

test('a model trained on a treebank tags by it, and the same training gives the same bytes', () => {
  const { path, sentences } = train('a');
  expect(sentences).toBe(3);
  train('b');
  for (const name of [WEIGHTS, LEMMAS]) {
    expect(readFileSync(join(folder, 'a', name)).equals(readFileSync(join(folder, 'b', name)))).toBe(true);
  }
  expect(path).toBe(join(folder, 'a', WEIGHTS));
  const stage = create({ model: 'a' }, { directory: folder });
  expect(tagText(stage, 'Der Rat will den Plan prüfen.').tags.pos.join(' ')).toBe('DET NOUN AUX DET NOUN VERB PUNCT');
  expect(tagText(stage, 'Die Stadt teilte das mit.').tags.lemma[2]).toBe('mitteilen');
});

test('a lemma table of another model is refused', () => {
  train('c');
  writeFileSync(join(folder, 'c', LEMMAS), 'NOUN\t\t0\t\n');
  expect(() => create({ model: 'c' }, { directory: folder })).toThrow('does not belong to');
});

test.each([
  ['not there', 'gone.conllu', undefined, 'no such file'],
  ['not ten columns', 'short.conllu', '1\tDie\tder\tDET\n\n', 'short.conllu:1: expected ten columns'],
  [
    'a part of speech of its own',
    'odd.conllu',
    '1\tDie\tder\tART\t_\t_\t0\troot\t_\t_\n\n',
    "part of speech ART, which is none of UD's",
  ],
  ['no sentence', 'empty.conllu', '# nothing\n', 'there is no sentence'],
])('says what is wrong: %s', (_, name, content, message) => {
  const path = join(folder, name);
  if (content !== undefined) writeFileSync(path, content);
  expect(() =>
    trainTagFiles({ files: [path], out: join(folder, 'x'), settings: {}, tell: () => {}, resume: false }),
  ).toThrow(message);
});

test.each([
  ['crf', {}],
  ['perceptron', { method: 'perceptron' }],
  ['with sentences set aside', { setAside: 0.2 }],
] as const)('an interrupted training goes on to the same bytes: %s', (_, more) => {
  const settings = { rounds: 4, bits: 12, ...more };
  const cut = () =>
    train('cut', {
      settings,
      tell: ({ round, loss }) => {
        if (round === 3 && loss !== undefined) throw new Error('power cut');
      },
    });
  expect(cut).toThrow('power cut');
  const rounds: number[] = [];
  const resumed = train('cut', { settings, resume: true, tell: ({ round }) => rounds.push(round) });
  expect(Math.min(...rounds)).toBe(4);
  expect(resumed.sha256).toBe(train('uncut', { settings }).sha256);
  expect(existsSync(join(folder, 'cut', 'checkpoint.safetensors'))).toBe(false);
});

test('a training under other settings does not go on', () => {
  const settings = { rounds: 2, bits: 12 };
  const tell = () => {
    throw new Error('power cut');
  };
  expect(() => train('other', { settings, tell })).toThrow('power cut');
  expect(() => train('other', { settings: { ...settings, seed: 5 }, resume: true })).toThrow(
    /other sentences, lists or settings/,
  );
});
