import type { QuoteType } from '../document/layers.js';
import type { Span } from '../document/span.js';
import type { Medium } from '../lexicon/communication.js';
import type { Mood } from '../lexicon/verb-forms.js';
import { addresseeOf } from './addressee.js';
import type { Verdict } from './evidence/decisions.js';
import { frameEvidence } from './evidence/frame-evidence.js';
import type { Frame } from './frames.js';
import type { NounPhrase } from './noun-phrase.js';
import { has, type TextView } from './text-view.js';
import type { Clauses } from './verb-place.js';
import { Flag } from './words.js';

/** What a rule sees of one sentence. */
export interface SentenceContext extends Clauses {
  readonly view: TextView;
  readonly frames: readonly Frame[];
}

/** A quotation that a rule proposes; the decision step chooses among them. Spans are UTF-16 offsets. */
export interface Candidate {
  readonly type: QuoteType;
  readonly rule: string;
  readonly construction: string;
  readonly spans: readonly Span[];
  /** The sentence that holds the frame, else the quotation. */
  readonly sentence: number;
  /** What speaks for it and against it, by the names of `lexicon/lists/evidence/content.txt`. */
  readonly evidence: readonly string[];
  readonly cue?: readonly Span[] | undefined;
  readonly frame?: readonly Span[] | undefined;
  readonly speaker?: NounPhrase | undefined;
  readonly speakerRule?: string | undefined;
  /** Who that is, where the phrase only points to it: `nach eigenen Angaben`. */
  readonly speakerMeant?: NounPhrase | undefined;
  readonly addressee?: NounPhrase | undefined;
  readonly medium?: Medium | undefined;
  readonly mood?: Mood | undefined;
  /** Index of the pair of marks that a direct quotation is. */
  readonly mark?: number | undefined;
  /** A direct quotation within the words of another. */
  readonly inWords?: boolean | undefined;
  /** The frame itself stands in Konjunktiv: it is part of somebody's reported speech. */
  readonly frameReported?: boolean | undefined;
  /** Number of sentences, where neighbouring ones were joined. */
  readonly sentences?: number | undefined;
  /** Index of the pair of marks whose quotation goes on here after its frame. */
  readonly continues?: number | undefined;
}

/** A candidate that stands, how surely, and why. */
export interface Chosen extends Required<Candidate>, Verdict {}

/** A candidate that stands. All have all fields, and so one shape, whichever rule proposed them. */
export function chosenBy({ confidence, reasons }: Verdict, candidate: Candidate, inWords = candidate.inWords): Chosen {
  return {
    type: candidate.type,
    rule: candidate.rule,
    construction: candidate.construction,
    spans: candidate.spans,
    sentence: candidate.sentence,
    evidence: candidate.evidence,
    cue: candidate.cue,
    frame: candidate.frame,
    speaker: candidate.speaker,
    speakerRule: candidate.speakerRule,
    speakerMeant: candidate.speakerMeant,
    addressee: candidate.addressee,
    medium: candidate.medium,
    mood: candidate.mood,
    mark: candidate.mark,
    inWords,
    frameReported: candidate.frameReported,
    sentences: candidate.sentences,
    continues: candidate.continues,
    confidence,
    reasons,
  };
}

/** From the start of token `first` to the end of token `last - 1`. */
export function spanOf(view: TextView, first: number, last: number): Span {
  return { start: view.tokens.start[first]!, end: view.tokens.end[last - 1]! };
}

/** Token indexes as spans, neighbours in one. */
export function tokenSpans(view: TextView, indexes: readonly number[]): Span[] {
  const spans: Span[] = [];
  let first = -1;
  for (let k = 0; k < indexes.length; k++) {
    if (first < 0) first = indexes[k]!;
    if (indexes[k + 1] !== indexes[k]! + 1) {
      spans.push(spanOf(view, first, indexes[k]! + 1));
      first = -1;
    }
  }
  return spans;
}

/** What a frame says of its quotation, whichever construction it has; `evidence` is the rule's own. */
export function fromFrame(
  view: TextView,
  frame: Frame,
  evidence: readonly string[],
  objects = true,
): Pick<Candidate, 'cue' | 'sentence' | 'evidence'> &
  Partial<Pick<Candidate, 'speaker' | 'speakerRule' | 'addressee' | 'medium' | 'frameReported'>> {
  const { verb, subject } = frame;
  const addressee = addresseeOf(view, frame, objects);
  const open = verb.medium === 'speech' && verb.stance === 'neutral' && verb.lemma !== 'sagen';
  return {
    sentence: frame.clauses.sentence.index,
    cue: tokenSpans(view, frame.cue),
    evidence: [...evidence, ...frameEvidence(view, frame)],
    ...(has(view, frame.finite, Flag.konjunktiv1) ? { frameReported: true } : {}),
    ...(open ? {} : { medium: verb.medium }),
    ...(addressee === undefined ? {} : { addressee }),
    ...(subject === undefined
      ? {}
      : { speaker: subject, speakerRule: frame.passive ? 'agent-of-cue' : 'subject-of-cue' }),
  };
}
