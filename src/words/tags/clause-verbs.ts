import type { LabelScheme } from '../../model/label-scheme.js';
import type { Context } from './context-features.js';
import { labelParts } from './labels.js';
import { FINITE, VerbMark } from './verb-marks.js';
import { Role } from './word-view.js';
import { WordViewRows } from './word-view-rows.js';

/** How much less likely (nats) the finite reading of a form may be by the chain's scores: at the end of a clause, and in a main clause. */
const LAST = 8;
const MAIN = 3;
/** How many words may stand before the one that opens a clause: `und auch dass`. */
const OPENER_WITHIN = 3;

const Form = { none: 0, finite: 1, infinitive: 2, participle: 3 } as const;
const FORMS = { Fin: Form.finite, Inf: Form.infinitive, Part: Form.participle } as const;

/**
 * Gives clauses their finite verb. German plural presents look like infinitives (*haben, werden, bleiben*), some preterites like participles
 * (*erhalten*), and the chain sees a window of words; that a clause has one finite verb, last in its place where a conjunction or relative
 * pronoun opens it, is seen here. Only forms change that the paradigms know as finite, too.
 */
export class ClauseVerbs {
  private readonly formOf: Uint8Array;
  /** For each label the finite one of its part of speech. */
  private readonly finiteOf: Uint8Array;
  private readonly labelsOf: { readonly [upos: string]: number };
  /** The sentence. */
  private views = new WordViewRows(0);
  private rows: ArrayLike<number> = [];
  private labels: Uint8Array = new Uint8Array(0);
  private scores: Int16Array = new Int16Array(0);
  private stride = 0;
  /** Clauses that wait for their finite verb within the main clause. */
  private waiting = 0;
  private mainHasVerb = false;

  /** @param unit what a score of 1 means in nats */
  constructor(
    scheme: LabelScheme,
    private readonly unit: number,
  ) {
    const { labels } = scheme;
    const parts = labels.map(labelParts);
    this.formOf = Uint8Array.from(parts, ({ form }) => (form === undefined ? Form.none : FORMS[form]));
    this.finiteOf = Uint8Array.from(parts, ({ upos, form }, l) =>
      form === undefined ? l : scheme.number(`${upos}.Fin`),
    );
    this.labelsOf = Object.fromEntries(
      ['SCONJ', 'CCONJ', 'PRON', 'ADP', 'ADV', 'PART'].map((l) => [l, scheme.number(l)]),
    );
  }

  /**
   * @param sentence its words' rows in `views`
   * @param labels of the words, put right in place
   * @param scores a row of label scores for each word, `stride` numbers apart
   */
  complete(
    { views, rows, count }: Pick<Context, 'views' | 'rows' | 'count'>,
    labels: Uint8Array,
    scores: Int16Array,
    stride: number,
  ): void {
    this.views = views;
    this.rows = rows;
    this.labels = labels;
    this.scores = scores;
    this.stride = stride;
    this.waiting = 0;
    this.mainHasVerb = false;
    let from = 0;
    let begun = false;
    for (let i = 0; i <= count; i++) {
      if (i < count && !views.boundary(rows[i]!)) continue;
      if (i > from) {
        this.segment(from, i, begun);
        begun = true;
      }
      if (i < count && views.role(rows[i]!) === Role.pause) {
        this.waiting = 0;
        this.mainHasVerb = false;
        begun = false;
      }
      from = i + 1;
    }
  }

  /** What stands between marks; conjunctions part it where there are verbs to both sides. */
  private segment(from: number, to: number, begun: boolean): void {
    let start = from;
    let opens = this.isOpened(from, to, begun);
    for (let i = from + 1; i <= to; i++) {
      const parts =
        i === to || (this.labels[i] === this.labelsOf['CCONJ'] && this.hasVerb(start, i) && this.hasVerb(i, to));
      if (!parts) continue;
      this.part(start, i, to, opens);
      if (i < to && !opens) opens = this.isOpened(i + 1, to, true);
      start = i;
    }
  }

  /** Looks for the finite verb of a part, and makes one where none is and there can be one. */
  private part(from: number, to: number, end: number, opens: boolean): void {
    let last = -1;
    let first = -1;
    for (let i = from; i < to; i++) {
      const form = this.form(i);
      if (form === Form.finite) {
        if (opens) return;
        if (this.waiting > 0) this.waiting--;
        else this.mainHasVerb = true;
        return;
      }
      if (form !== Form.none) {
        last = i;
        if (first < 0) first = i;
      }
    }
    if (last < 0) {
      if (opens) this.waiting++;
      return;
    }
    if (this.isWithZu(last)) return;
    if (opens || this.waiting > 0) {
      // und singen will: the finite verb of the next part is that of this one, too.
      const shared = to < end && this.endsInAuxiliary(to, end);
      if (!shared && this.makeFinite(last, LAST)) {
        if (!opens) this.waiting--;
      } else if (opens) this.waiting++;
      return;
    }
    if (!this.mainHasVerb && first > 0 && this.isSecond(first, to)) {
      if (this.makeFinite(first, MAIN)) this.mainHasVerb = true;
    }
  }

  /** In a main clause something follows the finite verb, other than a verb that it could depend on: `essen gehen`. */
  private isSecond(at: number, to: number): boolean {
    if (at + 1 >= to) return false;
    const next = this.form(at + 1);
    if (next === Form.none || (this.verbMarks(at) & VerbMark.modal) !== 0) return true;
    return next === Form.participle && this.form(at) === Form.infinitive;
  }

  private verbMarks(at: number): number {
    return this.views.verbMarks(this.rows[at]!);
  }

  private role(at: number): Role {
    return this.views.role(this.rows[at]!);
  }

  private form(at: number): number {
    return this.formOf[this.labels[at]!]!;
  }

  /** @param allowed how much less likely that may be, in nats */
  private makeFinite(at: number, allowed: number): boolean {
    const { labels, scores } = this;
    const label = labels[at]!;
    const finite = this.finiteOf[label]!;
    const row = at * this.stride;
    if ((this.verbMarks(at) & FINITE) === 0) return false;
    if (scores[row + finite]! < scores[row + label]! - allowed / this.unit) return false;
    labels[at] = finite;
    return true;
  }

  /** Whether a conjunction, a relative pronoun or a question word stands at the beginning. */
  private isOpened(from: number, to: number, begun: boolean): boolean {
    const { labels } = this;
    const { SCONJ, CCONJ, PRON, ADP, ADV, PART } = this.labelsOf;
    const end = Math.min(to, from + OPENER_WITHIN);
    for (let i = from; i < end; i++) {
      const label = labels[i]!;
      const role = this.role(i);
      if (role === Role.purpose && label !== ADP) return false;
      if (label === SCONJ) return true;
      if (begun && (role === Role.question || (role === Role.relative && label === PRON))) return true;
      if (label !== CCONJ && label !== ADP && label !== ADV && label !== PART) return false;
    }
    return false;
  }

  private hasVerb(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.form(i) !== Form.none) return true;
    return false;
  }

  /** An infinitive with zu, which needs no finite verb. */
  private isWithZu(at: number): boolean {
    if (at > 0 && this.role(at - 1) === Role.zu) return true;
    const verbMarks = this.verbMarks(at);
    return (verbMarks & VerbMark.zuInfinitive) !== 0 && (verbMarks & FINITE) === 0;
  }

  private endsInAuxiliary(from: number, to: number): boolean {
    for (let i = to - 1; i > from; i--) {
      if (this.form(i) === Form.none) continue;
      return (this.verbMarks(i) & (VerbMark.auxiliary | VerbMark.modal)) !== 0;
    }
    return false;
  }
}
