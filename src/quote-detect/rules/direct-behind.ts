import { type SentenceContext, spanOf } from '../candidate.js';
import { isStop, type MarkedRange, punctuation, type TextView } from '../text-view.js';
import { takingUp } from './anaphoric.js';
import type { DirectFrame } from './direct.js';

/** Stances of verbs that utter what they take up; `das kritisiert Lind`, `das bestätigt Lind` are about another's words. */
const UTTERING = new Set(['neutral', 'manner', 'emphatic', 'factive', 'opinion', 'demanding', 'promising', 'asking']);

/** `„…“ Das sagte Lind am Montag.`, `„…“ So schildert es Lind.`: the sentence behind a quotation that is one itself tells whose it is. */
export function frameBehind(
  view: TextView,
  mark: MarkedRange,
  contextOf: (token: number) => SentenceContext | undefined,
): DirectFrame | undefined {
  const own = view.sentenceOf[mark.last - 1];
  if (view.sentenceOf[mark.first - 1] === view.sentenceOf[mark.first]) return undefined;
  const next = isStop(punctuation(view, mark.last)) ? mark.last + 1 : mark.last;
  const context = view.sentenceOf[next] === own ? undefined : contextOf(next);
  if (context === undefined || own === undefined || !isSameParagraph(view, own, context)) return undefined;
  const frame = takingUp(context);
  if (frame === undefined || !UTTERING.has(frame.verb.stance) || frame.verb.lemma === 'bestätigen') return undefined;
  const { last } = context.segments[context.segments.length - 1]!;
  return {
    position: 'after',
    rule: 'direct/frame-behind',
    frame,
    spans: [spanOf(view, context.sentence.first, last)],
    end: last,
  };
}

function isSameParagraph(view: TextView, before: number, { sentence }: SentenceContext): boolean {
  return sentence.index === before + 1 && view.sentences[before]!.paragraph === sentence.paragraph;
}
