/**
 * Strict span precision, recall and F1 of an entity stage on CoNLL files with their own tokens:
 * `tsx scripts/measure/entities.ts [SET …] [--stage crf] [--rules] [--errors N] [--limit N]`. Sets: germeval.train,
 * germeval.dev, smartdata.train, smartdata.dev.news, europarl.dev. Only names count, not derived and part forms.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { scoreLines } from '../../src/cli/score-lines.js';
import type { EntityLabel } from '../../src/document/layers.js';
import { readSentences, type TrainingFile } from '../../src/train/labelled-sentences.js';
import { type JudgedSentence, type NameStage, scoreNames } from '../../src/train/score-names.js';
import { DEV, TRAINING } from '../train/sources.js';
import { dataFile } from './data-folder.js';
import { entityTagger } from './tagger.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    stage: { type: 'string', default: 'crf' },
    rules: { type: 'boolean', default: false },
    errors: { type: 'string', default: '0' },
    limit: { type: 'string', default: '1000000' },
    rule: { type: 'string', default: '' },
  },
});

const [germeval, smartdata, europarl] = DEV;
const SETS: Readonly<Record<string, TrainingFile & { readonly labels: readonly EntityLabel[] }>> = {
  'germeval.train': { ...TRAINING[0]!, labels: germeval!.labels },
  'germeval.dev': germeval!,
  'smartdata.train': { ...TRAINING[1]!, labels: smartdata!.labels },
  'smartdata.dev.news': smartdata!,
  'europarl.dev': europarl!,
};

/** Where the steps of confidence begin. */
const BINS = [0.99, 0.95, 0.9, 0.8, 0.65, 0.5, 0];

const percent = (part: number, all: number): string => ((100 * part) / all).toFixed(1);

/** What is printed besides the scores. */
class Details {
  private readonly rules = new Map<string, { right: number; found: number }>();
  private readonly sure = BINS.map(() => ({ right: 0, found: 0, sum: 0 }));
  private readonly errors = new Map<string, number>();

  note({ text, found, right, missed }: JudgedSentence): void {
    for (const entity of found) {
      const rule = this.rules.get(entity.rule) ?? { right: 0, found: 0 };
      this.rules.set(entity.rule, rule);
      const tallies = [rule];
      if (entity.confidence !== undefined) {
        const bin = this.sure[BINS.findIndex((low) => entity.confidence! >= low)]!;
        bin.sum += entity.confidence;
        tallies.push(bin);
      }
      for (const tally of tallies) {
        tally.found++;
        if (right.has(entity)) tally.right++;
      }
      if (right.has(entity) || (values.rule !== '' && entity.rule !== values.rule)) continue;
      this.error(`+ ${entity.label} ${entity.text} [${entity.rule}]`);
      if (values.rule === '') continue;
      const before = text.slice(Math.max(0, entity.start - 40), entity.start);
      this.error(`  … ${before}<<${entity.text}>>${text.slice(entity.end, entity.end + 30)}`);
    }
    if (values.rule === '') for (const { label, text: name } of missed) this.error(`- ${label} ${name}`);
  }

  private error(text: string): void {
    this.errors.set(text, (this.errors.get(text) ?? 0) + 1);
  }

  print(): void {
    if (values.rules) {
      for (const [rule, { right, found }] of [...this.rules].sort((a, b) => b[1].found - a[1].found)) {
        console.log(`  ${rule.padEnd(28)} ${percent(right, found)} % of ${found}`);
      }
    }
    for (const { right, found, sum } of this.sure) {
      if (found === 0) continue;
      console.log(`  confidence ${percent(sum, found)} on average: ${percent(right, found)} % of ${found} right`);
    }
    for (const [text, count] of [...this.errors].sort((a, b) => b[1] - a[1]).slice(0, Number(values.errors)))
      console.log(`  ${count}  ${text}`);
  }
}

const tagger = await entityTagger(values.stage);
let seconds = 0;
const timed: NameStage = {
  run: async (doc, tell) => {
    const before = performance.now();
    const layers = await tagger.run(doc, tell);
    seconds += (performance.now() - before) / 1000;
    return layers;
  },
};

for (const name of positionals.length > 0 ? positionals : ['germeval.dev', 'smartdata.dev.news', 'europarl.dev']) {
  const set = SETS[name];
  if (set === undefined) throw new Error(`unknown set ${name}: ${Object.keys(SETS).join(', ')}`);
  if (!existsSync(dataFile(set.path))) {
    console.log(`${name}: not there`);
    continue;
  }
  const sentences = readSentences({ ...set, path: dataFile(set.path) }).slice(0, Number(values.limit));
  const details = new Details();
  seconds = 0;
  const score = await scoreNames(timed, sentences, set.labels, (sentence) => details.note(sentence));
  for (const line of scoreLines(name, score)) console.log(line);
  console.log(`  ${Math.round(score.tokens / seconds)} tokens/s`);
  details.print();
}
