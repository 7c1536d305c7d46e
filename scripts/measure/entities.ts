/**
 * Strict span precision, recall and F1 of an entity stage on CoNLL files with their own tokens:
 * `tsx scripts/measure/entities.ts [SET …] [--stage crf] [--rules] [--errors N] [--limit N]`. Sets: germeval.train,
 * germeval.dev, smartdata.train, smartdata.dev.news, europarl.dev. Only names count, not derived and part forms.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Article } from '../../src/document/article.js';
import type { Entity, Sentence } from '../../src/document/layers.js';
import { TokenKind, type TokenTable } from '../../src/document/layers.js';
import { entityTagger } from './tagger.js';

const data = process.env['PRESSESPIEGEL_DATA'] ?? '../shared/data';
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

interface Gold {
  readonly sentences: readonly (readonly [token: string, tag: string][])[];
  readonly classes: Readonly<Record<string, string>>;
}

const GERMEVAL = { PER: 'PER', LOC: 'LOC', ORG: 'ORG', OTH: 'OTH' };
const SMARTDATA = {
  person: 'PER',
  organization: 'ORG',
  'organization-company': 'ORG',
  location: 'LOC',
  'location-city': 'LOC',
  'location-street': 'LOC',
  'location-route': 'LOC',
  'location-stop': 'LOC',
};
const SETS: Record<string, [file: string, classes: Record<string, string>]> = {
  'germeval.train': ['germeval2014.train.conll', GERMEVAL],
  'germeval.dev': ['germeval2014.dev.conll', GERMEVAL],
  'smartdata.train': ['smartdata.train.conll', SMARTDATA],
  'smartdata.dev.news': ['smartdata.dev.news.conll', SMARTDATA],
  'europarl.dev': ['europarl-pado.dev.conll', { PER: 'PER', LOC: 'LOC', ORG: 'ORG' }],
};

function readGold(name: string): Gold | undefined {
  const [file, classes] = SETS[name] ?? [];
  if (file === undefined || classes === undefined)
    throw new Error(`unknown set ${name}: ${Object.keys(SETS).join(', ')}`);
  if (!existsSync(`${data}/ner/${file}`)) return undefined;
  const sentences: [string, string][][] = [[]];
  for (const line of readFileSync(`${data}/ner/${file}`, 'utf8').split('\n')) {
    if (line.startsWith('# doc = ')) continue;
    if (line === '') sentences.push([]);
    else sentences.at(-1)!.push(line.split('\t') as [string, string]);
  }
  return { sentences: sentences.filter((sentence) => sentence.length > 0).slice(0, Number(values.limit)), classes };
}

function kindOf(token: string): number {
  if (/^[„“”‚‘’»«›‹"']+$/.test(token)) return TokenKind.quotationMark;
  if (/^\d+\.$/.test(token)) return TokenKind.ordinal;
  if (/^\d/.test(token)) return TokenKind.number;
  if (/\p{L}/u.test(token)) return token.endsWith('.') ? TokenKind.abbreviation : TokenKind.word;
  return TokenKind.punctuation;
}

/** One sentence as a document of its own. */
function documentOf(sentence: readonly (readonly [string, string])[]) {
  const text = sentence.map(([token]) => token).join(' ');
  const tokens: TokenTable = {
    start: new Uint32Array(sentence.length),
    end: new Uint32Array(sentence.length),
    kind: Uint8Array.from(sentence, ([token]) => kindOf(token)),
  };
  let at = 0;
  sentence.forEach(([token], i) => {
    tokens.start[i] = at;
    tokens.end[i] = at + token.length;
    at += token.length + 1;
  });
  const article = { id: 'x', text, regions: [], meta: {}, textSha256: '', source: {} } as unknown as Article;
  const sentences: Sentence[] = [{ id: 's1', start: 0, end: text.length }];
  return { article, tokens, sentences };
}

function goldSpans(
  sentence: readonly (readonly [string, string])[],
  classes: Gold['classes'],
  tokens: TokenTable,
): Set<string> {
  const spans = new Set<string>();
  for (let i = 0; i < sentence.length; i++) {
    const tag = sentence[i]![1];
    if (!tag.startsWith('B-')) continue;
    let last = i + 1;
    while (last < sentence.length && sentence[last]![1] === `I-${tag.slice(2)}`) last++;
    const label = classes[tag.slice(2)];
    if (label !== undefined) spans.add(`${tokens.start[i]} ${tokens.end[last - 1]} ${label}`);
  }
  return spans;
}

/** Where the steps of confidence begin. */
const BINS = [0.99, 0.95, 0.9, 0.8, 0.65, 0.5, 0];

class Tally {
  right = 0;
  system = 0;
  gold = 0;
  toString(): string {
    const p = this.right / (this.system || 1);
    const r = this.right / (this.gold || 1);
    const f = (2 * p * r) / (p + r || 1);
    return `P ${(100 * p).toFixed(1)}  R ${(100 * r).toFixed(1)}  F ${(100 * f).toFixed(1)}  (${this.right} right, ${this.system} found, ${this.gold} gold)`;
  }
}

const stage = await entityTagger(values.stage);

for (const name of positionals.length > 0 ? positionals : ['germeval.dev', 'smartdata.dev.news', 'europarl.dev']) {
  const gold = readGold(name);
  if (gold === undefined) {
    console.log(`${name}: not there`);
    continue;
  }
  const labels = new Map<string, Tally>(
    ['all', ...new Set(Object.values(gold.classes))].map((label) => [label, new Tally()]),
  );
  const rules = new Map<string, Tally>();
  const sure = BINS.map(() => ({ tally: new Tally(), sum: 0 }));
  const errors = new Map<string, number>();
  const note = (text: string) => errors.set(text, (errors.get(text) ?? 0) + 1);
  let tokenCount = 0;
  let seconds = 0;
  for (const sentence of gold.sentences) {
    const { article, tokens, sentences } = documentOf(sentence);
    const expected = goldSpans(sentence, gold.classes, tokens);
    const before = performance.now();
    const { entities } = await stage.run({ article, layers: { tokens, sentences } }, () => {});
    seconds += (performance.now() - before) / 1000;
    tokenCount += sentence.length;
    for (const span of expected) {
      labels.get('all')!.gold++;
      labels.get(span.split(' ')[2]!)!.gold++;
    }
    const scored = entities.filter((entity: Entity) => entity.form === 'name' && labels.has(entity.label));
    for (const entity of scored) {
      const key = `${entity.start} ${entity.end} ${entity.label}`;
      const rule = rules.get(entity.rule) ?? new Tally();
      rules.set(entity.rule, rule);
      const tallies = [labels.get('all')!, labels.get(entity.label)!, rule];
      if (entity.confidence !== undefined) {
        const bin = sure[BINS.findIndex((low) => entity.confidence! >= low)]!;
        bin.sum += entity.confidence;
        tallies.push(bin.tally);
      }
      for (const tally of tallies) {
        tally.system++;
        if (expected.has(key)) tally.right++;
      }
      if (!expected.has(key) && (values.rule === '' || entity.rule === values.rule)) {
        note(`+ ${entity.label} ${entity.text} [${entity.rule}]`);
        if (values.rule !== '')
          note(
            `  … ${article.text.slice(Math.max(0, entity.start - 40), entity.start)}<<${entity.text}>>${article.text.slice(entity.end, entity.end + 30)}`,
          );
      }
      expected.delete(key);
    }
    if (values.rule === '') {
      for (const span of expected) {
        const [start, end, label] = span.split(' ');
        note(`- ${label} ${article.text.slice(Number(start), Number(end))}`);
      }
    }
  }
  console.log(`${name} (${gold.sentences.length} sentences, ${Math.round(tokenCount / seconds)} tokens/s)`);
  for (const [label, tally] of labels) console.log(`  ${label.padEnd(4)} ${tally}`);
  if (values.rules) {
    for (const [rule, tally] of [...rules].sort((a, b) => b[1].system - a[1].system)) {
      console.log(`  ${rule.padEnd(28)} ${((100 * tally.right) / tally.system).toFixed(1)} % of ${tally.system}`);
    }
  }
  for (const { tally, sum } of sure) {
    if (tally.system === 0) continue;
    const share = (100 * tally.right) / tally.system;
    console.log(
      `  confidence ${((100 * sum) / tally.system).toFixed(1)} on average: ${share.toFixed(1)} % of ${tally.system} right`,
    );
  }
  for (const [text, count] of [...errors].sort((a, b) => b[1] - a[1]).slice(0, Number(values.errors)))
    console.log(`  ${count}  ${text}`);
}
