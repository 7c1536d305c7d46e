import { readFileSync } from 'node:fs';
import type { Article } from '../../../src/document/article.js';
import type { Layers, Marked, Quote } from '../../../src/document/layers.js';
import type { Span } from '../../../src/document/span.js';
import { Pipeline } from '../../../src/pipeline/pipeline.js';
import {
  type Answer,
  type Asked,
  Decisions,
  QUESTIONS,
  type Question,
} from '../../../src/quote-detect/evidence/decisions.js';
import { Weights } from '../../../src/quote-detect/evidence/weights.js';
import { readQuotes } from '../../../src/quote-detect/read-quotes.js';
import { viewText } from '../../../src/quote-detect/text-view.js';
import { Words } from '../../../src/quote-detect/words.js';
import { labelledArticles, type MarkedSpan } from '../../marked-spans.js';
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

/** Puts articles through the stages of the default pipeline and tells what is asked of them. */
export class Listener {
  readonly #words = new Words();

  private constructor(private readonly pipeline: Pipeline) {}

  static async load(): Promise<Listener> {
    return new Listener(await Pipeline.load('de-news'));
  }

  async hear(article: Article): Promise<readonly Heard[]> {
    const layers = (await this.pipeline.annotate(article, [])).layers as Layers;
    const listening = new Listening();
    readQuotes(
      viewText({ article, layers }, this.#words, () => {}),
      article.regions,
      listening,
    );
    return listening.heard;
  }

  async close(): Promise<void> {
    await this.pipeline.close();
  }
}

/** What is asked of the articles of a gold file, with what the gold says of it. */
export async function casesOf(file: string | URL, listener: Listener): Promise<Cases> {
  const cases = noCases();
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const article = JSON.parse(line) as Article & { layers: Pick<Layers, 'quotes' | 'marked'> };
    const gold = article.layers;
    for (const { question, evidence, asked } of await listener.hear(article)) {
      if (question === 'content' || question === 'reported-acts') {
        const stands = gold.quotes.some((quote) => isSame(quote, asked));
        const outcome = stands ? (question === 'content' ? 'quotation' : 'reported') : 'none';
        cases[question].push({ article: article.id, evidence, outcome });
      } else if (question === 'speech-in-marks') {
        addMark(cases, article.id, evidence, useOf(gold.marked, asked.spans[0]!));
      }
    }
  }
  return cases;
}

/** What is asked of labelled marks of the news dump: one pair of marks an article. None where the dump is not there. */
export async function markCases(dump: string, spans: readonly MarkedSpan[], listener: Listener): Promise<Cases> {
  const cases = noCases();
  for await (const { article, span } of labelledArticles(dump, spans)) {
    for (const { question, evidence, asked } of await listener.hear(article)) {
      if (question !== 'speech-in-marks') continue;
      const [{ start, end }] = asked.spans as [Span];
      if (start === span.start && end === span.end) addMark(cases, article.id, evidence, span.use);
    }
  }
  return cases;
}

/** The cases of both. */
export function together(some: Cases, others: Cases): Cases {
  return Object.fromEntries(
    QUESTIONS.map((question) => [question, [...some[question], ...others[question]]]),
  ) as unknown as Cases;
}

type Growing = Record<Question, Case[]>;

function noCases(): Growing {
  return { 'speech-in-marks': [], 'use-of-marks': [], content: [], 'reported-acts': [] };
}

function addMark(cases: Growing, article: string, evidence: readonly string[], use: Marked['use'] | undefined): void {
  if (use === undefined || use === 'unsure') return;
  cases['speech-in-marks'].push({ article, evidence, outcome: use === 'speech' ? use : 'none' });
  if (use !== 'speech') cases['use-of-marks'].push({ article, evidence, outcome: use });
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
