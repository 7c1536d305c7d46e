import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { create } from '../../src/entity-tag/crf.js';
import { type TrainingJob, trainFiles } from '../../src/train/train-files.js';
import { readText } from '../entity-tag/read-text.js';

const folder = mkdtempSync(join(tmpdir(), 'train-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FIXTURE = 'fixtures/train/entities.conll';
const job = (out: string, change: Partial<TrainingJob> = {}): TrainingJob => ({
  files: [FIXTURE],
  out: join(folder, out),
  types: {},
  lacks: [],
  settings: { rounds: 12, bits: 16, l1: 0.02, models: 1, dropout: 0 },
  tell: () => {},
  resume: false,
  ...change,
});

describe('a model trained on a few sentences', { timeout: 60_000 }, () => {
  const losses: number[] = [];
  const trained = trainFiles(job('a', { tell: ({ loss }) => loss !== undefined && losses.push(loss) }));

  test('learns, and says from what', () => {
    expect(losses).toHaveLength(12);
    expect(losses.at(-1)!).toBeLessThan(losses[0]! / 5);
    expect(trained).toMatchObject({ sentences: 30, path: join(folder, 'a', 'weights.safetensors') });
    expect(trained.types).toEqual(['LOC', 'LOCderiv', 'LOCpart', 'ORG', 'ORGpart', 'OTH', 'OTHpart', 'PER']);
  });

  test('comes out the same bytes from the same seed, others from another', () => {
    const again = trainFiles(job('b'));
    expect(readFileSync(again.path).equals(readFileSync(trained.path))).toBe(true);
    const other = trainFiles(job('c', { settings: { ...job('c').settings, seed: 2 } }));
    expect(other.sha256).not.toBe(trained.sha256);
  });

  test('is a stage that finds what it has not seen', async () => {
    const stage = create({ model: 'a', sha256: trained.sha256 }, { directory: folder });
    expect(stage.weights).toEqual({ 'entities/crf': trained.sha256 });
    const text = 'Karl Weber sprach in Bremen mit der Nordbank AG .';
    const { entities } = await stage.run(readText(text), () => {});
    expect(entities.map(({ text: name, label }) => `${name} ${label}`)).toEqual([
      'Karl Weber PER',
      'Bremen LOC',
      'Nordbank AG ORG',
    ]);
    expect(entities.every(({ confidence = 0 }) => confidence > 0.3 && confidence <= 1)).toBe(true);
  });

  test('is refused under another hash', () => {
    expect(() => create({ model: 'a', sha256: '0'.repeat(64) }, { directory: folder })).toThrow(/SHA-256/);
  });
});

test('types that the stage does not know are named', () => {
  const path = join(folder, 'odd.conll');
  writeFileSync(path, 'Montag\tB-date\n');
  expect(() => trainFiles(job('d', { files: [path] }))).toThrow(/no entity type date/);
  expect(() => trainFiles(job('d', { files: [path], types: { date: null } }))).toThrow(/no sentence has a tagged name/);
});

describe('a training that was interrupted', { timeout: 60_000 }, () => {
  const settings = { rounds: 3, bits: 12, models: 2, dropout: 0.3 };
  const interrupted = (out: string, model: number, round: number) =>
    expect(() =>
      trainFiles(
        job(out, {
          settings,
          tell: (done) => {
            if (done.model === model && done.round === round) throw new Error('power cut');
          },
        }),
      ),
    ).toThrow('power cut');
  const whole = trainFiles(job('whole', { settings }));

  test.each([
    [1, 2],
    [1, 3],
    [2, 1],
  ])('goes on to the same bytes, cut off in model %i after round %i', (model, round) => {
    const out = `cut-${model}-${round}`;
    interrupted(out, model, round);
    const rounds: string[] = [];
    const resumed = trainFiles(
      job(out, { settings, resume: true, tell: (done) => rounds.push(`${done.model}.${done.round}`) }),
    );
    expect(resumed.sha256).toBe(whole.sha256);
    expect(rounds).not.toContain('1.1');
    expect(existsSync(join(folder, out, 'checkpoint.safetensors'))).toBe(false);
  });

  test('does not go on under other settings, and begins anew where it is not asked to go on', () => {
    interrupted('other', 1, 2);
    expect(() => trainFiles(job('other', { settings: { ...settings, seed: 9 }, resume: true }))).toThrow(
      /other sentences, lists or settings/,
    );
    expect(trainFiles(job('other', { settings })).sha256).toBe(whole.sha256);
  });

  test('begins at the beginning where nothing was done before', () => {
    expect(trainFiles(job('nothing', { settings, resume: true })).sha256).toBe(whole.sha256);
  });
});
