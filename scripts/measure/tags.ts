/**
 * Tags: parts of speech and lemmas on UD German GSD dev, on the gold's tokens and sentences (a contraction like *im* is one token and
 * has the tag of its first word), and the mood of finite verbs on Wikinews articles by our own tokens
 * (`fixtures/wikinews-moods.tsv`). `npm run measure -- tags [--errors]`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Article } from '../../src/document/article.js';
import type { Region, Sentence, TagTable, TokenTable } from '../../src/document/layers.js';
import { create as sentencesStage } from '../../src/sentence-split/rules.js';
import { readConllu } from '../../src/train/tags/read-conllu.js';
import { create } from '../../src/words/tags/crf.js';
import { create as tokensStage } from '../../src/words/tokens.js';
import { dataFile, readJsonLines } from './data-folder.js';
import { accuracyLine } from './scores.js';

const PIPELINES = fileURLToPath(new URL('../../pipelines', import.meta.url));
const MOODS = new URL('../../fixtures/wikinews-moods.tsv', import.meta.url);
const ERRORS = process.argv.includes('--errors');

interface Block {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly (readonly [number, number])[];
  readonly tokens: readonly (readonly [number, number, string])[];
}

const tags = create({ model: 'models/tags-de' }, { directory: PIPELINES });
const silent = (): void => {};

function tagsOf(text: string, tokens: TokenTable, sentences: readonly Sentence[]): TagTable {
  const article = { text } as Article;
  return (tags.run({ article, layers: { tokens, sentences } }, silent) as { tags: TagTable }).tags;
}

function tokenTable(spans: readonly (readonly [number, number, ...unknown[]])[]): TokenTable {
  return {
    start: Uint32Array.from(spans, ([start]) => start),
    end: Uint32Array.from(spans, ([, end]) => end),
    kind: new Uint8Array(spans.length),
  };
}

const asSentences = (spans: readonly (readonly [number, number])[]): Sentence[] =>
  spans.map(([start, end], i) => ({ id: `s${i + 1}`, start, end }));

function say(wrong: ReadonlyMap<string, number>): void {
  const most = [...wrong].sort((a, b) => b[1] - a[1]).slice(0, 40);
  if (ERRORS) console.log(`  ${most.map(([what, count]) => `${what} ${count}`).join(', ')}`);
}

function count(wrong: Map<string, number>, what: string): void {
  wrong.set(what, (wrong.get(what) ?? 0) + 1);
}

function measureUpos(): void {
  const blocks = readJsonLines<Block>('pos/gsd.dev.raw.jsonl');
  if (blocks === undefined) return;
  const wrong = new Map<string, number>();
  let right = 0;
  let all = 0;
  for (const { text, sentences, tokens } of blocks) {
    const { pos } = tagsOf(text, tokenTable(tokens), asSentences(sentences));
    tokens.forEach(([, , tag], i) => {
      const wanted = tag.split('+')[0]!;
      all++;
      if (pos[i] === wanted) right++;
      else count(wrong, `${wanted}>${pos[i]}`);
    });
  }
  console.log(accuracyLine('GSD dev, part of speech', right, all));
  say(wrong);
}

function measureLemmas(): void {
  const file = dataFile('pos/gsd.dev.conllu');
  if (!existsSync(file)) return;
  const wrong = new Map<string, number>();
  const joined = { right: 0, all: 0 };
  const forms = { right: 0, all: 0 };
  const wrongForms = new Map<string, number>();
  let right = 0;
  let all = 0;
  for (const sentence of readConllu(file)) {
    let at = 0;
    const spans = sentence.map(({ form }) => {
      const start = at;
      at += form.length + 1;
      return [start, start + form.length] as const;
    });
    const text = sentence.map(({ form }) => form).join(' ');
    const { lemma, pos, feats } = tagsOf(text, tokenTable(spans), asSentences([[0, text.length]]));
    sentence.forEach((token, i) => {
      const [form, ...others] = token.verbForms;
      if (others.length === 0 && feats[i]!.includes('VerbForm')) {
        forms.all++;
        if (feats[i]!.includes(`VerbForm=${form}`)) forms.right++;
        else count(wrongForms, `${token.form} ${form}`);
      }
      if (token.lemma === undefined) return;
      all++;
      if (lemma[i] === token.lemma) right++;
      else if (lemma[i]!.endsWith(token.lemma) && pos[i] === 'VERB') joined.all++;
      else count(wrong, `${token.form} ${token.upos[0]} ${token.lemma}>${lemma[i]}`);
    });
  }
  console.log(accuracyLine('GSD dev, lemma', right, all));
  console.log(accuracyLine('GSD dev, lemma, a verb with its particle counted as right', right + joined.all, all));
  say(wrong);
  console.log(accuracyLine('GSD dev, form of verbs', forms.right, forms.all));
  say(wrongForms);
}

function measureMoods(): void {
  const articles = new Map(
    ['train', 'dev'].flatMap((part) =>
      (readJsonLines<Block>(`quotes/wikinews.${part}.jsonl`) ?? []).map(({ id, text }) => [id, text] as const),
    ),
  );
  if (articles.size === 0) return;
  const [tokenize, split] = [tokensStage(), sentencesStage()];
  const wrong = new Map<string, number>();
  const rows = readFileSync(MOODS, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const perMood = new Map<string, [right: number, all: number]>();
  let right = 0;
  for (const row of rows) {
    const [id, start, end, wanted] = row.split('\t');
    const text = articles.get(id!)!;
    const article = { text, regions: [] as readonly Region[] } as Article;
    const { tokens } = tokenize.run({ article, layers: {} }, silent) as { tokens: TokenTable };
    const { sentences } = split.run({ article, layers: { tokens } }, silent) as { sentences: readonly Sentence[] };
    const { feats } = tagsOf(text, tokens, sentences);
    const at = tokens.start.indexOf(Number(start));
    const found = moodOf(tokens.end[at] === Number(end) ? (feats[at] ?? '') : '');
    const counts = perMood.get(wanted!) ?? [0, 0];
    perMood.set(wanted!, counts);
    counts[1]++;
    if (found === wanted) {
      right++;
      counts[0]++;
    } else count(wrong, `${text.slice(Number(start), Number(end))} ${wanted}>${found}`);
  }
  console.log(accuracyLine('Wikinews, mood of finite verbs', right, rows.length));
  for (const [mood, [good, all]] of perMood) console.log(accuracyLine(`  ${mood}`, good, all));
  say(wrong);
}

function moodOf(feats: string): string {
  if (feats.includes('Mood=Ind,Sub')) return 'A';
  if (feats.includes('Mood=Ind')) return 'I';
  if (feats.includes('Mood=Imp')) return 'Imp';
  if (!feats.includes('Mood=Sub')) return 'none';
  return feats.includes('Tense=Past') ? 'K2' : 'K1';
}

measureUpos();
measureLemmas();
measureMoods();
