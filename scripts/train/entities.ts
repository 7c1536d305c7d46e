/**
 * `npm run train -- entities`: makes the shipped model of entities/crf anew from the data folder, bit for bit.
 * `npm run train -- entities weights` leaves the word classes as they are, and `--resume` goes on with weights that were interrupted.
 * Without the data it says what is needed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CLASSES, WEIGHTS } from '../../src/entity-tag/crf/entity-model.js';
import { CLASS_SIZES, WordClasses } from '../../src/entity-tag/crf/word-classes.js';
import { ALL_TABLES, NameTables } from '../../src/entity-tag/name-tables.js';
import { WordKnowledge } from '../../src/entity-tag/word-knowledge.js';
import { CHECKPOINT } from '../../src/train/checkpoint.js';
import { readSentences } from '../../src/train/labelled-sentences.js';
import { partOverlooked } from '../../src/train/overlooked.js';
import { SETTINGS, trainEntities } from '../../src/train/train-entities.js';
import { companyLevels, SIGNS } from './company.js';
import { exchangeClusters } from './exchange-clusters.js';
import { readRawText } from './raw-text.js';
import { listsSha256, NOTES, SOURCES, TEXT, TRAINING } from './sources.js';
import { wordClassFile } from './write-word-classes.js';

const DATA = process.env['PRESSESPIEGEL_DATA'] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
const FOLDER = fileURLToPath(new URL('../../pipelines/models/entities-de', import.meta.url));
/** Rarer words tell too little of the company they keep. */
const RAREST = 3;
const ROUNDS = 12;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const began = performance.now();
const say = (text: string): void =>
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${text}`);

function checkSources(): void {
  const wrong = SOURCES.flatMap(({ path, sha256: expected, what }) => {
    const file = `${DATA}/${path}`;
    const found = existsSync(file) ? sha256(readFileSync(file)) : 'not there';
    return found === expected ? [] : [`  ${path}: ${found}\n    ${what}\n    sha256 ${expected}`];
  });
  if (wrong.length === 0) return;
  console.error(
    `The shipped model is made from these files (PRESSESPIEGEL_DATA names their folder):\n${wrong.join('\n')}`,
  );
  process.exit(2);
}

/** Writes a file of the model and says whether it is the one that was there. */
function write(name: string, bytes: Uint8Array): void {
  const path = `${FOLDER}/${name}`;
  const before = existsSync(path) ? sha256(readFileSync(path)) : undefined;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path, bytes);
  say(`${name}: ${bytes.length} bytes, sha256 ${sha256(bytes)}${before === sha256(bytes) ? ', as before' : ''}`);
}

checkSources();
if (!process.argv.includes('weights') && !process.argv.includes('--resume')) {
  const raw = await readRawText(`${DATA}/${TEXT}`, RAREST);
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
  const sentences = readSentences({ path: `${DATA}/${path}`, ...(types === undefined ? {} : { types }) });
  if (apart) return [{ sentences, lacks, apart }];
  const { trusted, patchy } = partOverlooked(sentences);
  if (patchy.length > 0) say(`${path}: names were overlooked in ${patchy.length} sentences`);
  const every = new Set(sentences.flatMap(({ tags }) => tags.map((tag) => tag.slice(2))));
  return [
    { sentences: trusted, lacks },
    { sentences: patchy, lacks: [...every] },
  ];
});
write(
  WEIGHTS,
  trainEntities(
    sets,
    sources,
    SETTINGS,
    { ...NOTES, lists: listsSha256() },
    ({ model, round, loss }) => {
      if (loss !== undefined) say(`model ${model}, round ${round}: loss ${loss.toFixed(4)}`);
    },
    { path: `${FOLDER}/${CHECKPOINT}`, resume: process.argv.includes('--resume') },
  ),
);
