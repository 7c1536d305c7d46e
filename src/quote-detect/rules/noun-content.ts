import type { Span } from '../../document/span.js';
import { isAdjective } from '../attribute-words.js';
import { type Candidate, type SentenceContext, spanOf, tokenSpans } from '../candidate.js';
import { contentEnd, isKonjunktiv, moodOf } from '../content.js';
import { type NounPhrase, nounPhraseAt } from '../noun-phrase.js';
import { endsLikeGenitive } from '../owned-noun.js';
import type { Segment } from '../segment.js';
import { canSpeak, subjectOf } from '../subject.js';
import { has, isNominal, lower, type TextView } from '../text-view.js';
import { placeOf } from '../verb-place.js';
import { Flag } from '../words.js';

/**
 * Indirect speech that depends on a noun of communication: `die Forderung, …`, `in der Hoffnung, dass …`. The speaker is
 * the noun's genitive or possessor, else the clause's subject where that can speak.
 */
export function nounContents(context: SentenceContext): Candidate[] {
  const { view, segments, sentence } = context;
  const found: Candidate[] = [];
  for (let k = 0; k + 1 < segments.length; k++) {
    const segment = segments[k]!;
    const content = segments[k + 1]!;
    if (segment.separator !== 0x2c && segment.separator !== 0x3a) continue;
    const construction = constructionOf(view, content);
    if (construction === undefined) continue;
    const phrase = closingPhrase(view, segment);
    if (phrase === undefined || saysNothing(view, segment, phrase)) continue;
    const noun = view.word[phrase.head]!.noun!;
    const takes =
      construction === 'zu-infinitive'
        ? 'zu'
        : construction === 'dass' || construction === 'verb-second'
          ? 'dass'
          : 'ob';
    if (!noun.takes.has(takes)) continue;
    const end = contentEnd(view, context, content.index, content.start);
    if (end <= content.start) continue;
    const speaker = speakerOf(context, segment, phrase);
    const mood = moodOf(view, content.finite);
    found.push({
      type: 'indirect',
      rule: `indirect/noun-${construction}`,
      construction,
      spans: [spanOf(view, content.start, end)],
      sentence: sentence.index,
      evidence: isTopic(view, construction, segment, phrase)
        ? [`noun-${construction}`, 'unasked']
        : [`noun-${construction}`],
      cue: nounCue(view, segment, phrase, speaker.speaker),
      frame: [spanOf(view, segment.start, content.first)],
      medium: noun.medium,
      ...speaker,
      ...(mood === undefined ? {} : { mood }),
    });
  }
  return found;
}

/** `zur Verfügung`, `mit dem Ziel`, `verfolgt das Ziel`: whoever has an aim need not tell it. */
function saysNothing(view: TextView, { finite }: Segment, { head }: NounPhrase): boolean {
  const noun = lower(view, head);
  if (noun === 'verfügung') return lower(view, head - 1) === 'zur';
  if (!/^ziele?$/u.test(noun)) return false;
  return (
    lower(view, head - 2) === 'mit' || view.word[finite]?.verbs.some(({ lemma }) => lemma === 'verfolgen') === true
  );
}

/** What a question stands behind where nobody asks it: `um die Frage, ob`; not `auf die Frage, ob`, which somebody has asked. */
const TOPIC = /^(?:über|um|zu|zur|vor|von|in|mit|bei|für)$/u;
/** Verbs whose subject is a question that nobody asks: `es bleibt die Frage, wie`, `das wirft die Frage auf, ob`. */
const ARISES = /^(?:sein|bleiben|werfen|auf\|werfen)$/u;

/** `es geht um die Frage, ob`, `es stellt sich die Frage, wie`: nobody asks it. */
function isTopic(
  view: TextView,
  construction: string,
  { first, finite, last }: Segment,
  { head }: NounPhrase,
): boolean {
  if (construction !== 'ob' && construction !== 'w-clause') return false;
  if (TOPIC.test(lower(view, head - 1)) || TOPIC.test(lower(view, head - 2))) return true;
  if (view.word[finite]?.verbs.some(({ lemma }) => ARISES.test(lemma)) === true) return true;
  for (let i = first; i < last; i++) if (lower(view, i) === 'sich') return true;
  return false;
}

const SMALL_BEFORE_NOUN = 3;

/**
 * The cue of a noun: with the preposition and determiner before it (`mit dem Hinweis`), and with the verb where that one's
 * subject speaks (`kam zu dem Ergebnis`, `ist der Meinung`).
 */
function nounCue(view: TextView, segment: Segment, phrase: NounPhrase, speaker: NounPhrase | undefined): Span[] {
  let first = phrase.head;
  while (first > segment.first && phrase.head - first < SMALL_BEFORE_NOUN && belongsToNoun(view, first - 1)) first--;
  const tokens: number[] = [];
  for (let i = first; i <= phrase.head; i++) tokens.push(i);
  const { finite } = segment;
  if (finite < 0 || speaker === undefined || speaker.first >= phrase.first) return tokenSpans(view, tokens);
  if (finite < first || finite > phrase.head) tokens.push(finite);
  return tokenSpans(
    view,
    tokens.sort((a, b) => a - b),
  );
}

function belongsToNoun(view: TextView, i: number): boolean {
  if (isNominal(view, i) || view.outerMark[i]! >= 0 || view.word[i]!.surface === '') return false;
  return has(view, i, Flag.article | Flag.preposition) || /(?:e|en|er|es|em)$/u.test(lower(view, i));
}

function constructionOf(view: TextView, content: Segment): string | undefined {
  switch (content.kind) {
    case 'dass':
      return 'dass';
    case 'ob':
      return 'ob';
    case 'w':
      return 'w-clause';
    case 'infinitive':
      return /^(?:um|ohne|statt|anstatt)$/u.test(lower(view, content.start)) ? undefined : 'zu-infinitive';
    case 'main':
      return isKonjunktiv(view, content.finite) ? 'verb-second' : undefined;
    default:
      return undefined;
  }
}

const FARTHEST_NOUN = 10;

/** The noun phrase with a noun of communication at its head that ends the segment, a verb at the end left out. */
function closingPhrase(view: TextView, segment: Segment): NounPhrase | undefined {
  let last = segment.last;
  while (
    last > segment.first &&
    !isNominal(view, last - 1) &&
    view.outerMark[last - 1]! < 0 &&
    has(view, last - 1, Flag.finite | Flag.participle | Flag.infinitive | Flag.zuInfinitive | Flag.preposition)
  )
    last--;
  for (let i = last - 1; i >= Math.max(segment.first, last - FARTHEST_NOUN); i--) {
    if (view.word[i]!.noun === undefined || view.outerMark[i]! >= 0) continue;
    const phrase = nounPhraseAt(view, i, last);
    if (phrase !== undefined && phrase.last === last && phrase.head === i) return phrase;
  }
  return undefined;
}

function speakerOf(context: SentenceContext, segment: Segment, phrase: NounPhrase): Partial<Candidate> {
  const { view } = context;
  if (phrase.last > phrase.core) {
    const from = /^(?:von|vom)$/u.test(lower(view, phrase.core)) ? phrase.core + 1 : phrase.core;
    const owner = nounPhraseAt(view, from, phrase.last, { oblique: true });
    if (owner !== undefined && canSpeak(view, owner.head)) return { speaker: owner, speakerRule: 'owner-of-noun' };
  }
  const before = ownerBefore(view, phrase.first);
  if (before !== undefined) return { speaker: before, speakerRule: 'owner-of-noun' };
  const agent = agentIn(view, segment, phrase);
  if (agent !== undefined) return { speaker: agent, speakerRule: 'agent-of-noun' };
  if (segment.finite < 0) return {};
  const subject = subjectOf(view, context, placeOf(view, context, segment, segment.finite));
  if (subject === undefined) return {};
  const isText = view.word[subject.head]!.noun?.takes.has('text') === true && subject.head !== phrase.head;
  // `22 Prozent teilen die Meinung, …`: whoever has an opinion can speak.
  const holdsIt = view.word[phrase.head]!.noun!.stance === 'opinion' && subject.head !== phrase.head;
  if (!subject.pronoun && !isText && !holdsIt && !canSpeak(view, subject.head)) return {};
  return { speaker: subject, speakerRule: 'subject-of-noun' };
}

/** `Gilligans These`, `Müllers frühere Annahme`: the name in the genitive before the noun. */
function ownerBefore(view: TextView, noun: number): NounPhrase | undefined {
  let last = noun;
  while (last > 0 && isAdjective(view, last - 1)) last--;
  if (last === 0 || !endsLikeGenitive(view, last) || !canSpeak(view, last - 1)) return undefined;
  let first = last - 1;
  while (first > 0 && view.entityOf[first - 1] === view.entityOf[last - 1]) first--;
  return { first, last, head: first, core: last, appositions: [], pronoun: false };
}

/** `von der Polizei kam die Information`, `die von Arnold geäußerte Hoffnung`: who it comes from, where no noun stands before. */
function agentIn(view: TextView, segment: Segment, phrase: NounPhrase): NounPhrase | undefined {
  for (let i = segment.first; i < phrase.first; i++) {
    if (view.outerMark[i]! >= 0 || !/^(?:von|vom|seitens)$/u.test(lower(view, i)) || isNominal(view, i - 1)) continue;
    const agent = nounPhraseAt(view, i + 1, segment.last, { oblique: true });
    if (agent !== undefined && !agent.pronoun && canSpeak(view, agent.head)) return agent;
  }
  return undefined;
}
