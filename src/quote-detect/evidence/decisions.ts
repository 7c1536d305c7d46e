import type { Reason } from '../../document/layers.js';
import type { Span } from '../../document/span.js';
import { Weights } from './weights.js';

/**
 * What is decided by weighed evidence, each by the list of its name in `lexicon/lists/evidence`: whether words in marks are
 * somebody's speech; what marks without speech are for; whether what a rule proposes stands as a quotation; whether a verb of
 * communication without a content clause reports what was said.
 */
export const QUESTIONS = ['speech-in-marks', 'use-of-marks', 'content', 'reported-acts'] as const;
export type Question = (typeof QUESTIONS)[number];

/**
 * From which probability on a question that is answered by yes or no is answered by yes. The project's articles hold more speech
 * in marks and fewer reported acts than most news, and words put into somebody's mouth are worse than words missed.
 */
const YES: Readonly<Partial<Record<Question, number>>> = { 'speech-in-marks': 0.79, 'reported-acts': 0.4 };
const YES_ELSE = 0.5;

/** What a question is about: the words that are a quotation of a type, or that stand in marks. */
export interface Asked {
  readonly type: string;
  readonly spans: readonly Span[];
}

/** Probabilities of outcomes, in the order of the list. */
export interface Answer {
  readonly outcomes: readonly string[];
  readonly probabilities: Float64Array;
}

/** A question answered by yes: how surely (rounded), and what weighed most. */
export interface Verdict {
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

/** Answers the questions of a text by the evidence. Training listens to what is asked. */
export class Decisions {
  readonly #weights: ReadonlyMap<Question, Weights>;

  constructor(weightsOf: (question: Question) => Weights = (question) => new Weights(Weights.rows(question))) {
    this.#weights = new Map(QUESTIONS.map((question) => [question, weightsOf(question)]));
  }

  answer(question: Question, evidence: readonly string[], _asked: Asked): Answer {
    const weights = this.#weights.get(question)!;
    return { outcomes: weights.outcomes, probabilities: weights.probabilities(evidence) };
  }

  /** The answer to a question that is answered by yes; undefined where the answer is no. */
  yes(question: Question, evidence: readonly string[], asked: Asked): Verdict | undefined {
    const confidence = Math.round(this.answer(question, evidence, asked).probabilities[0]! * 100) / 100;
    if (confidence < (YES[question] ?? YES_ELSE)) return undefined;
    return { confidence, reasons: this.reasons(question, evidence, 0) };
  }

  /** What of the evidence weighs most for or against an outcome. */
  reasons(question: Question, evidence: readonly string[], outcome: number): readonly Reason[] {
    return this.#weights.get(question)!.heaviest(evidence, outcome);
  }
}
