/**
 * `npm run train -- ablation`: what each group of features of entities/crf is worth, and what it gets wrong. Learns one small model for
 * each group without it and writes the last section of docs/results.md. Takes ten minutes on a quiet machine.
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { CLASSES, WEIGHTS } from '../../src/entity-tag/crf/entity-model.js';
import { WordClasses } from '../../src/entity-tag/crf/word-classes.js';
import { FEATURE_GROUPS, type FeatureGroup, type Sources } from '../../src/entity-tag/crf/word-features.js';
import { ALL_TABLES, NameTables, TABLES } from '../../src/entity-tag/name-tables.js';
import { WordKnowledge } from '../../src/entity-tag/word-knowledge.js';
import { type QuantisedChain, readChain } from '../../src/model/chain-file.js';
import { readTensors } from '../../src/model/safetensors.js';
import { readSentences } from '../../src/train/labelled-sentences.js';
import { SETTINGS, trainEntities } from '../../src/train/train-entities.js';
import { ABLATION, readResults, writeResults } from '../evaluate/results-file.js';
import { documentPass, ownErrors, tagOwnGold } from './own-gold.js';
import { f1, type NameTally, scoreSentences } from './score-sentences.js';
import { DEV, TRAINING } from './sources.js';

const DATA = process.env['PRESSESPIEGEL_DATA'] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
const FOLDER = fileURLToPath(new URL('../../pipelines/models/entities-de', import.meta.url));
const LABELS = ['PER', 'LOC', 'ORG', 'OTH'];
/** Enough for a comparison: one model, fewer rounds, every second sentence of GermEval alone. */
const SMALL = { ...SETTINGS, models: 1, rounds: 2, seed: 1, dropout: 0 };
const EVERY = 2;

const [germeval] = TRAINING;
if (!existsSync(`${DATA}/${germeval!.path}`)) {
  console.error(
    `The ablation needs the data of the model; ${germeval!.path} is not there (PRESSESPIEGEL_DATA names the folder)`,
  );
  process.exit(2);
}
const train = readSentences({ ...germeval!, path: `${DATA}/${germeval!.path}` }).filter((_, i) => i % EVERY === 0);
const devs = DEV.map(({ path, types, labels }) => ({
  sentences: readSentences({ path: `${DATA}/${path}`, ...(types && { types }) }),
  labels,
}));
const everything: Sources = {
  knowledge: new WordKnowledge(),
  tables: new NameTables(ALL_TABLES),
  classes: new WordClasses(`${FOLDER}/${CLASSES}`),
};

function learned(sources: Sources): QuantisedChain {
  const path = `${tmpdir()}/ablation.safetensors`;
  writeFileSync(
    path,
    trainEntities([{ sentences: train, lacks: [] }], sources, SMALL, {}, () => {}),
  );
  const chain = readChain(readTensors(path));
  rmSync(path);
  return chain;
}

const figure = (value: number): string => value.toFixed(1);

const TITLES: Partial<Record<FeatureGroup, string>> = {
  words: 'the words themselves',
  'n-grams': 'n-grams of characters',
  'hyphen parts': 'parts of hyphen compounds',
  classes: 'word classes of raw text',
  company: 'company of words in raw text',
  lists: 'what lists and tables say of a word',
  rules: 'rules as evidence (tables and patterns, rows of words)',
  'word pairs': 'pairs of neighbours, runs of capitals, quotations',
};

/** Trains without something and scores; tells the row of the table and the tallies on GermEval dev. */
function ablate(name: string, sources: Sources): { row: string; germeval: Map<string, NameTally> } {
  const chain = learned(sources);
  const tallies = devs.map(({ sentences, labels }) => scoreSentences(chain, sources, sentences, labels));
  const all = tallies.map((tally) => figure(f1(tally.get('all')!)));
  const [germeval] = tallies;
  const each = LABELS.map((label) => figure(f1(germeval!.get(label)!)));
  const row = `| ${[name, all[0], ...each, all[1], all[2]].join(' | ')} |`;
  console.log(row);
  return { row, germeval: germeval! };
}

function errorRow(label: string, { gold, right, found, invented, wrong }: NameTally): string {
  const other = LABELS.filter((each) => wrong.has(each)).map((each) => `${each} ${wrong.get(each)}`);
  const cells = [
    label,
    gold,
    right,
    wrong.get('missed') ?? 0,
    wrong.get('bounds') ?? 0,
    other.join(', '),
    invented,
    found,
  ];
  return `| ${cells.join(' | ')} |`;
}

const whole = ablate('everything', everything);
const rows = [
  whole.row,
  ...FEATURE_GROUPS.map(
    (group) => ablate(`− ${TITLES[group] ?? group}`, { ...everything, without: new Set([group]) }).row,
  ),
  ablate('− lists and rules', { ...everything, without: new Set<FeatureGroup>(['lists', 'rules']) }).row,
  ablate('− the rough tables', { ...everything, knowledge: new WordKnowledge(), tables: new NameTables(TABLES) }).row,
];
const shipped = scoreSentences(readChain(readTensors(`${FOLDER}/${WEIGHTS}`)), everything, devs[0]!.sentences, LABELS);
const own = [...(await tagOwnGold('dev')), ...(await tagOwnGold('test'))];
const pass = documentPass(own);
const errors = [...ownErrors(own, 3)].map(
  ([kind, { count, examples }]) => `| ${kind} | ${count} | ${examples.join('<br>')} |`,
);
const section = `Written by \`npm run train -- ablation\`. Strict F1 over spans and labels, gold tokens. Each row is one model of its own, learned
from every second sentence of GermEval train in ${SMALL.rounds} rounds, and lower for that than the shipped one;
dev decides nothing. Half a point is noise.

| | GermEval dev | PER | LOC | ORG | OTH | SmartData dev, news | Europarl dev |
|---|---|---|---|---|---|---|---|
${rows.join('\n')}

**The document as a whole.** On the project's own gold (${own.length} articles, dev and test) the shipped model has ${figure(pass.without)} sentence by
sentence, and ${figure(pass.with)} with the second look at the article, which adds ${pass.again} names.

### Errors on GermEval dev

Of the shipped weights by themselves, sentence by sentence.

| | gold | right | missed | other bounds | other label | invented | said in all |
|---|---|---|---|---|---|---|---|
${LABELS.map((label) => errorRow(label, shipped.get(label)!)).join('\n')}

### Errors on the project's own gold, with examples

| | how often | for example |
|---|---|---|
${errors.join('\n')}
`;
writeResults(new Map([...readResults(), [ABLATION, section]]));
