/**
 * Tokens: a token is right where both of its ends are gold's. `npm run measure -- tokens [--train] [--errors]`.
 * Train is GermEval train with its spaces put back by the rules below: it is for tuning, dev is what is reported.
 */
import type { Article } from '../../src/document/article.js';
import type { TokenTable } from '../../src/document/layers.js';
import { create } from '../../src/words/tokens.js';
import { readData, readJsonLines } from './data-folder.js';
import { type Counts, f1Line } from './scores.js';

interface Gold {
  readonly text: string;
  readonly tokens: readonly (readonly [number, number])[];
}

const stage = create();
const tokenize = (text: string): TokenTable =>
  (stage.run({ article: { text } as Article, layers: {} }, () => {}) as { tokens: TokenTable }).tokens;

function measure(name: string, golds: readonly Gold[] | undefined): void {
  if (!golds) return;
  const counts: Counts = { right: 0, said: 0, gold: 0 };
  for (const { text, tokens } of golds) {
    const found = tokenize(text);
    const gold = new Set(tokens.map(([start, end]) => `${start}-${end}`));
    const wrong: string[] = [];
    for (let i = 0; i < found.start.length; i++) {
      const [start, end] = [found.start[i]!, found.end[i]!];
      if (gold.delete(`${start}-${end}`)) counts.right++;
      else
        wrong.push(
          `${text.slice(Math.max(0, start - 20), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 15)}`,
        );
    }
    counts.said += found.start.length;
    counts.gold += tokens.length;
    if (process.argv.includes('--errors') && wrong.length > 0) {
      const missed = [...gold].map((span) => text.slice(...(span.split('-').map(Number) as [number, number])));
      console.log(`${wrong.join('   ')}   GOLD ${missed.join(' ␣ ')}`);
    }
  }
  console.log(`tokens ${name}: ${f1Line(counts)}`);
}

/** Text of token lists, with spaces as German typography sets them; quotation marks open and close in turn. */
function restoreSpaces(conll: string): Gold[] {
  return conll.split('\n\n').flatMap((block) => {
    const words = block
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('# doc = '))
      .map((line) => line.split('\t')[0]!);
    if (words.length === 0) return [];
    let text = '';
    let glue = true;
    let open = false;
    const tokens = words.map((word): [number, number] => {
      const closes = /^[.,;:!?)\]}%…]$|^[“»’]$/.test(word) || (/^(["'`]|'')$/.test(word) && open);
      if (!glue && !closes) text += ' ';
      if (/^["']$/.test(word)) open = !open;
      glue = /^[([{„«‚]$|^``$/.test(word) || (/^["']$/.test(word) && open);
      text += word;
      return [text.length - word.length, text.length];
    });
    return [{ text, tokens }];
  });
}

if (process.argv.includes('--train')) {
  const train = readData('ner/germeval2014.train.conll');
  measure('GermEval train (spaces put back)', train === undefined ? undefined : restoreSpaces(train));
} else {
  measure('GermEval dev', readJsonLines<Gold>('ner/germeval2014.dev.raw.jsonl'));
  measure(
    'GSD dev',
    readJsonLines<{ text: string; tokens: { start: number; end: number }[] }>('pos/gsd.dev.raw.jsonl')?.map(normal),
  );
}

function normal({ text, tokens }: { text: string; tokens: readonly unknown[] }): Gold {
  return {
    text,
    tokens: tokens.map((token) => (Array.isArray(token) ? (token as unknown as [number, number]) : offsets(token))),
  };
}

function offsets(token: unknown): [number, number] {
  const { start, end } = token as { start: number; end: number };
  return [start, end];
}
