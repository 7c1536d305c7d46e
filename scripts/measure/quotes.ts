/**
 * Measures `quotes/news` on the Wikinews quotation sets beside the project:
 *
 *   npx tsx scripts/measure/quotes.ts [train|dev] [--rules] [--classes] [--errors CLASS]
 *
 * Our own tokens, sentences, entities and actors on the articles' text; gold and system as sets of the gold's tokens.
 * A system quote matches a gold quote of its type, one to one, the best overlap first. `exact` wants the same tokens,
 * `≥.5` a token F1 of a half. Speakers are scored on quotes matched at ≥.5 whose gold has one. `paper` is the protocol of
 * the set's authors (see `paper-protocol.ts`). `--rules` adds a line a rule, `--classes` counts the errors by class,
 * `--errors` prints those of one class. The sets' licence allows measuring only: nothing is learned from them.
 */
import { readJsonLines } from './data-folder.js';
import { errorClasses } from './quotes/error-classes.js';
import { matches } from './quotes/matching.js';
import { PaperProtocol } from './quotes/paper-protocol.js';
import { percent, Tally } from './quotes/tally.js';
import { type Compared, comparer, type GoldArticle, ROLES, TYPES } from './quotes/wikinews.js';

const ALL_TYPES = Object.values(TYPES);
const MARKS = /^[„“”"«»‚‘’‹›'.,!?…]+$/u;

class Scores {
  readonly exact = new Map(ALL_TYPES.map((type) => [type, new Tally()]));
  readonly half = new Map(ALL_TYPES.map((type) => [type, new Tally()]));
  readonly freeIndirect: Tally[] = [];
  readonly anyType = new Tally();
  readonly both = new Tally();
  readonly marks = new Tally();
  readonly paper = new PaperProtocol();
  readonly speakers = new Map<string, { n: number; exact: number; overlapping: number }>();
  readonly rules = new Map<string, { n: number; half: number; exact: number }>();
  seconds = { all: 0, quotes: 0 };
  tokens = 0;

  add(compared: Compared): void {
    const { golds, system, seconds, tokenCount } = compared;
    this.seconds = { all: this.seconds.all + seconds.all, quotes: this.seconds.quotes + seconds.quotes };
    this.tokens += tokenCount;
    const free = new Tally();
    for (const { type } of golds) {
      for (const tally of [this.exact.get(type)!, this.half.get(type)!, this.both, this.anyType]) tally.gold++;
      if (type === 'free-indirect') free.gold++;
    }
    for (const { type, quote } of system) {
      for (const tally of [this.exact.get(type)!, this.half.get(type)!, this.both, this.anyType]) tally.system++;
      if (type === 'free-indirect') free.system++;
      this.rule(quote.rule).n++;
    }
    this.anyType.hits += matches(compared, false).length;
    for (const { gold, found, quote, speaker } of matches(compared, true)) {
      this.half.get(gold.type)!.hits++;
      this.rule(found.quote.rule).half++;
      if (gold.type === 'free-indirect') free.hits++;
      if (quote === 1) {
        this.exact.get(gold.type)!.hits++;
        this.rule(found.quote.rule).exact++;
      }
      if (speaker >= 0.5) this.both.hits++;
      if (gold.parts.speaker.size > 0) for (const key of ['all', gold.type]) this.addSpeaker(key, speaker);
    }
    this.freeIndirect.push(free);
    this.addMarks(compared);
    this.paper.add(compared);
  }

  private rule(name: string) {
    let tally = this.rules.get(name);
    if (tally === undefined) {
      tally = { n: 0, half: 0, exact: 0 };
      this.rules.set(name, tally);
    }
    return tally;
  }

  private addSpeaker(key: string, f1: number): void {
    const tally = this.speakers.get(key) ?? { n: 0, exact: 0, overlapping: 0 };
    this.speakers.set(key, tally);
    tally.n++;
    if (f1 === 1) tally.exact++;
    if (f1 > 0) tally.overlapping++;
  }

  /** Marked spans called speech against direct quotations, both without marks and final punctuation. */
  private addMarks({ gold, golds, marked }: Compared): void {
    const bare = (set: ReadonlySet<number>): string =>
      [...set].filter((i) => !MARKS.test(gold.text.slice(...(gold.tokens[i]! as [number, number])))).join(' ');
    const left = new Set(golds.flatMap(({ type, parts }) => (type === 'direct' ? [bare(parts.quote)] : [])));
    this.marks.gold += left.size;
    for (const { use, tokens } of marked) {
      if (use !== 'speech') continue;
      this.marks.system++;
      if (left.delete(bare(tokens))) this.marks.hits++;
    }
  }

  print(): void {
    for (const what of ['quote', 'roles', 'joint', ...ROLES] as const) {
      const { f1, precision, recall } = this.paper.score(what);
      row(`paper protocol: ${what}`, `${percent(f1)}  (P ${percent(precision)}, R ${percent(recall)})`);
    }
    for (const type of ALL_TYPES) {
      row(`${type}, exact`, this.exact.get(type)!);
      row(`${type}, ≥.5`, this.half.get(type)!);
    }
    const [low, high] = Tally.interval(this.freeIndirect);
    row('free-indirect, ≥.5: 95 % interval', `${percent(low)} – ${percent(high)}`);
    for (const [key, { n, exact, overlapping }] of this.speakers) {
      row(`speaker exact / overlapping, ${key}`, `${percent(exact / n)} / ${percent(overlapping / n)}  (${n})`);
    }
    row('quote of any type, ≥.5', this.anyType);
    row('quote and speaker both right (≥.5)', this.both);
    row('marked spans that are speech', this.marks);
    const rate = (seconds: number): string => `${Math.round(this.tokens / seconds / 1000)} 000 tokens/s`;
    row(
      'speed, start included',
      `${rate(this.seconds.quotes)} this stage, ${rate(this.seconds.all)} with those before`,
    );
  }

  printRules(): void {
    for (const [rule, { n, half, exact }] of [...this.rules].sort()) {
      row(`rule ${rule}`, `${String(n).padStart(5)}  ≥.5 ${percent(half / n)}  exact ${percent(exact / n)}`);
    }
  }
}

function row(name: string, value: Tally | string): void {
  console.log(`${name.padEnd(40)} ${value}`);
}

async function main(): Promise<void> {
  const options = process.argv.slice(2);
  const part = options.includes('train') ? 'train' : 'dev';
  const articles = readJsonLines<GoldArticle>(`quotes/wikinews.${part}.jsonl`);
  if (articles === undefined) return;
  const compare = await comparer();
  const scores = new Scores();
  const classes = new Map<string, number>();
  const wanted = options.includes('--errors') ? options[options.indexOf('--errors') + 1]! : undefined;
  for (const gold of articles) {
    const compared = await compare(gold);
    scores.add(compared);
    for (const { name, shown } of errorClasses(compared)) {
      classes.set(name, (classes.get(name) ?? 0) + 1);
      if (wanted !== undefined && name.startsWith(wanted)) console.log(`${name}\t${shown}`);
    }
  }
  console.log(`quotes/news on quotes/wikinews.${part}.jsonl: ${articles.length} articles, ${scores.tokens} tokens; F1`);
  scores.print();
  if (options.includes('--rules')) scores.printRules();
  if (options.includes('--classes')) {
    for (const [name, count] of [...classes].sort((a, b) => b[1] - a[1])) row(name, String(count).padStart(5));
  }
}

await main();
