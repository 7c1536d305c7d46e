/**
 * Sentiment against the sets of the data folder: `tsx scripts/measure/sentiment.ts [SET …] [--errors N] [--speed]`.
 *
 * - gerntsa: polarity toward a target. The target is given to the stage as an actor with one mention; without evidence
 *   near it the answer is neutral. The crowd's labels are noisy: a careful re-reader reaches 0.56 macro-F1.
 * - headlines: negative or not. The article's label counts; an abstention is not negative.
 * - mlsa: sentences, by the label of three raters. Mostly no news.
 *
 * Train files (and the half of mlsa whose ids hash even) choose the numbers in `src/sentiment/weights.ts`; dev is reported.
 */
import { parseArgs } from 'node:util';
import type { Article } from '../../src/document/article.js';
import type { Actor, Sentence, Sentiment, TokenTable } from '../../src/document/layers.js';
import { create as createSentences } from '../../src/sentence-split/rules.js';
import { create } from '../../src/sentiment/lexicon.js';
import { create as createTokens } from '../../src/words/tokens.js';
import { readJsonLines } from './data-folder.js';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly label: string;
  readonly start?: number;
  readonly end?: number;
}

const SETS = ['gerntsa.train', 'gerntsa.dev', 'headlines.train', 'headlines.dev', 'mlsa.tune', 'mlsa.dev'];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'string', default: '0' }, speed: { type: 'boolean', default: false } },
});

const tokensStage = createTokens();
const sentencesStage = createSentences();
const before = performance.now();
const stage = create();
console.log(`lexicon loaded in ${(performance.now() - before).toFixed(0)} ms`);

/** The stages answer at once. */
function judge(row: Row): Sentiment {
  const { text } = row;
  const article = { id: row.id, text, regions: [], meta: {}, textSha256: '', source: {} } as unknown as Article;
  const quiet = () => {};
  const { tokens } = tokensStage.run({ article, layers: {} }, quiet) as { tokens: TokenTable };
  const { sentences } = sentencesStage.run({ article, layers: { tokens } }, quiet) as { sentences: Sentence[] };
  const actors: Actor[] = [];
  if (row.start !== undefined && row.end !== undefined) {
    const mention = {
      start: row.start,
      end: row.end,
      text: text.slice(row.start, row.end),
      kind: 'role',
      rule: 'given',
    } as const;
    actors.push({ id: 'a1', label: 'PER', name: mention.text, mentions: [mention] });
  }
  const layers = { tokens, sentences, actors, quotes: [] };
  return (stage.run({ article, layers }, quiet) as { sentiment: Sentiment }).sentiment;
}

function answer(set: string, sentiment: Sentiment): string {
  if (set.startsWith('gerntsa')) return sentiment.toward[0]?.label ?? 'neutral';
  // The texts of mlsa are sentences, those of headlines small articles.
  const [only, second] = sentiment.sentences;
  if (set.startsWith('mlsa') && only !== undefined && second === undefined) return only.label ?? 'neutral';
  const label = sentiment.article.label ?? 'neutral';
  if (set.startsWith('headlines')) return label === 'negative' ? 'negative' : 'not_negative';
  return label;
}

/** FNV-1a, to cut a set in halves that no one chose. */
function hash(id: string): number {
  let value = 0x811c9dc5;
  for (const char of id) value = Math.imul(value ^ char.codePointAt(0)!, 0x01000193) >>> 0;
  return value >>> 8;
}

function rowsOf(set: string): Row[] | undefined {
  const [name, part] = set.split('.') as [string, string];
  const rows = readJsonLines<Row>(`sentiment/${name}.${name === 'mlsa' ? 'dev' : part}.jsonl`);
  return name === 'mlsa' ? rows?.filter(({ id }) => (hash(id) % 2 === 0) === (part === 'tune')) : rows;
}

for (const set of positionals.length > 0 ? positionals : SETS) {
  const rows = rowsOf(set);
  if (rows === undefined) continue;
  const labels = [...new Set(rows.map(({ label }) => label))].sort();
  const counts = new Map<string, number>();
  let errors = Number(values.errors);
  for (const row of rows) {
    const sentiment = judge(row);
    const found = answer(set, sentiment);
    const key = `${row.label} ${found}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (found !== row.label && errors-- > 0) {
      const evidence = set.startsWith('gerntsa')
        ? sentiment.toward[0]?.evidence
        : sentiment.sentences.flatMap((s) => s.evidence ?? []);
      const words = (evidence ?? []).map(({ text, weight }) => `${text} ${weight}`).join(', ');
      console.log(`gold ${row.label}, found ${found}: ${row.text}\n   ${words}`);
    }
  }
  const count = (gold: string, found: string) => counts.get(`${gold} ${found}`) ?? 0;
  const right = labels.reduce((sum, label) => sum + count(label, label), 0);
  const scores = labels.map((label) => {
    const system = labels.reduce((sum, gold) => sum + count(gold, label), 0);
    const gold = labels.reduce((sum, found) => sum + count(label, found), 0);
    return { label, gold, f1: (2 * count(label, label)) / (system + gold || 1) };
  });
  const macro = scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length;
  const most = Math.max(...scores.map(({ gold }) => gold)) / rows.length;
  console.log(
    `${set.padEnd(16)} accuracy ${((100 * right) / rows.length).toFixed(1)} (the commonest label ${(100 * most).toFixed(1)})  macro-F1 ${(100 * macro).toFixed(1)}  ` +
      scores.map(({ label, f1 }) => `${label} ${(100 * f1).toFixed(1)}`).join('  '),
  );
}
