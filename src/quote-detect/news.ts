import type { Marked, Quote, Speaker } from '../document/layers.js';
import { contains, type Span, textSpan } from '../document/span.js';
import type { Stage } from '../document/stage.js';
import type { Candidate, Chosen, SentenceContext } from './candidate.js';
import { reach } from './decide.js';
import { Decisions } from './evidence/decisions.js';
import { frameHolder, withSeparators } from './frame-spans.js';
import { type ReadQuotes, readQuotes } from './read-quotes.js';
import { withSameWords } from './same-words.js';
import { type Found, Speakers, withEvidence } from './speakers.js';
import { subjectAround, subjectOfSentence } from './speaking-subject.js';
import { type TextView, viewText } from './text-view.js';
import { Words } from './words.js';

const STAGE = 'quotes/news';

/**
 * Direct, indirect and reported speech of German news with cue, frame and speaker, and the use of every pair of
 * quotation marks. Rules over lists (`lexicon/lists/speech`, `lexicon/lists/quotes`); what each recognises stands in
 * `docs/quotes.md`. Marks without partner are told as `quotes/unclosed-mark` and `quotes/unopened-mark`.
 */
export function create(): Stage<'tokens' | 'sentences' | 'entities' | 'actors', 'quotes' | 'marked'> {
  const words = new Words();
  const decisions = new Decisions();
  return {
    run(doc, tell) {
      const view = viewText(doc, words, tell);
      const read = readQuotes(view, doc.article.regions, decisions);
      const quotes = writeQuotes(view, read);
      return {
        quotes: withSameWords(
          view,
          quotes.map(({ quote }) => quote),
        ),
        marked: writeMarked(view, read, quotes),
      };
    },
  };
}

/** Between a frame and a quotation that goes on behind it, within a paragraph. */
const GAP = /^[.:]? ?\n?$/u;
/** A speaker is carried on over so many sentences that say nothing of speech. */
const FARTHEST_CARRIER = 5;

interface Written {
  readonly candidate: Chosen;
  readonly quote: Quote;
  /** Whose frame it has: its own, or that of another quotation. */
  readonly framed: Chosen;
}

/** Whoever spoke last, in which quotation, up to which sentence. */
interface LastSpeaker {
  readonly id: string;
  readonly speaker: Speaker;
  readonly sentence: number;
}

function writeQuotes(view: TextView, { candidates, contexts }: ReadQuotes): Written[] {
  const speakers = new Speakers(view);
  const written: Written[] = [];
  const open: Written[] = [];
  const besides = framedBySentence(candidates);
  let last: LastSpeaker | undefined;
  for (const candidate of candidates) {
    const id = `q${written.length + 1}`;
    const { end } = reach(candidate);
    while (open.length > 0 && reach(open[open.length - 1]!.candidate).end < end) open.pop();
    const holder = open.findLast((outer) => holds(outer.candidate, candidate));
    let speaker: Speaker | undefined;
    const beside = besides.get(candidate.sentence);
    const neighbour = isOf(candidate, beside) ? beside : undefined;
    const own: Found | undefined = speakers.named(candidate) ?? (neighbour && speakers.named(neighbour));
    // Words that somebody quotes are another's, and nothing tells whose.
    const alien = candidate.inWords === true && own === undefined;
    // Who is quoted by the outer quotation speaks for himself: `Die Zeitung zitiert ihn mit den Worten „…“`.
    const isInClause = candidate.rule === 'direct/in-clause' && holder?.candidate.type !== 'direct';
    const isOpen = candidate.frame === undefined || isInClause;
    if (alien) speaker = undefined;
    else if (candidate.type === 'direct' && holder?.quote.speaker !== undefined && isOpen) {
      speaker = holder.quote.speaker;
    } else if (own !== undefined) {
      const before = last !== undefined && candidate.sentence - last.sentence <= FARTHEST_CARRIER ? last : undefined;
      speaker = (before && speakers.possessor(own, before.speaker)) ?? own.speaker;
    } else if (candidate.cue === undefined) {
      speaker = unframedSpeaker(view, speakers, contexts, candidate, last);
    } else if (last !== undefined && candidate.sentence - last.sentence <= 2 && saysMore(view, candidate)) {
      speaker = speakers.carried(last.speaker, last.id);
    }
    const framed =
      frameHolder(candidate, holder?.candidate) ?? frameBefore(view, written.at(-1), candidate) ?? candidate;
    const addressee = speakers.addressed(framed.addressee);
    const quote = writeQuote(view, id, candidate, { speaker, addressee, framed }, holder);
    const entry = { candidate, quote, framed };
    written.push(entry);
    open.push(entry);
    // Whom somebody quotes in his turn is not gone on with.
    const within = holder?.quote.speaker !== undefined && isCarriable(holder.candidate);
    if (speaker !== undefined && !within && isCarriable(candidate)) {
      last = {
        id,
        speaker: speaker.kind === 'carried' && last !== undefined ? last.speaker : speaker,
        sentence: candidate.sentence + (candidate.sentences ?? 1) - 1,
      };
    }
  }
  return written;
}

/** Who says what has no frame: who acts in its own clause, the last speaker, or whom the sentence before shows. */
function unframedSpeaker(
  view: TextView,
  speakers: Speakers,
  contexts: ReadQuotes['contexts'],
  candidate: Chosen,
  last: LastSpeaker | undefined,
): Speaker | undefined {
  const [before, around] = [contexts[candidate.sentence - 1], contexts[candidate.sentence]];
  const doer = candidate.rule === 'direct/unframed' && around ? subjectAround(around, candidate) : undefined;
  if (doer !== undefined) return speakers.describe(doer, 'subject-of-clause').speaker;
  const carrier = last !== undefined && mayCarry(view, candidate, last.sentence) ? last : undefined;
  const carried = carrier && speakers.carried(carrier.speaker, carrier.id);
  if (carrier !== undefined && candidate.sentence - carrier.sentence <= 1) return carried;
  return (before && speakerBefore(view, speakers, before, candidate)) ?? carried;
}

/** Whom the sentence before shows: its subject, or the only person in it. */
function speakerBefore(
  view: TextView,
  speakers: Speakers,
  before: SentenceContext,
  candidate: Chosen,
): Speaker | undefined {
  const subject = subjectOfSentence(before);
  if (subject !== undefined) {
    const { speaker } = speakers.describe(subject, 'subject-of-sentence-before');
    return withEvidence(speaker, speaker.actor, speaker.spans ?? []);
  }
  return candidate.type === 'direct' && isInParagraph(view, before, candidate) ? speakers.onlyOneIn(before) : undefined;
}

/** `„…“, sagte Lind. „…“`: a quotation that goes on right behind a frame has it too, with what says so. */
function frameBefore(view: TextView, before: Written | undefined, candidate: Chosen): Chosen | undefined {
  if (before === undefined || candidate.type !== 'direct' || candidate.cue !== undefined) return undefined;
  const { framed } = before;
  if (before.candidate.type !== 'direct' || framed.frame === undefined || reach(framed).start > framed.frame[0]!.start)
    return undefined;
  const end = Math.max(reach(before.candidate).end, framed.frame[framed.frame.length - 1]!.end);
  return GAP.test(view.text.slice(end, reach(candidate).start)) ? framed : undefined;
}

const MORE = /\b(?:heißt|hieß)\s+es\s+(?:dort|darin|da|weiter)\b|\b(?:weiter|dort|darin)\s+(?:heißt|hieß)\s+es\b/iu;

/** `…, hieß es weiter`, `heißt es dort`: the same source as before. */
function saysMore(view: TextView, { frame = [] }: Candidate): boolean {
  return frame.some(({ start, end }) => MORE.test(view.text.slice(start, end)));
}

/** Words in marks without a cue are whose the frame of their sentence is, and what stands before a quotation with a colon. */
function isOf(candidate: Candidate, framed: Candidate | undefined): boolean {
  if (framed === undefined || candidate.cue !== undefined) return false;
  if (candidate.type === 'direct') return candidate.inWords !== true;
  return candidate.rule === 'unframed/konjunktiv' && reach(candidate).end <= reach(framed).start;
}

/** The first candidate of each sentence whose frame names a speaker: words in marks beside it are his as well. */
function framedBySentence(candidates: readonly Candidate[]): Map<number, Candidate> {
  const framed = new Map<number, Candidate>();
  for (const candidate of candidates) {
    if (candidate.cue === undefined || candidate.speaker === undefined || candidate.inWords) continue;
    if (!framed.has(candidate.sentence)) framed.set(candidate.sentence, candidate);
  }
  return framed;
}

function isInParagraph(view: TextView, { sentence }: SentenceContext, candidate: Candidate): boolean {
  return sentence.paragraph === view.sentences[candidate.sentence]!.paragraph;
}

/** Hearsay in a dependent clause has its own source: only within a paragraph may it be the last speaker's. */
function mayCarry(view: TextView, { rule, sentence }: Candidate, last: number): boolean {
  if (sentence - last > FARTHEST_CARRIER) return false;
  return rule !== 'unframed/sollen-clause' || view.sentences[sentence]!.paragraph === view.sentences[last]!.paragraph;
}

/** `demnach` and `wonach` point back: what follows is carried from whom they point to. */
function isCarriable({ construction, inWords }: Candidate): boolean {
  return inWords !== true && construction !== 'demnach' && construction !== 'wonach';
}

function holds(outer: Candidate, inner: Candidate): boolean {
  return inner.spans.every((span) => outer.spans.some((part) => contains(part, span)));
}

function writeQuote(
  view: TextView,
  id: string,
  candidate: Chosen,
  { speaker, addressee, framed }: { speaker: Speaker | undefined; addressee: Quote['addressee']; framed: Chosen },
  holder: Written | undefined,
): Quote {
  const surfaces = (spans: readonly Span[]) => spans.map(({ start, end }) => textSpan(view.text, start, end));
  const { medium, mood } = candidate;
  const { cue } = framed;
  const frame = withSeparators(view, framed.frame ?? [], framed.spans);
  return {
    id,
    type: candidate.type,
    spans: surfaces(candidate.spans),
    ...(cue === undefined || cue.length === 0 ? {} : { cue: { spans: surfaces(cue) } }),
    ...(frame.length === 0 ? {} : { frame: { spans: surfaces(frame) } }),
    speaker: speaker ?? { kind: 'unknown' },
    ...(addressee === undefined ? {} : { addressee }),
    ...(medium === undefined ? {} : { medium }),
    construction: candidate.construction,
    ...(mood === undefined ? {} : { mood }),
    ...(holder === undefined ? {} : { inside: holder.quote.id }),
    confidence: candidate.confidence,
    stage: STAGE,
    rule: candidate.rule,
    ...(candidate.reasons.length === 0 ? {} : { reasons: candidate.reasons }),
  };
}

function writeMarked(view: TextView, { marks }: ReadQuotes, quotes: readonly Written[]): Marked[] {
  const quoteOf = new Map<number, string>();
  for (const { quote } of quotes) {
    if (quote.type !== 'direct') continue;
    for (const span of quote.spans) quoteOf.set(span.start, quote.id);
  }
  return marks.map(({ mark, use, reasons }, index) => {
    const id = quoteOf.get(mark.start);
    return {
      id: `m${index + 1}`,
      ...textSpan(view.text, mark.start, mark.end),
      use,
      ...(use === 'speech' && id !== undefined ? { quote: id } : {}),
      ...(reasons.length === 0 ? {} : { reasons }),
    };
  });
}
