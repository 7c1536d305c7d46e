/**
 * `npm run train -- entities`: makes the shipped model of entities/crf anew from the data folder, bit for bit.
 * `npm run train -- entities weights` leaves the word classes as they are, and `--resume` goes on with weights that were interrupted.
 * Without the data it says what is needed.
 */
import { readFileSync } from 'node:fs';
import { CLASSES, WEIGHTS } from '../../src/entity-tag/crf/entity-model.js';
import { CLASS_SIZES, WordClasses } from '../../src/entity-tag/crf/word-classes.js';
import { ALL_TABLES, NameTables } from '../../src/entity-tag/name-tables.js';
import { WordKnowledge } from '../../src/entity-tag/word-knowledge.js';
import { CHECKPOINT } from '../../src/train/checkpoint.js';
import { readSentences } from '../../src/train/labelled-sentences.js';
import { partOverlooked } from '../../src/train/overlooked.js';
import { SETTINGS, trainEntities } from '../../src/train/train-entities.js';
import { dataFile } from '../measure/data-folder.js';
import { companyLevels, SIGNS } from './company.js';
import { exchangeClusters } from './exchange-clusters.js';
import { measureNamesOnDev } from './measures.js';
import { checkSources, listsSha256, modelFolder, withScores, writeModelFile } from './model-files.js';
import { readRawText } from './raw-text.js';
import { DEV, LISTS, NOTES, SOURCES, TEXT, TRAINING } from './sources.js';
import { wordClassFile } from './write-word-classes.js';

const FOLDER = modelFolder('entities-de');
/** Rarer words tell too little of the company they keep. */
const RAREST = 3;
const ROUNDS = 12;

const began = performance.now();
const say = (text: string): void =>
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${text}`);

const write = (name: string, bytes: Uint8Array): void => say(writeModelFile(FOLDER, name, bytes));

checkSources([...SOURCES, ...DEV]);
if (!process.argv.includes('weights') && !process.argv.includes('--resume')) {
  const raw = await readRawText(dataFile(TEXT), RAREST);
  say(`${raw.stream.length} words and edges, ${raw.words.length} different ones`);
  const classes = CLASS_SIZES.map((size) =>
    exchangeClusters(raw.stream, raw.words.length, size, ROUNDS, (round, moved) =>
      say(`${size} classes, round ${round}: ${moved} words moved`),
    ),
  );
  write(CLASSES, wordClassFile(raw.words, classes, companyLevels(raw), SIGNS));
}
const sources = {
  knowledge: new WordKnowledge(),
  tables: new NameTables(ALL_TABLES),
  classes: new WordClasses(`${FOLDER}/${CLASSES}`),
};
const sets = TRAINING.flatMap(({ path, types, lacks = [], apart = false }) => {
  const sentences = readSentences({ path: dataFile(path), ...(types === undefined ? {} : { types }) });
  if (apart) return [{ sentences, lacks, apart }];
  const { trusted, patchy } = partOverlooked(sentences);
  if (patchy.length > 0) say(`${path}: names were overlooked in ${patchy.length} sentences`);
  const every = new Set(sentences.flatMap(({ tags }) => tags.map((tag) => tag.slice(2))));
  return [
    { sentences: trusted, lacks },
    { sentences: patchy, lacks: [...every] },
  ];
});
const weights = trainEntities(
  sets,
  sources,
  SETTINGS,
  { ...NOTES, lists: listsSha256(LISTS) },
  ({ model, round, loss }) => {
    if (loss !== undefined) say(`model ${model}, round ${round}: loss ${loss.toFixed(4)}`);
  },
  { path: `${FOLDER}/${CHECKPOINT}`, resume: process.argv.includes('--resume') },
);
const files = new Map([
  [WEIGHTS, weights],
  [CLASSES, readFileSync(`${FOLDER}/${CLASSES}`)],
]);
write(WEIGHTS, await withScores(files, WEIGHTS, measureNamesOnDev));
