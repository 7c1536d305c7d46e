import type { Region } from '../document/layers.js';
import type { Candidate, Chosen, SentenceContext } from './candidate.js';
import { chooseFramed, joinParts, reach, standing } from './decide.js';
import type { Decisions } from './evidence/decisions.js';
import { framesIn } from './frames.js';
import { type ClassifiedMark, classifyMarks } from './marks/classify-marks.js';
import { anaphoricFrames } from './rules/anaphoric.js';
import { FRAMED_RULES } from './rules/framed-rules.js';
import { reportedActs } from './rules/reported.js';
import { scriptTurns } from './rules/script.js';
import { hearsay, konjunktivClauses, konjunktivSentences } from './rules/unframed.js';
import { segmentsOf } from './segments.js';
import type { MarkedRange, TextView } from './text-view.js';

/** What was read from an article: its quotations in text order, what its marks are for, its sentences. */
export interface ReadQuotes {
  readonly candidates: readonly Chosen[];
  readonly marks: readonly ClassifiedMark[];
  readonly contexts: readonly SentenceContext[];
}

/** A quotation of so many words in marks lets Konjunktiv go on after it. */
const LONG_MARK = 5;
/** Share of a sentence that a quotation in it takes when the rest says no more than who says it. */
const MOSTLY = 0.6;
const NONE: readonly Chosen[] = [];
const NO_MARKS: readonly MarkedRange[] = [];

/** Candidates first, rule by rule; then the decision; then what remains without a frame. */
export function readQuotes(view: TextView, regions: readonly Region[], decisions: Decisions): ReadQuotes {
  const contexts: SentenceContext[] = [];
  for (const sentence of view.sentences) {
    const clauses = { sentence, segments: segmentsOf(view, sentence) };
    contexts.push({ view, sentence, segments: clauses.segments, frames: framesIn(view, clauses) });
  }
  const marksIn = marksBySentence(view);
  const framed: (readonly Chosen[])[] = [];
  for (const context of contexts) framed.push(framedOf(context, contexts[framed.length - 1], marksIn, decisions));
  const reported: Chosen[] = [];
  let carriesOn = false;
  for (let index = 0; index < contexts.length; index++) {
    const found = completed(contexts[index]!, framed[index]!, framed[index + 1] ?? NONE, carriesOn, decisions);
    for (const candidate of found) reported.push(candidate);
    carriesOn = reportsSpeech(found, marksIn.get(index) ?? NO_MARKS);
  }
  const spans = reported.flatMap((candidate) => candidate.spans).sort((a, b) => a.start - b.start);
  const marks = classifyMarks(view, contexts, spans, decisions);
  const direct = marks.flatMap(({ candidate, inner }) => [candidate, inner].filter((one) => one !== undefined));
  const acts = reported.filter((candidate) => !isSaidInMarks(candidate, direct));
  const all = [...acts, ...direct, ...scriptTurns(view, regions)].sort(
    (a, b) => reach(a).start - reach(b).start || reach(b).end - reach(a).end,
  );
  const candidates = joinParts(all, (sentence) => view.sentences[sentence]?.paragraph ?? -1);
  return { candidates, marks, contexts };
}

function framedOf(
  context: SentenceContext,
  previous: SentenceContext | undefined,
  marksIn: ReadonlyMap<number, readonly MarkedRange[]>,
  decisions: Decisions,
): readonly Chosen[] {
  const found: Candidate[] = [];
  for (const rule of FRAMED_RULES) for (const candidate of rule(context)) found.push(candidate);
  const neighbour = previous?.sentence.paragraph === context.sentence.paragraph ? previous : undefined;
  for (const candidate of anaphoricFrames(context, neighbour?.sentence, neighbour?.segments ?? [])) {
    found.push(candidate);
  }
  // Most sentences have none.
  if (found.length === 0) return NONE;
  const marks = marksIn.get(context.sentence.index) ?? NO_MARKS;
  const unmarked = found.filter((candidate) => !isAllMarked(candidate, marks));
  return chooseFramed(standing(unmarked, decisions));
}

/** True where the content is nothing but words in marks: direct speech. */
function isAllMarked(candidate: Candidate, marks: readonly MarkedRange[]): boolean {
  return candidate.spans.every(({ start, end }) =>
    marks.some((mark) => mark.start <= start + 1 && mark.end >= end - 1),
  );
}

/** A sentence's framed candidates, or what it is without a frame. */
function completed(
  context: SentenceContext,
  framed: readonly Chosen[],
  next: readonly Chosen[],
  carriesOn: boolean,
  decisions: Decisions,
): readonly Chosen[] {
  if (framed.some((candidate) => candidate.frameReported !== true)) return framed;
  if (next.some((candidate) => candidate.construction === 'anaphoric')) return framed;
  const konjunktiv = standing(konjunktivSentences(context, carriesOn), decisions);
  if (konjunktiv.length > 0) return konjunktiv;
  if (framed.length > 0) return framed;
  const clauses = standing(konjunktivClauses(context), decisions);
  const told = clauses.length > 0 ? [] : standing(hearsay(context, carriesOn), decisions);
  if (told.length > 0) return told;
  const acts = standing(reportedActs(context), decisions).slice(0, 1);
  return clauses.length === 0 ? acts : [...clauses, ...acts];
}

/** True for the report of an act that is the frame of a quotation: `„…“, befürchtet die Händlerin`. */
function isSaidInMarks(candidate: Chosen, direct: readonly Chosen[]): boolean {
  if (candidate.type !== 'reported') return false;
  const whole = reach(candidate);
  const most = (whole.end - whole.start) * MOSTLY;
  return direct.some((quotation) => {
    const { start, end } = reach(quotation);
    if (start < whole.start || end > whole.end) return false;
    return end - start >= most || (quotation.rule === 'direct/frame-after' && sameCue(quotation, candidate));
  });
}

function sameCue(a: Candidate, b: Candidate): boolean {
  const start = a.cue?.[0]?.start;
  return start !== undefined && start === b.cue?.[0]?.start;
}

function reportsSpeech(found: readonly Chosen[], marks: readonly MarkedRange[]): boolean {
  return (
    found.some((candidate) => candidate.type !== 'reported') ||
    marks.some((mark) => mark.last - mark.first >= LONG_MARK + 2)
  );
}

function marksBySentence(view: TextView): Map<number, MarkedRange[]> {
  const found = new Map<number, MarkedRange[]>();
  for (const mark of view.marks) {
    if (mark.depth > 0) continue;
    for (const sentence of new Set([view.sentenceOf[mark.first]!, view.sentenceOf[mark.last - 1]!])) {
      const known = found.get(sentence);
      if (known === undefined) found.set(sentence, [mark]);
      else known.push(mark);
    }
  }
  return found;
}
