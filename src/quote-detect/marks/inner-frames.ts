import type { SentenceContext } from '../candidate.js';
import { framesIn } from '../frames.js';
import { type DirectFrame, directFrameOf } from '../rules/direct.js';
import { segmentsOf } from '../segments.js';
import { type MarkedRange, type TextView, withOuterMarks } from '../text-view.js';

/**
 * Frames within somebody's words: `„Er hat gesagt: ‚Komm!‘“`. What stands in the outer marks is read as sentences of its
 * own, in which the inner marks are the outer ones.
 */
export class InnerFrames {
  readonly #view: TextView;
  #outer: MarkedRange | undefined;
  #contexts = new Map<number, SentenceContext>();

  constructor(view: TextView) {
    const outerMark = new Int32Array(view.outerMark.length).fill(-1);
    for (const mark of view.marks) if (mark.depth === 1) outerMark.fill(mark.index, mark.first, mark.last);
    this.#view = withOuterMarks(view, outerMark);
  }

  /** The frame before or after a pair of marks that stands directly in outer ones. */
  frameOf(mark: MarkedRange): DirectFrame | undefined {
    const outer = this.#view.marks[mark.parent];
    if (mark.depth !== 1 || outer === undefined) return undefined;
    if (outer !== this.#outer) {
      this.#outer = outer;
      this.#contexts = new Map();
    }
    const direct = directFrameOf(this.#view, mark, (token) => this.#contextOf(token, outer));
    return direct?.position === 'around' ? undefined : direct;
  }

  #contextOf(token: number, outer: MarkedRange): SentenceContext | undefined {
    const view = this.#view;
    if (token <= outer.first || token >= outer.last - 1) return undefined;
    const whole = view.sentences[view.sentenceOf[token]!];
    if (whole === undefined) return undefined;
    const known = this.#contexts.get(whole.index);
    if (known !== undefined) return known;
    const { index, paragraph } = whole;
    const first = Math.max(whole.first, outer.first + 1);
    const sentence = { index, first, last: Math.min(whole.last, outer.last - 1), paragraph };
    const clauses = { sentence, segments: segmentsOf(view, sentence) };
    const context = { view, ...clauses, frames: framesIn(view, clauses) };
    this.#contexts.set(whole.index, context);
    return context;
  }
}
