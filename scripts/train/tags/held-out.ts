import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verbForms } from '../../../src/lexicon/verb-forms.js';
import { vocabulary } from '../../../src/lexicon/vocabulary.js';
import { labelsOf } from '../../../src/train/tags/tag-sequences.js';
import { TAG_SETTINGS, trainTags } from '../../../src/train/tags/train-tags.js';
import type { TrainingSentence } from '../../../src/train/tags/training-token.js';
import type { TrainingProgress } from '../../../src/train/train-models.js';
import { ChainTagger } from '../../../src/words/tags/chain-tagger.js';
import { LEMMAS, NAMES, readTagModel, WEIGHTS } from '../../../src/words/tags/tag-model.js';

/** Learns from nine tenths of the sentences and prints the share of labels of the last tenth that are among the right ones. */
export function heldOut(sentences: readonly TrainingSentence[], tell: (progress: TrainingProgress) => void): void {
  // A sentence that is read several times is one object.
  const kept = new Set([...new Set(sentences)].filter((_, i) => i % 10 === 0));
  const settings = { ...TAG_SETTINGS, ...(JSON.parse(process.env['TAG_SETTINGS'] ?? '{}') as object) };
  const { weights, lemmas, names } = trainTags(
    sentences.filter((sentence) => !kept.has(sentence)),
    settings,
    {},
    tell,
  );
  const folder = mkdtempSync(join(tmpdir(), 'tags-'));
  writeFileSync(join(folder, WEIGHTS), weights);
  writeFileSync(join(folder, LEMMAS), lemmas);
  writeFileSync(join(folder, NAMES), names);
  const model = readTagModel(folder);
  const { chain } = model;
  const tagger = new ChainTagger(chain, { verbs: verbForms(), names: model.names });
  let right = 0;
  let all = 0;
  for (const sentence of kept) {
    let text = '';
    const start: number[] = [];
    const end: number[] = [];
    const numbers: number[] = [];
    for (const { form } of sentence) {
      start.push(text.length);
      text += form;
      end.push(text.length);
      numbers.push(vocabulary.number(form, 0, form.length));
    }
    tagger.label({ text, start, end, numbers, from: 0, to: sentence.length });
    const { labels } = tagger;
    sentence.forEach((token, i) => {
      all++;
      if (labelsOf(token).includes(chain.scheme.labels[labels[i]!]!)) right++;
    });
  }
  rmSync(folder, { recursive: true });
  console.log(`${JSON.stringify(settings)}: ${((100 * right) / all).toFixed(2)} % of ${all}, ${weights.length} bytes`);
}
