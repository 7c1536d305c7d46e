import { readFileSync } from 'node:fs';
import type { Article } from '../../../src/document/article.js';
import type { Layers, Marked, Quote } from '../../../src/document/layers.js';
import type { Span } from '../../../src/document/span.js';
import { Pipeline } from '../../../src/pipeline/pipeline.js';
import { type Answer, type Asked, Decisions, type Question } from '../../../src/quote-detect/evidence/decisions.js';
import { Weights } from '../../../src/quote-detect/evidence/weights.js';
import { readQuotes } from '../../../src/quote-detect/read-quotes.js';
import { viewText } from '../../../src/quote-detect/text-view.js';
import { Words } from '../../../src/quote-detect/words.js';
import type { Case } from './logistic.js';

export type Cases = Readonly<Record<Question, readonly Case[]>>;

interface Heard {
  readonly question: Question;
  readonly evidence: readonly string[];
  readonly asked: Asked;
}

/** Answers by the weights set by hand, so that what is asked does not hang on what was learned before. */
class Listening extends Decisions {
  readonly heard: Heard[] = [];

  constructor() {
    super((question) => new Weights(Weights.rows(question), 'hand'));
  }

  override answer(question: Question, evidence: readonly string[], asked: Asked): Answer {
    this.heard.push({ question, evidence, asked });
    return super.answer(question, evidence, asked);
  }
}

/** What is asked of the articles of a gold file after the stages of the default pipeline, with what the gold says of it. */
export async function casesOf(file: string | URL): Promise<Cases> {
  const pipeline = await Pipeline.load('de-news');
  const words = new Words();
  const quiet = (): void => {};
  const cases: Record<Question, Case[]> = {
    'speech-in-marks': [],
    'use-of-marks': [],
    content: [],
    'reported-acts': [],
  };
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const article = JSON.parse(line) as Article & { layers: Pick<Layers, 'quotes' | 'marked'> };
    const gold = article.layers;
    const layers = (await pipeline.annotate(article, [])).layers as Layers;
    const listening = new Listening();
    readQuotes(viewText({ article, layers }, words, quiet), article.regions, listening);
    for (const { question, evidence, asked } of listening.heard) {
      const add = (to: Question, outcome: string): void =>
        void cases[to].push({ article: article.id, evidence, outcome });
      if (question === 'content' || question === 'reported-acts') {
        const stands = gold.quotes.some((quote) => isSame(quote, asked));
        add(question, stands ? (question === 'content' ? 'quotation' : 'reported') : 'none');
      } else if (question === 'speech-in-marks') {
        const use = useOf(gold.marked, asked.spans[0]!);
        if (use === undefined || use === 'unsure') continue;
        add(question, use === 'speech' ? use : 'none');
        if (use !== 'speech') add('use-of-marks', use);
      }
    }
  }
  await pipeline.close();
  return cases;
}

function useOf(marked: readonly Marked[], { start, end }: Span): Marked['use'] | undefined {
  return marked.find((mark) => mark.start === start && mark.end === end)?.use;
}

/** One type and at least half of the characters (F1). */
function isSame(quote: Quote, { type, spans }: Asked): boolean {
  if (quote.type !== type) return false;
  const length = (parts: readonly Span[]): number => parts.reduce((sum, { start, end }) => sum + end - start, 0);
  let both = 0;
  for (const a of quote.spans) {
    for (const b of spans) both += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  }
  return 2 * both >= 0.5 * (length(quote.spans) + length(spans));
}
