import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { EvalDocument } from '../../../../src/evaluate/eval-document.js';
import { onnxSystem } from '../../../../src/evaluate/system/onnx/onnx-system.js';
import { loadTransformers } from '../../../../src/evaluate/system/onnx/transformers.js';
import { standIn } from './stand-in.js';

const MODEL = 'fixtures/evaluate/onnx/model';
const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** The model with other contents of its JSON files; undefined takes a file away. */
function changed(files: Record<string, object | undefined>): string {
  const folder = mkdtempSync(join(tmpdir(), 'onnx-'));
  made.push(folder);
  cpSync(MODEL, folder, { recursive: true });
  for (const [file, content] of Object.entries(files)) {
    const path = join(folder, file);
    if (!content) rmSync(path);
    else {
      const old = JSON.parse(readFileSync(path, 'utf8')) as object;
      writeFileSync(path, JSON.stringify({ ...old, ...content }));
    }
  }
  return folder;
}

/** For a longer text in one pass. */
const wide = () =>
  changed({ 'config.json': { max_position_embeddings: 512 }, 'tokenizer_config.json': { model_max_length: 512 } });

function raw(text: string): EvalDocument {
  return { id: 'd', text, pretokenised: false, layers: {} };
}

function tokenised(words: readonly string[]): EvalDocument {
  const text = words.join(' ');
  let at = 0;
  const tokens = words.map((word) => {
    const start = at;
    at += word.length + 1;
    return { start, end: start + word.length };
  });
  return { id: 'd', text, tokens, sentences: [{ start: 0, end: text.length }], pretokenised: true, layers: {} };
}

const installed = (() => {
  try {
    createRequire(import.meta.url).resolve('@huggingface/transformers');
    return true;
  } catch {
    return false;
  }
})();

const libraries = [
  { name: 'the stand-in', load: async () => standIn(), here: true },
  { name: '@huggingface/transformers', load: () => loadTransformers(), here: installed },
];

describe.each(libraries)('a model in ONNX through $name', ({ load, here }) => {
  async function said(gold: EvalDocument, folder = MODEL) {
    const system = await onnxSystem('tiny', `onnx:${folder}`, 'entities', load);
    const { layers, text } = await system.annotate(gold, 'entities');
    const { notes } = system;
    await system.close();
    for (const { start, end, text: surface } of layers.entities!) expect(text.slice(start, end)).toBe(surface);
    return { notes, entities: layers.entities!, short: layers.entities!.map(({ label, text }) => `${label} ${text}`) };
  }

  test.skipIf(!here)('offsets are exact beside punctuation, umlauts, combining marks and unknown words', async () => {
    const text = '„Frau Häberle-Meier“ sagt: Mu\u0308nchen, BERLIN\u00ad(Bad\n  Homburg) – 😀 Xyz GmbH.';
    const { entities } = await said(raw(text));
    expect(entities.map(({ start, end, label }) => [text.slice(start, end), start, label])).toEqual([
      ['Häberle', 6, 'PER'],
      ['Meier', 14, 'PER'],
      ['Mu\u0308nchen', 27, 'LOC'],
      ['BERLIN', 37, 'LOC'],
      ['Bad\n  Homburg', 45, 'LOC'],
      ['Xyz GmbH', 65, 'ORG'],
    ]);
  });

  test.skipIf(!here)('tokens of the gold get one tag each, from their first piece', async () => {
    const gold = tokenised([
      'Frau',
      'Häberle-Meier',
      'sagt',
      '\u00ad',
      'München-Berlin',
      ',',
      'Bad',
      '\u00ad',
      'Homburg',
      '.',
    ]);
    expect((await said(gold)).short).toEqual(['PER Häberle-Meier', 'LOC München-Berlin', 'LOC Bad \u00ad Homburg']);
  });

  test.skipIf(!here)('what one unknown piece covers is one word', async () => {
    expect((await said(raw('(€50 GmbH)\u200b'))).short).toEqual(['ORG €50 GmbH']);
  });

  test.skipIf(!here)('nothing to read: nothing said', async () => {
    for (const text of ['', ' \n', '\u00ad']) expect((await said(raw(text))).short).toEqual([]);
  });

  test.skipIf(!here)('a text in windows gets the same entities as in one pass', async () => {
    const sentence = 'Frau Häberle Meier sagt ja, und die Xyz GmbH in Bad Homburg und Berlin und München. ';
    for (let cut = 0; cut < 14; cut++) {
      const text = `${'ja '.repeat(cut)}${sentence.repeat(3)}`;
      const inWindows = await said(raw(text));
      const inOne = await said(raw(text), wide());
      expect(inWindows.entities).toEqual(inOne.entities);
      expect(inOne.short).toHaveLength(15);
      expect(inWindows.notes).toEqual([
        'reads 14 pieces at once; 1 documents were longer and were read in windows that overlap',
      ]);
      expect(inOne.notes).toEqual(['reads 510 pieces at once']);
    }
  });

  test.skipIf(!here)('confidence is the softmax of the tag, averaged over words', async () => {
    const softmax = (own: number, ...others: number[]) =>
      Math.exp(own) / [own, ...others].reduce((sum, logit) => sum + Math.exp(logit), 0);
    const [berlin, homburg] = (await said(raw('Berlin, Bad Homburg'))).entities;
    expect(berlin!.confidence).toBeCloseTo(softmax(4, 1, 0, 0, 0, 0, 0), 6);
    expect(homburg!.confidence).toBeCloseTo(softmax(4, 1, 0, 0, 0, 0, 0), 6);
    const [meier] = (await said(raw('Frau Häberle Meier'))).entities;
    expect(meier!.confidence).toBeCloseTo((softmax(5, 1, 0, 0, 0, 0, 0) + softmax(3, 1, 0, 0, 0, 0, 0)) / 2, 6);
  });

  const schemes = {
    BIOES: ['O', 'B-PER', 'E-PER', 'S-LOC', 'E-LOC', 'B-ORG', 'E-ORG'],
    BILOU: ['O', 'B-PER', 'L-PER', 'B-LOC', 'L-LOC', 'B-ORG', 'L-ORG'],
    'B_, I_': ['O', 'B_PER', 'I_PER', 'B_LOC', 'I_LOC', 'B_ORG', 'I_ORG'],
    IOB1: ['O', 'I-PER', 'I-PER', 'I-LOC', 'I-LOC', 'I-ORG', 'I-ORG'],
    'bare classes': ['O', 'PER', 'PER', 'LOC', 'LOC', 'ORG', 'ORG'],
  };
  test.skipIf(!here).each(Object.entries(schemes))('tags in %s', async (scheme, tags) => {
    const folder = changed({ 'config.json': { id2label: { ...tags } } });
    const expected =
      scheme === 'BIOES'
        ? ['PER Häberle Meier', 'LOC Bad', 'LOC Homburg', 'ORG Xyz GmbH']
        : ['PER Häberle Meier', 'LOC Bad Homburg', 'ORG Xyz GmbH'];
    expect((await said(raw('Frau Häberle Meier sagt Bad Homburg Xyz GmbH'), folder)).short).toEqual(expected);
  });

  test.skipIf(!here)('asks nobody', async () => {
    const fetch = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('the network was asked'));
    await said(raw('Berlin'));
    expect(fetch).not.toHaveBeenCalled();
    fetch.mockRestore();
  });
});

describe('what is wrong is said', () => {
  const opened = (folder: string) => onnxSystem('tiny', `onnx:${folder}`, 'entities', async () => standIn());

  test('no such folder', async () => {
    await expect(opened('nowhere')).rejects.toThrow(
      'onnx:nowhere: there is no such folder; expected one with config.json',
    );
  });

  test.each(['config.json', 'tokenizer.json', 'tokenizer_config.json'])('no %s', async (file) => {
    await expect(opened(changed({ [file]: undefined }))).rejects.toThrow(`${file}: expected the ${file} of a`);
  });

  test('no model', async () => {
    await expect(opened(changed({ 'model.onnx': undefined }))).rejects.toThrow('expected model.onnx here or in onnx/');
  });

  test('labels without a name', async () => {
    const folder = changed({ 'config.json': { id2label: { 0: 'LABEL_0', 1: 'LABEL_1' } } });
    await expect(opened(folder)).rejects.toThrow('id2label.0 is LABEL_0, a number without a name');
  });

  test('numbers without a label', async () => {
    await expect(opened(changed({ 'config.json': { id2label: { 0: 'O', 2: 'B-PER' } } }))).rejects.toThrow(
      'config.json: id2label: expected a tag for each number from 0 on',
    );
  });

  test('more tags in the model than in its config', async () => {
    const system = await opened(changed({ 'config.json': { id2label: { 0: 'O', 1: 'B-PER' } } }));
    await expect(system.annotate(raw('Berlin'), 'entities')).rejects.toThrow('knows 7 tags, its config.json names 2');
  });

  test('another layer', async () => {
    await expect(onnxSystem('tiny', `onnx:${MODEL}`, 'quotes')).rejects.toThrow('has only the layer entities');
  });

  test('the library is not installed', async () => {
    await expect(loadTransformers('@huggingface/not-installed')).rejects.toThrow(
      'Install it beside it: ONNXRUNTIME_NODE_INSTALL=skip npm install @huggingface/transformers@4',
    );
  });
});
