import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluation.js';

const data = process.env['PRESSESPIEGEL_DATA'] ?? '../shared/data';

/** Every set of docs/evaluate.md: nothing scores 0, the gold 1. Skipped where the data is not there. */
const SETS = [
  ['entities', 'ner/germeval2014.dev.conll'],
  ['entities', 'ner/germeval2014.dev.nested.tsv', 'germeval2014-all'],
  ['entities', 'ner/germeval2014.dev.raw.jsonl'],
  ['entities', 'ner/smartdata.dev.jsonl'],
  ['entities', 'ner/smartdata.dev.news.conll'],
  ['entities', 'ner/europarl-pado.dev.conll'],
  ['tokens', 'pos/gsd.dev.raw.jsonl'],
  ['sentences', 'pos/gsd.dev.raw.jsonl'],
  ['tags', 'pos/gsd.dev.conllu'],
  ['tags', 'pos/gsd.dev.raw.jsonl'],
  ['tags', 'pos/empirist.web.train.tsv'],
  ['quotes', 'quotes/wikinews.dev.jsonl'],
  ['sentiment', 'sentiment/gerntsa.dev.jsonl'],
  ['sentiment', 'sentiment/mlsa.dev.jsonl'],
  ['actors', 'linking/news100.dev.jsonl'],
  ['actors', 'linking/pcc-coref.dev.jsonl'],
] as const;

describe('sets of the data folder', () => {
  for (const [layer, file, map] of SETS) {
    const path = join(data, file);
    test.skipIf(!existsSync(path))(`${layer} of ${file}`, { timeout: 120_000 }, async () => {
      const systems = ['none', 'gold', 'shift'];
      const { results } = await evaluate({ layer, gold: [path], systems, samples: 0, ...(map ? { map } : {}) });
      const headline = results.metrics.filter((metric) => metric.headline && metric.scale === 'share');
      const values = results.systems.map(({ figures }) =>
        headline.map(({ id }) => figures.find(({ metric }) => metric === id)?.value),
      );
      expect(headline.length).toBeGreaterThan(0);
      // A token without features in the gold is right for a system that says nothing: parts of speech alone must be 0.
      const ofNone = layer === 'tags' ? values[0]!.slice(0, 1) : values[0]!;
      expect(ofNone.every((value) => (value ?? 0) === 0)).toBe(true);
      expect(values[1]!.every((value) => value === 1)).toBe(true);
      expect(values[2]!.some((value) => (value ?? 0) < 0.25)).toBe(true);
    });
  }
});
