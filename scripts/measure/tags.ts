/**
 * Tags: parts of speech and lemmas on UD German GSD dev, on the gold's tokens and sentences (a contraction like *im* is one token and
 * has the tag of its first word, a hyphen compound one with that of its last), and the mood of finite verbs on Wikinews articles by
 * our own tokens (`fixtures/wikinews-moods.tsv`). `npm run measure -- tags [--errors]`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Article } from '../../src/document/article.js';
import type { Region, Sentence, TagTable, TokenTable } from '../../src/document/layers.js';
import { create as sentencesStage } from '../../src/sentence-split/rules.js';
import type { Accuracy } from '../../src/train/figures.js';
import { readConllu } from '../../src/train/tags/read-conllu.js';
import { isJoined, scoreTags } from '../../src/train/tags/score-tags.js';
import { create } from '../../src/words/tags/crf.js';
import { create as tokensStage } from '../../src/words/tokens.js';
import { TAG_DEV } from '../train/tags/sources.js';
import { dataFile, readJsonLines } from './data-folder.js';
import { accuracyLine } from './scores.js';

const PIPELINES = fileURLToPath(new URL('../../pipelines', import.meta.url));
const MOODS = new URL('../../fixtures/wikinews-moods.tsv', import.meta.url);
const ERRORS = process.argv.includes('--errors');

interface Block {
  readonly id: string;
  readonly text: string;
}

const tags = create({ model: 'models/tags-de' }, { directory: PIPELINES });
const silent = (): void => {};

function tagsOf(text: string, tokens: TokenTable, sentences: readonly Sentence[]): TagTable {
  const article = { text } as Article;
  return (tags.run({ article, layers: { tokens, sentences } }, silent) as { tags: TagTable }).tags;
}

function say(wrong: ReadonlyMap<string, number>): void {
  const most = [...wrong].sort((a, b) => b[1] - a[1]).slice(0, 40);
  if (ERRORS) console.log(`  ${most.map(([what, count]) => `${what} ${count}`).join(', ')}`);
}

function count(wrong: Map<string, number>, what: string): void {
  wrong.set(what, (wrong.get(what) ?? 0) + 1);
}

async function measureTreebank(): Promise<void> {
  const file = dataFile(TAG_DEV.path);
  if (!existsSync(file)) return;
  const wrong = new Map<string, number>();
  const wrongLemmas = new Map<string, number>();
  const wrongForms = new Map<string, number>();
  const { figures } = await scoreTags(tags, readConllu(file), (sentence, { pos, lemma, feats }) => {
    sentence.forEach((token, i) => {
      const { form, upos, verbForms } = token;
      if (!upos.includes(pos[i]!)) count(wrong, `${upos[0]}>${pos[i]}`);
      if (verbForms.length === 1 && feats[i]!.includes('VerbForm') && !feats[i]!.includes(`VerbForm=${verbForms[0]}`))
        count(wrongForms, `${form} ${verbForms[0]}`);
      if (token.lemma !== undefined && lemma[i] !== token.lemma && !isJoined({ pos, lemma, feats }, i, token.lemma))
        count(wrongLemmas, `${form} ${upos[0]} ${token.lemma}>${lemma[i]}`);
    });
  });
  const rows: readonly [string, keyof typeof figures, ReadonlyMap<string, number>?][] = [
    ['part of speech', 'pos', wrong],
    ['lemma', 'lemma'],
    ['lemma, a verb with its particle counted as right', 'joined lemma', wrongLemmas],
    ['form of verbs', 'verb form', wrongForms],
  ];
  for (const [what, name, errors] of rows) {
    const { right, of } = figures[name] as Accuracy;
    console.log(accuracyLine(`GSD dev, ${what}`, right, of));
    if (errors !== undefined) say(errors);
  }
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

await measureTreebank();
measureMoods();
