/**
 * Measures `actors/rules` on the coreference chains of PCC news commentaries and on the linked names of News-100, with
 * our own tokens, sentences and entities:
 *
 *   npx tsx scripts/measure/actors.ts [tune|report|all] [--errors]
 *
 * Pairs of name mentions: right where gold (one chain; one link) and system (one actor) both say that two names are one.
 * A name of ours stands for the smallest gold name that contains it; names without one are left out. A role mention
 * or pronoun is right where its gold phrase (same last word) lies in a chain with a name of its actor. `report` (the default) is the
 * half of the articles that tuning never looks at, by a hash of the id. Both sets may only be measured on.
 */
import { createHash } from 'node:crypto';
import type { Article } from '../../src/document/article.js';
import type { Actor, Entity, Layers, Mention } from '../../src/document/layers.js';
import type { Span } from '../../src/document/span.js';
import { create as createLinker } from '../../src/entity-link/rules.js';
import { create as createSplitter } from '../../src/sentence-split/rules.js';
import { create as createTokenizer } from '../../src/words/tokens.js';
import { readJsonLines } from './data-folder.js';
import { type Counts, f1Line } from './scores.js';
import { entityTagger } from './tagger.js';

/** A gold mention and the thing it refers to; `undefined` where it is alone. */
interface GoldMention extends Span {
  readonly thing: string | undefined;
  readonly isName: boolean;
}
interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
}

const half = process.argv.find((argument) => /^(?:tune|report|all)$/u.test(argument)) ?? 'report';
const showErrors = process.argv.includes('--errors');
const tokenizer = createTokenizer();
const splitter = createSplitter();
const tagger = await entityTagger();
const linker = createLinker();

async function annotate(text: string): Promise<{ entities: readonly Entity[]; actors: readonly Actor[] }> {
  const article = { text, regions: [] as Article['regions'] } as Article;
  const tell = (): void => {};
  const { tokens } = (await tokenizer.run({ article, layers: {} }, tell)) as Pick<Layers, 'tokens'>;
  const { sentences } = await splitter.run({ article, layers: { tokens } }, tell);
  const { entities } = await tagger.run({ article, layers: { tokens, sentences } }, tell);
  const { actors } = await linker.run({ article, layers: { tokens, sentences, entities } }, tell);
  return { entities, actors };
}

function inHalf({ id }: { readonly id: string }): boolean {
  const even = createHash('sha256').update(id).digest()[0]! % 2 === 0;
  return half === 'all' || (half === 'tune') === even;
}

function smallestContaining(span: Span, golds: readonly GoldMention[]): GoldMention | undefined {
  let best: GoldMention | undefined;
  for (const gold of golds) {
    if (!gold.isName || gold.start > span.start || gold.end < span.end) continue;
    if (best === undefined || gold.end - gold.start < best.end - best.start) best = gold;
  }
  return best;
}

async function measure(name: string, articles: readonly GoldArticle[] | undefined): Promise<void> {
  if (articles === undefined) return;
  const pairs: Counts = { right: 0, said: 0, gold: 0 };
  const judged = { role: { right: 0, wrong: 0, unknown: 0 }, pronoun: { right: 0, wrong: 0, unknown: 0 } };
  let names = 0;
  const chosen = articles.filter(inHalf);
  for (const { id, text, mentions } of chosen) {
    const { actors } = await annotate(text);
    const aligned = actors.flatMap((actor) =>
      actor.mentions.flatMap((mention) => {
        const gold = mention.kind === 'name' ? smallestContaining(mention, mentions) : undefined;
        return gold === undefined ? [] : [{ actor, mention, gold }];
      }),
    );
    names += aligned.length;
    const error = (kind: string, a: Mention, b: Mention): void => {
      if (showErrors)
        console.log(`${id}: ${kind}: ${a.text} (${a.start}, ${a.rule}) ~ ${b.text} (${b.start}, ${b.rule})`);
    };
    for (let i = 0; i < aligned.length; i++) {
      for (let j = i + 1; j < aligned.length; j++) {
        const [a, b] = [aligned[i]!, aligned[j]!];
        const said = a.actor === b.actor;
        const gold = a.gold === b.gold ? undefined : a.gold.thing !== undefined && a.gold.thing === b.gold.thing;
        if (gold === undefined) continue;
        if (said) pairs.said++;
        if (gold) pairs.gold++;
        if (said && gold) pairs.right++;
        else if (said) error('not one', a.mention, b.mention);
        else if (gold) error('missed', a.mention, b.mention);
      }
    }
    for (const actor of actors) {
      for (const mention of actor.mentions) {
        if (mention.kind === 'name' || mention.rule === 'apposition') continue;
        const gold = mentions.find((one) => !one.isName && overlapsHead(one, mention, text));
        const things = new Set(aligned.filter((one) => one.actor === actor).map((one) => one.gold.thing));
        const verdict = gold?.thing === undefined ? 'unknown' : things.has(gold.thing) ? 'right' : 'wrong';
        judged[mention.kind][verdict]++;
        if (showErrors)
          console.log(
            `${id}: ${mention.kind} ${verdict}: ${mention.text} (${mention.start}, ${mention.rule}) = ${actor.name}`,
          );
      }
    }
  }
  console.log(`${name}, ${half}: ${chosen.length} articles, ${names} names aligned`);
  console.log(`  pairs of names: ${f1Line(pairs)}`);
  for (const [kind, { right, wrong, unknown }] of Object.entries(judged)) {
    console.log(`  ${kind} mentions: ${right} right, ${wrong} wrong, ${unknown} not judged by gold`);
  }
}

/** True where the gold phrase begins or ends where the mention does; its offsets can be off by a word. */
function overlapsHead(gold: Span, mention: Span, text: string): boolean {
  if (gold.start === mention.start) return true;
  const last = text.slice(mention.start, mention.end).split(' ').at(-1)!;
  return gold.start < mention.end && mention.start < gold.end && text.slice(gold.start, gold.end).includes(last);
}

interface Pcc {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly (Span & { readonly chain: number | null; readonly form: string })[];
}
const pcc = readJsonLines<Pcc>('linking/pcc-coref.dev.jsonl')?.map(({ id, text, mentions }) => ({
  id,
  text,
  mentions: mentions.map(({ start, end, chain, form }) => ({
    start,
    end,
    thing: chain === null ? undefined : String(chain),
    isName: form.toLowerCase() === 'ne',
  })),
}));
await measure('PCC', pcc);

interface News {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly (Span & { readonly uri: string })[];
}
const news = readJsonLines<News>('linking/news100.dev.jsonl')?.map(({ id, text, mentions }) => ({
  id,
  text,
  mentions: mentions.map(({ start, end, uri }) => ({ start, end, thing: uri, isName: true })),
}));
await measure('News-100', news);
