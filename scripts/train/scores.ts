/**
 * `npm run train -- scores`: measures the shipped models by their stages and writes what they have right on the dev sets into the
 * headers of their weights, as the training of each does at its end; the tensors stay as they are.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scoreLines } from '../../src/cli/score-lines.js';
import { WEIGHTS } from '../../src/entity-tag/crf/entity-model.js';
import { chainNote } from '../../src/model/chain-file.js';
import { readTensors } from '../../src/model/safetensors.js';
import type { Score } from '../../src/train/figures.js';
import type { Measure } from '../../src/train/scored-model.js';
import { WEIGHTS as TAG_WEIGHTS } from '../../src/words/tags/tag-model.js';
import { measureNamesOnDev, measureTagsOnDev } from './measures.js';
import { checkSources, modelFolder, withScores, writeModelFile } from './model-files.js';
import { DEV } from './sources.js';
import { TAG_DEV } from './tags/sources.js';

async function score(model: string, weights: string, measure: Measure): Promise<void> {
  const folder = modelFolder(model);
  const files = readdirSync(folder).map((name): [string, Uint8Array] => [name, readFileSync(join(folder, name))]);
  console.log(`${model}/${writeModelFile(folder, weights, await withScores(new Map(files), weights, measure))}`);
  const scores = chainNote(readTensors(join(folder, weights)), 'scores') as Score[];
  for (const line of scores.flatMap((each) => scoreLines(each.data, each))) console.log(line);
}

checkSources([...DEV, TAG_DEV]);
await score('entities-de', WEIGHTS, measureNamesOnDev);
await score('tags-de', TAG_WEIGHTS, measureTagsOnDev);
