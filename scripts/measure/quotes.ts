/**
 * Measures `quotes/news` on the Wikinews quotation sets beside the project:
 *
 *   npx tsx scripts/measure/quotes.ts [train|dev] [--errors TYPE]
 *
 * Our own tokens, sentences, entities and actors on the articles' text; gold and system as sets of the gold's tokens.
 * A system quote matches a gold quote of its type, one to one, the best overlap first. `exact` wants the same tokens,
 * `≥.5` a token F1 of a half. Speakers are scored on quotes matched at ≥.5 whose gold has one. The sets' licence allows
 * measuring only: nothing is learned from them.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/document/article.js';
import type { Actor, Entity, Marked, Quote, QuoteType, Sentence, TokenTable } from '../../src/document/layers.js';
import { tokensIn } from '../../src/document/token-search.js';
import { create } from '../../src/quote-detect/news.js';
import { create as createSentences } from '../../src/sentence-split/rules.js';
import { create as createTokens } from '../../src/words/tokens.js';

interface GoldQuote {
  readonly type: string;
  readonly quoteTok: readonly number[];
  readonly speakerTok: readonly number[];
  readonly quote: readonly (readonly [number, number])[];
}
interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly tokens: readonly (readonly [number, number])[];
  readonly annotations: readonly GoldQuote[];
}
interface Layers {
  readonly tokens: TokenTable;
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
  readonly actors: readonly Actor[];
}
type Annotate = (article: Article) => Promise<{ layers: Layers; quotes: readonly Quote[]; marked: readonly Marked[] }>;

const TYPES: Readonly<Record<string, QuoteType>> = {
  Direct: 'direct',
  Indirect: 'indirect',
  IndirectFreeIndirect: 'indirect-free-indirect',
  FreeIndirect: 'free-indirect',
  Reported: 'reported',
};

class Tally {
  hits = 0;
  gold = 0;
  system = 0;
  toString(): string {
    const p = this.hits / (this.system || 1);
    const r = this.hits / (this.gold || 1);
    const f = (2 * p * r) / (p + r || 1);
    return `P ${pct(p)}  R ${pct(r)}  F1 ${pct(f)}  (${this.hits} of ${this.gold} gold, ${this.system} system)`;
  }
}

function pct(value: number): string {
  return (100 * value).toFixed(1).padStart(5);
}

function f1(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const x of a) if (b.has(x)) both++;
  return (2 * both) / (a.size + b.size || 1);
}

async function annotator(): Promise<Annotate> {
  const context = { directory: process.cwd() };
  const tokens = createTokens();
  const sentences = createSentences();
  const entities = await rival('../../src/entity-tag/gazetteer.js', context);
  const actors = await rival('../../src/entity-link/rules.js', context);
  const quotes = create();
  const quiet = () => {};
  return async (article) => {
    let layers = { entities: [], actors: [] } as unknown as Layers;
    for (const stage of [tokens, sentences, entities, actors]) {
      if (stage !== undefined) layers = { ...layers, ...(await stage.run({ article, layers } as never, quiet)) };
    }
    return { layers, ...(await quotes.run({ article, layers }, quiet)) };
  };
}

// biome-ignore lint/suspicious/noExplicitAny: stages of other layers, run as they come
async function rival(path: string, context: { directory: string }): Promise<any> {
  if (!existsSync(new URL(path.replace(/\.js$/, '.ts'), import.meta.url))) return undefined;
  const module = await import(path);
  return module.create({}, context);
}

function asArticle({ id, text }: GoldArticle): Article {
  const textSha256 = createHash('sha256').update(text).digest('hex');
  const source = { path: id, record: 0, format: 'text', encoding: 'utf-8', sha256: textSha256 } as const;
  return { id, source, meta: {}, text, textSha256, regions: [] };
}

async function main(): Promise<void> {
  const part = process.argv[2] ?? 'dev';
  const wanted = process.argv.includes('--errors') ? process.argv[process.argv.indexOf('--errors') + 1] : undefined;
  const data = process.env['PRESSESPIEGEL_DATA'] ?? '../shared/data';
  const path = join(data, `quotes/wikinews.${part}.jsonl`);
  if (!existsSync(path)) throw new Error(`${path} is not there: set PRESSESPIEGEL_DATA`);
  const articles = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldArticle);
  const annotate = await annotator();
  const exact = new Map(Object.values(TYPES).map((type) => [type, new Tally()]));
  const half = new Map(Object.values(TYPES).map((type) => [type, new Tally()]));
  const both = new Tally();
  const anyType = new Tally();
  const marks = new Tally();
  const bySpeaker = new Map<string, { n: number; exact: number; overlap: number }>();
  const byRule = new Map<string, { n: number; half: number; exact: number }>();
  let seconds = 0;
  let tokenCount = 0;
  for (const gold of articles) {
    const columns = { start: gold.tokens.map(([start]) => start), end: gold.tokens.map(([, end]) => end) };
    const setOf = (spans: readonly { start: number; end: number }[]): Set<number> => {
      const set = new Set<number>();
      for (const span of spans) {
        const { first, last } = tokensIn(columns, span);
        for (let i = first; i < last; i++) set.add(i);
      }
      return set;
    };
    const started = performance.now();
    const { layers, quotes, marked } = await annotate(asArticle(gold));
    seconds += (performance.now() - started) / 1000;
    tokenCount += layers.tokens.start.length;
    const system = quotes.map((quote) => ({
      quote,
      set: setOf(quote.spans),
      speaker: setOf(quote.speaker?.spans ?? []),
    }));
    const golds = gold.annotations.map((a) => ({
      a,
      type: TYPES[a.type]!,
      set: new Set(a.quoteTok),
      speaker: new Set(a.speakerTok),
    }));
    for (const g of golds) {
      exact.get(g.type)!.gold++;
      half.get(g.type)!.gold++;
      both.gold++;
      anyType.gold++;
    }
    for (const s of system) {
      exact.get(s.quote.type)!.system++;
      half.get(s.quote.type)!.system++;
      both.system++;
      anyType.system++;
      const rule = byRule.get(s.quote.rule) ?? { n: 0, half: 0, exact: 0 };
      rule.n++;
      byRule.set(s.quote.rule, rule);
    }
    const anyGold = new Set<object>();
    for (const s of system) {
      const match = golds.filter((g) => !anyGold.has(g)).sort((x, y) => f1(y.set, s.set) - f1(x.set, s.set))[0];
      if (match !== undefined && f1(match.set, s.set) >= 0.5) {
        anyType.hits++;
        anyGold.add(match);
      }
    }
    const candidates = system
      .flatMap((s) =>
        golds
          .filter((g) => g.type === s.quote.type)
          .map((g) => ({ s, g, f: f1(s.set, g.set), v: f1(s.speaker, g.speaker) })),
      )
      .filter(({ f }) => f >= 0.5)
      .sort((x, y) => y.f - x.f || y.v - x.v);
    const used = new Set<object>();
    for (const { s, g, f } of candidates) {
      if (used.has(s) || used.has(g)) continue;
      used.add(s).add(g);
      half.get(g.type)!.hits++;
      byRule.get(s.quote.rule)!.half++;
      if (f === 1) {
        exact.get(g.type)!.hits++;
        byRule.get(s.quote.rule)!.exact++;
      }
      const v = g.speaker.size === 0 && s.speaker.size === 0 ? 1 : f1(s.speaker, g.speaker);
      if (v >= 0.5) both.hits++;
      if (g.speaker.size > 0) {
        for (const key of ['all', g.type]) {
          const tally = bySpeaker.get(key) ?? { n: 0, exact: 0, overlap: 0 };
          tally.n++;
          if (v === 1) tally.exact++;
          if (v > 0) tally.overlap++;
          bySpeaker.set(key, tally);
        }
      }
      if (TYPES[wanted ?? ''] === g.type && f < 1) {
        const words = (set: ReadonlySet<number>) =>
          [...set].map((i) => gold.text.slice(...(gold.tokens[i]! as [number, number])));
        console.log(`NEAR [${s.quote.rule}] gold <${words(g.set).join(' ')}> ours <${words(s.set).join(' ')}>`);
      }
      if (wanted === 'speaker' && g.speaker.size > 0 && v < 1) {
        const surface = (set: ReadonlySet<number>) =>
          [...set].map((i) => gold.text.slice(...(gold.tokens[i]! as [number, number]))).join(' ');
        console.log(
          `SPK ${g.type} [${s.quote.rule}/${s.quote.speaker?.rule}] gold <${surface(g.speaker)}> ours <${surface(s.speaker)}> :: ${surface(g.set).slice(0, 120)}`,
        );
      }
    }
    if (wanted !== undefined && TYPES[wanted] !== undefined) printErrors(gold, wanted, system, golds, used);
    const bare = (set: ReadonlySet<number>) =>
      [...set]
        .filter((i) => !/^[„“”"«»‚‘’‹›'.,!?…]+$/u.test(gold.text.slice(...(gold.tokens[i]! as [number, number]))))
        .join(' ');
    const speech = golds.filter((g) => g.type === 'direct').map((g) => bare(g.set));
    const goldLeft = new Set(speech);
    marks.gold += goldLeft.size;
    for (const mark of marked) {
      if (mark.use !== 'speech') continue;
      marks.system++;
      if (goldLeft.delete(bare(setOf([mark])))) marks.hits++;
      else if (wanted === 'marks')
        console.log(
          'MARK+',
          mark.text.slice(0, 90),
          '::',
          gold.text.slice(mark.start - 70, mark.start).replace(/\n/g, '/'),
        );
    }
    if (wanted === 'marks') {
      for (const mark of marked) {
        if (mark.use !== 'speech' && goldLeft.has(bare(setOf([mark])))) {
          console.log(
            'MARK-',
            mark.use,
            mark.text.slice(0, 90),
            '::',
            gold.text.slice(mark.start - 70, mark.start).replace(/\n/g, '/'),
          );
        }
      }
    }
  }
  console.log(`quotes/news on quotes/wikinews.${part}.jsonl: ${articles.length} articles, ${tokenCount} tokens`);
  for (const type of Object.values(TYPES)) {
    console.log(`${type.padEnd(24)} exact ${exact.get(type)}`);
    console.log(`${''.padEnd(24)}  ≥.5  ${half.get(type)}`);
  }
  for (const [key, { n, exact: e, overlap }] of bySpeaker) {
    console.log(`speaker on matched ${key.padEnd(24)} exact ${pct(e / n)}  overlapping ${pct(overlap / n)}  (${n})`);
  }
  console.log(`quote of any type ≥.5          ${anyType}`);
  console.log(`quote and speaker both ≥.5     ${both}`);
  console.log(`marked spans that are speech   ${marks}`);
  console.log(`whole chain: ${Math.round(tokenCount / seconds)} tokens/s`);
  if (process.argv.includes('--rules')) {
    for (const [rule, { n, half: h, exact: e }] of [...byRule].sort()) {
      console.log(`${rule.padEnd(36)} ${String(n).padStart(5)}  ≥.5 ${pct(h / n)}  exact ${pct(e / n)}`);
    }
  }
}

interface Placed {
  readonly set: ReadonlySet<number>;
}

function printErrors(
  gold: GoldArticle,
  wanted: string,
  system: readonly (Placed & { quote: Quote })[],
  golds: readonly (Placed & { type: QuoteType })[],
  used: ReadonlySet<object>,
): void {
  const surface = (set: ReadonlySet<number>) => {
    const ids = [...set];
    const from = gold.tokens[Math.max(0, ids[0]! - 14)]![0];
    const to = gold.tokens[Math.min(gold.tokens.length - 1, ids[ids.length - 1]! + 12)]![1];
    const [start, end] = [gold.tokens[ids[0]!]![0], gold.tokens[ids[ids.length - 1]!]![1]];
    return `${gold.text.slice(from, start)}⟦${gold.text.slice(start, end)}⟧${gold.text.slice(end, to)}`.replace(
      /\n+/g,
      ' / ',
    );
  };
  for (const g of golds) if (g.type === TYPES[wanted] && !used.has(g)) console.log('MISS', surface(g.set));
  for (const s of system) {
    if (s.quote.type === TYPES[wanted] && !used.has(s)) console.log(`FALSE [${s.quote.rule}]`, surface(s.set));
  }
}

await main();
