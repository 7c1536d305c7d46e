/**
 * `npm run train -- tags`: makes the shipped model of tags/crf anew from the data folder, bit for bit. Without the data it says what is
 * needed. `--held-out` learns from nine tenths, writes nothing and says how many labels of the last tenth it has right: for tuning.
 */
import { showTraining } from '../../src/cli/training-progress.js';
import { TAG_SETTINGS, trainTags } from '../../src/train/tags/train-tags.js';
import { LEMMAS, NAMES, WEIGHTS } from '../../src/words/tags/tag-model.js';
import { dataFile } from '../measure/data-folder.js';
import { measureTagsOnDev } from './measures.js';
import { checkSources, listsSha256, modelFolder, withScores, writeModelFile } from './model-files.js';
import { heldOut } from './tags/held-out.js';
import { readRebuilt } from './tags/read-rebuilt.js';
import { TAG_DEV, TAG_LISTS, TAG_NOTES, TAG_SOURCE } from './tags/sources.js';

checkSources([TAG_SOURCE, TAG_DEV]);
const tell = showTraining(process.stdout);
const sentences = readRebuilt(dataFile(TAG_SOURCE.path));
if (process.argv.includes('--held-out')) {
  heldOut(sentences, tell);
} else {
  const notes = { ...TAG_NOTES, lists: listsSha256(TAG_LISTS) };
  const { weights, lemmas, names } = trainTags(sentences, TAG_SETTINGS, notes, tell);
  const files = new Map([
    [WEIGHTS, weights],
    [LEMMAS, lemmas],
    [NAMES, names],
  ]);
  files.set(WEIGHTS, await withScores(files, WEIGHTS, measureTagsOnDev));
  for (const [name, bytes] of files) console.log(writeModelFile(modelFolder('tags-de'), name, bytes));
}
