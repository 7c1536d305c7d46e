import type { Actor, Mention, Quote, Speaker } from '../document/layers.js';
import { overlaps, type Span, type TextSpan, textSpan } from '../document/span.js';
import { tokensIn } from '../document/token-search.js';
import type { SentenceContext } from './candidate.js';
import { type Candidate, spanOf } from './candidate.js';
import type { NounPhrase } from './noun-phrase.js';
import { type Gender, genderOf } from './person-gender.js';
import { lower, type TextView } from './text-view.js';

/** A mention with the actor it points to. */
interface PlacedMention {
  readonly mention: Mention;
  readonly actor: Actor;
}

/** A speaker as found, before it is written. */
export interface Found {
  readonly phrase: NounPhrase;
  readonly speaker: Speaker;
}

const PRONOUN_GENDER: ReadonlyMap<string, Gender> = new Map([
  ['er', 'm'],
  ['dieser', 'm'],
  ['der', 'm'],
  ['letzterer', 'm'],
  ['sie', 'f'],
  ['diese', 'f'],
  ['letztere', 'f'],
]);
const POSSESSIVE = /^(sein|ihr)(?:e[mnrs]?)?$/u;
const FARTHEST_ANTECEDENT = 400;
/** No mention is longer: one that began earlier cannot reach a phrase. */
const LONGEST_MENTION = 200;

/** Names the speakers of an article's quotations and ties them to actors. */
export class Speakers {
  readonly #view: TextView;
  readonly #mentions: readonly PlacedMention[];

  constructor(view: TextView) {
    this.#view = view;
    this.#mentions = view.actors
      .flatMap((actor) => actor.mentions.map((mention) => ({ mention, actor })))
      .sort((a, b) => a.mention.start - b.mention.start);
  }

  /** The speaker that a candidate's own sentence names. */
  named(candidate: Candidate): Found | undefined {
    const { speaker: phrase, speakerRule, speakerMeant } = candidate;
    if (phrase === undefined) return undefined;
    const found = this.describe(phrase, speakerRule ?? 'subject-of-cue');
    if (speakerMeant === undefined || found.speaker.actor !== undefined) return found;
    const { actor, spans = [], evidence = spans } = this.describe(speakerMeant, 'subject-of-cue').speaker;
    return { phrase, speaker: withEvidence(found.speaker, actor, evidence) };
  }

  /** The noun phrase as speaker: its span, its kind, its actor where the text supports one. */
  describe(phrase: NounPhrase, rule: string): Found {
    const view = this.#view;
    const { start, end } = spanOf(view, phrase.first, phrase.last);
    const spans = [textSpan(view.text, start, end)];
    if (phrase.pronoun) {
      const antecedent = this.#antecedent(phrase);
      const known = antecedent === undefined ? {} : { actor: antecedent.actor.id, evidence: [antecedent.evidence] };
      return { phrase, speaker: { spans, kind: 'pronoun', ...known, rule } };
    }
    const mention = this.#mentionOf(phrase);
    const owner = mention ?? this.#ownerOf(phrase);
    const kind = mention?.mention.kind === 'name' || this.#hasName(phrase) ? 'name' : 'role';
    return {
      phrase,
      speaker: {
        spans,
        kind,
        ...(owner === undefined ? {} : { actor: owner.actor.id }),
        rule,
        ...(owner === undefined || owner === mention ? {} : { evidence: [spanOfMention(owner.mention)] }),
      },
    };
  }

  /**
   * `nach ihren Angaben`, `seiner Meinung nach`: the one who spoke last, where the pronoun can mean that one.
   *
   * @param found the speaker that the sentence names
   * @param last who spoke last
   */
  possessor({ phrase, speaker }: Found, last: Speaker): Speaker | undefined {
    const view = this.#view;
    if (speaker.actor !== undefined || last.actor === undefined || phrase.last > phrase.core) return undefined;
    const pronoun = POSSESSIVE.exec(lower(view, phrase.first))?.[1];
    if (pronoun === undefined || !view.word[phrase.head]!.noun?.takes.has('source')) return undefined;
    const actor = view.actors.find(({ id }) => id === last.actor)!;
    const gender = genderOf(actor);
    if (gender !== undefined && gender !== (pronoun === 'sein' ? 'm' : 'f')) return undefined;
    return withEvidence(speaker, actor.id, last.spans ?? last.evidence ?? []);
  }

  /** The only person that a sentence names, not as its subject: `Bei Lind ist nichts zu tun. „Alles erledigt.“`. */
  onlyOneIn({ view, sentence }: SentenceContext): Speaker | undefined {
    const [start, end] = [view.tokens.start[sentence.first]!, view.tokens.end[sentence.last - 1]!];
    let only: PlacedMention | undefined;
    for (let k = this.#firstFrom(start); k < this.#mentions.length && this.#mentions[k]!.mention.start < end; k++) {
      const placed = this.#mentions[k]!;
      if (placed.actor.label !== 'PER') continue;
      if (only !== undefined && only.actor !== placed.actor) return undefined;
      only ??= placed;
    }
    if (only?.mention.kind !== 'name') return undefined;
    const span = spanOfMention(only.mention);
    return { spans: [span], kind: 'name', actor: only.actor.id, rule: 'only-one-in-sentence-before', evidence: [span] };
  }

  /** To whom it is said: the phrase and its actor where the text supports one. */
  addressed(phrase: NounPhrase | undefined): Quote['addressee'] {
    if (phrase === undefined) return undefined;
    const { spans, actor } = this.describe(phrase, 'addressee').speaker;
    return spans === undefined ? undefined : { spans, ...(actor === undefined ? {} : { actor }) };
  }

  /** The speaker of an earlier quotation, carried to a sentence that names none. */
  carried(found: Speaker, from: string): Speaker {
    const { spans, actor } = found;
    const known = actor === undefined ? {} : { actor };
    return spans === undefined
      ? { kind: 'carried', ...known, from, rule: 'last-speaker' }
      : { spans, kind: 'carried', ...known, from, rule: 'last-speaker', evidence: spans };
  }

  /** The mention that stands for the phrase itself: over its head or an apposition, not in its genitive. */
  #mentionOf(phrase: NounPhrase): PlacedMention | undefined {
    const view = this.#view;
    const whole = spanOf(view, phrase.first, phrase.last);
    const own: Span[] = [spanOf(view, phrase.head, Math.max(phrase.core, phrase.head + 1))];
    for (const { first, last } of phrase.appositions) own.push(spanOf(view, first, last));
    let best: PlacedMention | undefined;
    for (let k = this.#firstFrom(whole.start - LONGEST_MENTION); k < this.#mentions.length; k++) {
      const placed = this.#mentions[k]!;
      if (placed.mention.start >= whole.end) break;
      if (!own.some((span) => overlaps(span, placed.mention))) continue;
      if (this.#isInMarks(placed.mention, whole)) continue;
      if (best === undefined || rank(placed) > rank(best)) best = placed;
    }
    return best;
  }

  /** `Berichten des Senders KCTV`, `Brauns Einschätzung`: whose words a noun of communication names. */
  #ownerOf(phrase: NounPhrase): PlacedMention | undefined {
    const view = this.#view;
    if (view.word[phrase.head]?.noun === undefined) return undefined;
    const owned = phrase.head > phrase.first && view.entityOf[phrase.first]! >= 0;
    if (!owned && phrase.last === phrase.core) return undefined;
    const within = owned ? spanOf(view, phrase.first, phrase.head) : spanOf(view, phrase.core, phrase.last);
    let best: PlacedMention | undefined;
    for (let k = this.#firstFrom(within.start); k < this.#mentions.length; k++) {
      const placed = this.#mentions[k]!;
      if (placed.mention.start >= within.end) break;
      if (placed.actor.label !== 'LOC' && (best === undefined || rank(placed) > rank(best))) best = placed;
    }
    return best;
  }

  /** `„Harry Potter“-Autorin`: a name in marks within the phrase is not the speaker's. */
  #isInMarks(mention: Span, whole: Span): boolean {
    const view = this.#view;
    const mark = view.marks[view.outerMark[tokensIn(view.tokens, mention).first] ?? -1];
    return mark !== undefined && mark.start >= whole.start && mark.end < whole.end;
  }

  /** Index of the first mention that begins at `offset` or later. */
  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.#mentions.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#mentions[middle]!.mention.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #hasName(phrase: NounPhrase): boolean {
    const view = this.#view;
    for (let i = phrase.head; i < phrase.core; i++) {
      const entity = view.entities[view.entityOf[i]!];
      if (entity !== undefined && entity.form === 'name') return true;
    }
    return phrase.appositions.some(({ first }) => view.entityOf[first]! >= 0);
  }

  /** Whom a pronoun means: what the actors say of it, else the only person named shortly before, if of its gender. */
  #antecedent(phrase: NounPhrase): { actor: Actor; evidence: TextSpan } | undefined {
    const view = this.#view;
    const at = view.tokens.start[phrase.first]!;
    const from = this.#firstFrom(at);
    for (let k = from; k < this.#mentions.length && this.#mentions[k]!.mention.start === at; k++) {
      const { mention, actor } = this.#mentions[k]!;
      if (mention.kind === 'pronoun') return { actor, evidence: mention.evidence?.[0] ?? spanOfMention(mention) };
    }
    const gender = PRONOUN_GENDER.get(lower(view, phrase.first));
    if (gender === undefined || this.#isPlural(phrase)) return undefined;
    let only: PlacedMention | undefined;
    for (let k = from - 1; k >= 0 && at - this.#mentions[k]!.mention.start <= FARTHEST_ANTECEDENT; k--) {
      const placed = this.#mentions[k]!;
      if (placed.actor.label !== 'PER' || placed.mention.kind === 'pronoun') continue;
      if (only !== undefined && only.actor !== placed.actor) return undefined;
      only ??= placed;
    }
    if (only === undefined || genderOf(only.actor) !== gender) return undefined;
    return { actor: only.actor, evidence: spanOfMention(only.mention) };
  }

  /** True where the verb beside `sie` or `diese` is plural: more than one person. */
  #isPlural(phrase: NounPhrase): boolean {
    const view = this.#view;
    for (const i of [phrase.first + 1, phrase.first - 1, phrase.first + 2]) {
      const finite = (view.word[i]?.verbs ?? []).filter(({ form }) => form === 'finite');
      if (finite.length > 0) return finite.every(({ number }) => number === 'pl');
    }
    return false;
  }
}

/** A speaker that something else in the text shows to be an actor. */
export function withEvidence(
  { kind, spans, rule }: Speaker,
  actor: string | undefined,
  evidence: readonly TextSpan[],
): Speaker {
  return {
    kind,
    ...(spans === undefined ? {} : { spans }),
    ...(actor === undefined ? {} : { actor }),
    ...(rule === undefined ? {} : { rule }),
    evidence,
  };
}

/** A name before a role, a person before a body. */
function rank({ mention, actor }: PlacedMention): number {
  return (actor.label === 'PER' ? 4 : 0) + (mention.kind === 'name' ? 2 : 0);
}

function spanOfMention({ start, end, text }: Mention): TextSpan {
  return { start, end, text };
}
