import { type Match, matches } from './matching.js';
import { type Compared, type Placed, surface, tokenF1 } from './wikinews.js';

/** An error with the class it counts in. */
export interface ErrorCase {
  readonly name: string;
  /** The case for a reader, on one line. */
  readonly shown: string;
}

/** All errors of an article: quotations missed, invented, of the wrong type or span, parts that are wrong. */
export function errorClasses(compared: Compared): ErrorCase[] {
  const { golds, system, gold } = compared;
  const found = matches(compared, true);
  const errors: ErrorCase[] = [];
  const show = (set: ReadonlySet<number>): string => inContext(compared, set);
  for (const quote of golds) {
    if (found.some((match) => match.gold === quote)) continue;
    const other = nearest(quote, system);
    const how = other === undefined ? 'missed' : other.type === quote.type ? 'missed by span' : `as ${other.type}`;
    const cue = `cue <${surface(gold, quote.parts.cue)}>`;
    errors.push({ name: `${quote.type}: ${how}`, shown: `${cue} ${show(quote.parts.quote)}` });
  }
  for (const quote of system) {
    if (found.some((match) => match.found === quote)) continue;
    const other = nearest(quote, golds);
    if (other !== undefined) continue;
    errors.push({ name: `${quote.type}: invented`, shown: `[${quote.quote.rule}] ${show(quote.parts.quote)}` });
  }
  for (const match of found) errors.push(...partErrors(compared, match));
  return errors;
}

function nearest<T extends Placed>(quote: Placed, others: readonly T[]): T | undefined {
  let best: T | undefined;
  for (const other of others) {
    const f1 = tokenF1(quote.parts.quote, other.parts.quote);
    if (f1 >= 0.5 && f1 > (best === undefined ? 0 : tokenF1(quote.parts.quote, best.parts.quote))) best = other;
  }
  return best;
}

function partErrors({ gold }: Compared, { gold: expected, found, quote, speaker }: Match): ErrorCase[] {
  const errors: ErrorCase[] = [];
  const words = (set: ReadonlySet<number>): string => `<${surface(gold, set)}>`;
  const { rule } = found.quote;
  if (quote < 1) {
    const size = found.parts.quote.size > expected.parts.quote.size ? 'too long' : 'too short';
    errors.push({
      name: `${expected.type}: span ${size}`,
      shown: `[${rule}] gold ${words(expected.parts.quote)} ours ${words(found.parts.quote)}`,
    });
  }
  for (const part of ['speaker', 'cue', 'frame', 'addressee'] as const) {
    const [right, ours] = [expected.parts[part], found.parts[part]];
    if (right.size === 0 && ours.size === 0) continue;
    const f1 = part === 'speaker' ? speaker : tokenF1(right, ours);
    if (f1 === 1) continue;
    const how =
      ours.size === 0
        ? 'missing'
        : right.size === 0
          ? 'invented'
          : f1 > 0
            ? 'span'
            : `wrong${part === 'speaker' ? ` (${found.quote.speaker?.kind === 'carried' ? 'carried' : 'named'})` : ''}`;
    errors.push({
      name: `${expected.type}: ${part} ${how}`,
      shown: `[${rule}/${found.quote.speaker?.rule ?? ''}] gold ${words(right)} ours ${words(ours)} :: ${surface(gold, expected.parts.frame).slice(0, 150)} :: ${surface(gold, expected.parts.quote).slice(0, 120)}`,
    });
  }
  return errors;
}

function inContext({ gold: { text, tokens } }: Compared, set: ReadonlySet<number>): string {
  const all = [...set].sort((a, b) => a - b);
  const [first, last] = [all[0]!, all[all.length - 1]!];
  const from = tokens[Math.max(0, first - 16)]![0];
  const to = tokens[Math.min(tokens.length - 1, last + 14)]![1];
  const [start, end] = [tokens[first]![0], tokens[last]![1]];
  return `${text.slice(from, start)}⟦${text.slice(start, end)}⟧${text.slice(end, to)}`.replace(/\s*\n+\s*/gu, ' / ');
}
