import { isTime } from './attribute-words.js';
import type { Frame } from './frames.js';
import { type NounPhrase, nounPhraseAt } from './noun-phrase.js';
import { canSpeak } from './subject.js';
import { has, isNominal, isPerson, lower, punctuation, type TextView } from './text-view.js';
import { isToldMedium } from './told-medium.js';
import { opensNextVerb } from './verb-place.js';
import { Flag } from './words.js';

const OBJECT_PRONOUN = /^(?:ihm|ihr|ihnen|ihn|mir|uns|mich|euch|dir)$/u;
/** Listeners that no role list holds. */
const AUDIENCE =
  /(?:presse|journalisten|journalistinnen|reportern|medien|publikum|zuhörern|anhängern|öffentlichkeit)$/u;
const TALK = /(?:interview|gespräch|telefonat)s?$/u;
/** Verbs whose object is somebody, whatever the noun: `forderte die Netzwerke auf`, `wirft der Reederei vor`. */
const WANTS_SOMEBODY =
  /^(?:auf\|fordern|auf\|rufen|vor\|werfen|vor\|halten|nach\|sagen|unterstellen|beschuldigen|bezichtigen|ermahnen|ersuchen|beauftragen|verpflichten)$/u;
/** Stances whose object is a listener; the object of praise or of a name is not. */
const ADDRESSING = new Set([
  'neutral',
  'demanding',
  'accusing',
  'promising',
  'factive',
  'asking',
  'emphatic',
  'doubting',
]);
const MOST_STEPS = 24;
const COMMA = 0x2c;

/**
 * To whom something is said: `gegenüber der Presse`, `vor Journalisten`, `im Gespräch mit dem „Boten“`, `appellierte an die
 * Regierung`, or the object of the verb (`warf der Partei vor`, `forderte Israel auf`; in the passive what the demand is put
 * to). Objects only with `objects`: without a content clause they may be what was said.
 */
export function addresseeOf(view: TextView, frame: Frame, objects: boolean): NounPhrase | undefined {
  const { segment, subject, verb, passive, clauses, finite } = frame;
  if (verb.medium === 'thought') return undefined;
  const hasListener = !verb.takes.has('als') && !/^(?:zitieren|heißen)$/u.test(verb.base);
  const mayBeObject = objects && ADDRESSING.has(verb.stance) && hasListener;
  const limit = clauses.sentence.last;
  const medium = mediumBehind(view, frame, limit);
  if (medium !== undefined) return medium;
  // `unterbrach das Plenum und bat die Delegationen`: a second verb has its own objects.
  let i = segment.finite >= 0 && segment.finite < finite ? finite : segment.start;
  let object: NounPhrase | undefined;
  for (let steps = 0; i < segment.last && steps < MOST_STEPS; steps++) {
    if (subject !== undefined && i >= subject.first && i < subject.last) {
      i = subject.last;
      continue;
    }
    if (i > finite && opensNextVerb(view, i)) break;
    const isPreposition = !isNominal(view, i) && has(view, i, Flag.preposition);
    if (view.outerMark[i]! >= 0 && !isPreposition && lower(view, i - 1) === '') {
      i = Math.max(i + 1, view.marks[view.outerMark[i]!]!.last);
      continue;
    }
    const phrase = nounPhraseAt(view, isPreposition ? i + 1 : i, limit, { oblique: true, coordinated: true });
    if (phrase === undefined) {
      i++;
      continue;
    }
    // `Das sagte Chinas Präsident`: no phrase goes beyond the verb.
    if (phrase.first <= finite && phrase.last > finite) {
      i = finite + 1;
      continue;
    }
    if (isPreposition) {
      if (takesAddressee(view, frame, i, phrase)) return phrase;
      i = Math.max(i + 1, phrase.core);
      continue;
    }
    // `b) Herr Cordes teilt mit`: where no subject was seen, what stands before the verb may be it.
    const first = subject === undefined && !passive && phrase.last === finite;
    if (mayBeObject && object === undefined && !first && isAddressed(view, frame, phrase)) object = phrase;
    i = Math.max(i + 1, phrase.last);
  }
  return object;
}

/** `sagte die Ministerin der Rheinischen Post`, `sagte der Chef, Vera Lind, der dpa`. */
function mediumBehind(view: TextView, { verb, subject, finite }: Frame, limit: number): NounPhrase | undefined {
  if (verb.stance !== 'neutral' || subject === undefined || subject.first <= finite) return undefined;
  const from = punctuation(view, subject.last) === COMMA ? subject.last + 1 : subject.last;
  const phrase = lower(view, from) === 'der' ? nounPhraseAt(view, from, limit, { oblique: true }) : undefined;
  return phrase !== undefined && isToldMedium(view, phrase.first, phrase.last) ? phrase : undefined;
}

function takesAddressee(view: TextView, { verb }: Frame, i: number, phrase: NounPhrase): boolean {
  const listens = phrase.pronoun || canListen(view, phrase);
  switch (lower(view, i)) {
    case 'gegenüber':
      // not `gegenüber dem Vorjahr`
      return listens || !isTime(view, phrase.head);
    case 'vor':
      return AUDIENCE.test(lower(view, phrase.head));
    case 'an':
      return listens && /^(?:appellieren|wenden|schreiben|richten)$/u.test(verb.base);
    case 'zu':
    case 'zum':
    case 'zur':
      return listens && verb.lemma === 'sagen';
    case 'mit':
      return TALK.test(lower(view, i - 1)) && isNominal(view, phrase.head) && isDuring(view, i - 1);
    default:
      return false;
  }
}

function canListen(view: TextView, { head }: NounPhrase): boolean {
  // `der „Bote“`: the name stands behind its mark.
  const name = head + (view.outerMark[head]! >= 0 && lower(view, head) === '' ? 1 : 0);
  return canSpeak(view, name) || AUDIENCE.test(lower(view, name));
}

/** `so ein Sprecher gegenüber dem „Boten“`: whom words that have no verb are said to, from token `i` on. */
export function addresseeAt(view: TextView, i: number, limit: number): NounPhrase | undefined {
  if (i >= limit || lower(view, i) !== 'gegenüber') return undefined;
  const phrase = nounPhraseAt(view, i + 1, limit, { oblique: true });
  return phrase === undefined || isTime(view, phrase.head) ? undefined : phrase;
}

/** `im Gespräch mit X`, not `nach dem Gespräch mit X`. */
function isDuring(view: TextView, talk: number): boolean {
  for (let i = talk - 1; i >= talk - 4 && i >= 0; i--) {
    if (/^(?:im|in|beim|bei)$/u.test(lower(view, i))) return true;
    if (isNominal(view, i) || has(view, i, Flag.preposition)) return false;
  }
  return false;
}

function isAddressed(view: TextView, frame: Frame, phrase: NounPhrase): boolean {
  const { passive, subject } = frame;
  if (phrase.pronoun) {
    return OBJECT_PRONOUN.test(lower(view, phrase.head)) || (passive && /^(?:er|sie)$/u.test(lower(view, phrase.head)));
  }
  if (isTold(view, frame, phrase)) return true;
  const wantsSomebody = WANTS_SOMEBODY.test(frame.verb.lemma);
  // `wirft die Bank der Reederei vor`
  if (wantsSomebody && subject?.last === phrase.first && subject.first > frame.finite) return true;
  // A genitive belongs to the noun before it.
  const determiner = lower(view, phrase.first);
  if (/^(?:des|eines)$/u.test(determiner) || isGenitiveName(view, phrase)) return false;
  // but `sagte Müller der Zeitung`: no genitive follows a person's name.
  if (/^(?:der|[mds]einer|ihrer|unserer)$/u.test(determiner) && isNominal(view, phrase.first - 1)) {
    if (subject?.last !== phrase.first || !isPerson(view, phrase.first - 1)) return false;
  }
  // `mit Kollegen aus Südkorea und Japan`: it goes on what stands before.
  if (/^(?:und|oder|sowie)$/u.test(lower(view, phrase.first - 1))) return false;
  if (isTime(view, phrase.head) && !canSpeak(view, phrase.head)) return false;
  if (wantsSomebody && has(view, phrase.first, Flag.article | Flag.nominativeDeterminer)) return true;
  if (view.word[phrase.head]!.noun !== undefined && !canSpeak(view, phrase.head)) return false;
  // A comma right before may open an apposition of somebody else.
  return canListen(view, phrase) && punctuation(view, phrase.first - 1) !== COMMA;
}

const DATIVE = /^(?:de[mr]|(?:dies|jen|ein|kein|mein|sein|ihr|unser)e[mr])$/u;
/** `sagte er dem Vernehmen nach`: postpositions that have a dative. */
const POSTPOSITION = /^(?:nach|zufolge|halber|gegenüber|zuliebe)$/u;

/** A determiner of the dative, or an audience without one: `der Zeitung`, `den Kindern`, `Reportern`. */
export function isDative(view: TextView, { first, head }: NounPhrase): boolean {
  return DATIVE.test(lower(view, first)) || lower(view, first) === 'den' || AUDIENCE.test(lower(view, head));
}

/** The determiners of the dative that no genitive has. */
const SURE_DATIVE = /^(?:dem|(?:dies|jen|ein|kein|mein|sein|ihr|unser)em)$/u;

/**
 * `sagte sie dem Spiegel`, `erklärte Müller der Welt`, `sagte ein Berater dem Spiegel`: what stands right behind a speaker, with a
 * determiner of the dative; behind a noun `der` may be a genitive.
 */
function isTold(view: TextView, { verb, subject, finite }: Frame, phrase: NounPhrase): boolean {
  if (verb.stance !== 'neutral' || subject === undefined || subject.first <= finite) return false;
  if (phrase.first !== subject.last) return false;
  const determiner = subject.pronoun || isPerson(view, subject.last - 1) ? DATIVE : SURE_DATIVE;
  return determiner.test(lower(view, phrase.first)) && !POSTPOSITION.test(lower(view, phrase.last));
}

/** `Bundesverbandes der Industrie (BDI) Joachim Lang`: the name of a body in the genitive, and another name; see `owned-noun.ts` for persons. */
function isGenitiveName(view: TextView, { head, core }: NounPhrase): boolean {
  return core > head + 1 && view.entityOf[core - 1] !== view.entityOf[head] && lower(view, head).endsWith('s');
}
