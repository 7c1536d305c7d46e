/**
 * `npm run train -- tags`: makes the shipped model of tags/crf anew from the data folder, bit for bit. Without the data it says what is
 * needed. `--held-out` learns from nine tenths, writes nothing and says how many labels of the last tenth it has right: for tuning.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { showTraining } from '../../src/cli/training-progress.js';
import { TAG_SETTINGS, trainTags } from '../../src/train/tags/train-tags.js';
import { LEMMAS, NAMES, WEIGHTS } from '../../src/words/tags/tag-model.js';
import { heldOut } from './tags/held-out.js';
import { readRebuilt } from './tags/read-rebuilt.js';

const DATA = process.env['PRESSESPIEGEL_DATA'] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
const FOLDER = fileURLToPath(new URL('../../pipelines/models/tags-de', import.meta.url));
const SOURCE = {
  path: 'pos/gsd.train.rebuilt.tsv',
  what: 'UD German GSD train with rebuilt columns: FORM UPOS UTB12 LEMMA UMFEATS SRC; CC BY-SA 4.0',
  sha256: '4dc5dcf504ce500cf558a1ca3fed611914c79e4016344536a90352bd9442bdc5',
};
const NOTES = { data: 'UD German GSD train (McDonald et al. 2013), CC BY-SA 4.0', licence: 'CC BY-SA 4.0' };

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const file = `${DATA}/${SOURCE.path}`;
const found = existsSync(file) ? sha256(readFileSync(file)) : 'not there';
if (found !== SOURCE.sha256) {
  console.error(
    `The model is made from this file (PRESSESPIEGEL_DATA names its folder):\n  ${SOURCE.path}: ${found}\n    ${SOURCE.what}\n    sha256 ${SOURCE.sha256}`,
  );
  process.exit(2);
}
const tell = showTraining(process.stdout);
const sentences = readRebuilt(file);
if (process.argv.includes('--held-out')) {
  heldOut(sentences, tell);
} else {
  const { weights, lemmas, names } = trainTags(sentences, TAG_SETTINGS, { ...NOTES, source: SOURCE.sha256 }, tell);
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, bytes] of [
    [WEIGHTS, weights],
    [LEMMAS, lemmas],
    [NAMES, names],
  ] as const) {
    const path = `${FOLDER}/${name}`;
    const before = existsSync(path) ? sha256(readFileSync(path)) : undefined;
    writeFileSync(path, bytes);
    console.log(
      `${name}: ${bytes.length} bytes, sha256 ${sha256(bytes)}${before === sha256(bytes) ? ', as before' : ''}`,
    );
  }
}
