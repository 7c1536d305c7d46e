import { has, isNominal, isStop, lower, type MarkedRange, punctuation, type TextView } from '../text-view.js';
import { Flag } from '../words.js';
import { type InnerWords, innerWords } from './inner-words.js';
import { type MarkSurroundings, markSurroundings } from './mark-surroundings.js';
import { type Announced, titleNoun } from './title-nouns.js';

/** What is seen of the words in a pair of marks and of their neighbours. */
export interface MarkFeatures extends InnerWords, MarkSurroundings {
  /** Words within the marks. */
  readonly words: number;
  /** A finite verb that is no noun's attribute stands within. */
  readonly verbInside: boolean;
  /** . ! ? … right before the closing mark. */
  readonly stopInside: boolean;
  readonly lowerStart: boolean;
  /** Capitalised words and the small words of names alone. */
  readonly nameLike: boolean;
  /** An entity fills the marks. */
  readonly entity: boolean;
  /** It is a work, product or event. */
  readonly work: boolean;
  /** What the noun before the marks says: Film „…“, die Zeitung „…“. */
  readonly titleNoun: Announced | undefined;
  /** sogenannt, angeblich, vermeintlich before the marks. */
  readonly soCalled: boolean;
  /** genannt, namens, heißt, mit dem Titel before the marks. */
  readonly naming: boolean;
  /** A motto: unter dem Motto „…“. */
  readonly motto: boolean;
  /** What somebody calls himself or is known as: die sich „…“ nennt, als „…“ bekannt. */
  readonly knownAs: boolean;
  /** A compound: „Spiegel“-Bericht, Anti-„Terror“-Gesetz. */
  readonly compound: boolean;
  /** Translated or explained: (deutsch: „…“), etwa „…“, or in brackets. */
  readonly gloss: boolean;
  /** A noun that announces the very words: mit den Worten „…“, die Parole „…“. */
  readonly announced: boolean;
  /** The definite article, then a capital: der „Rat für …“. */
  readonly definiteName: boolean;
  /** One word that is an abstract noun by its ending, without the definite article. */
  readonly bareNoun: boolean;
  /** One small word before its noun: „drastische“ Kürzungen. */
  readonly attribute: boolean;
  /** als, für or ein before the marks. */
  readonly predicative: boolean;
  /** The marks open a sentence. */
  readonly startsSentence: boolean;
  /** A noun of titles or names in the clause before the colon: stellte ihre neue CD vor: „…“. */
  readonly nameAnnounced: boolean;
  /** The marks stand within other marks. */
  readonly inner: boolean;
  /** A noun or name right before the marks: des Stamms „…“. */
  readonly apposed: boolean;
  /** The word right before the marks. */
  readonly before: 'definite' | 'indefinite' | 'preposition' | 'possessive' | undefined;
  /** steht, prangt, zu lesen beside the marks: an inscription. */
  readonly written: boolean;
  /** A comma, und or oder parts the marks from others before them. */
  readonly listed: boolean;
  /** The marks hold whole sentences and nothing stands beside them. */
  readonly fillsSentence: boolean;
}

const SO_CALLED = /^(?:sogenannt|vermeintlich|angeblich|selbsternannt|genannt)(?:e|en|er|es|em)?$/u;
const SMALL_IN_NAMES = /^(?:der|die|das|des|dem|den|und|für|von|vom|zu|zum|zur|im|in|am|an|the|of|and|a|de|la|le|&)$/u;
const FARTHEST_TITLE_NOUN = 3;

export function markFeatures(view: TextView, mark: MarkedRange): MarkFeatures {
  const [first, last] = innerTokens(view, mark);
  let words = 0;
  let capitals = 0;
  let verbInside = false;
  for (let i = first; i < last; i++) {
    if (view.word[i]!.surface === '') continue;
    words++;
    if (
      has(view, i, Flag.capital | Flag.number) ||
      SMALL_IN_NAMES.test(lower(view, i)) ||
      (i === first && isUpper(view, i))
    )
      capitals++;
    if (has(view, i, Flag.finite) && (has(view, i, Flag.surelyFinite) || i === last - 1)) verbInside = true;
  }
  const sentence = view.sentences[view.sentenceOf[mark.first] ?? -1];
  const lastSentence = view.sentences[view.sentenceOf[mark.last - 1] ?? -1];
  const startsSentence = sentence?.first === mark.first;
  const filling =
    last > first && view.entityOf[first] === view.entityOf[last - 1] ? view.entities[view.entityOf[first]!] : undefined;
  return {
    words,
    verbInside,
    stopInside: last > first && isStop(punctuation(view, last - 1)),
    lowerStart:
      last > first && !isUpper(view, first) && view.word[first]!.surface !== '' && !has(view, first, Flag.number),
    nameLike: words > 0 && capitals === words,
    entity: filling !== undefined,
    work: filling?.label === 'OTH',
    titleNoun: titleNounBefore(view, mark.first),
    soCalled: isSoCalled(view, mark.first),
    naming: isNaming(view, mark.first),
    motto: isMotto(view, mark.first),
    knownAs: isKnownAs(view, mark),
    compound: touches(view, mark),
    gloss: isGloss(view, mark.first),
    announced: isAnnounced(view, mark.first),
    definiteName:
      last > first &&
      isUpper(view, first) &&
      !verbInside &&
      /^(?:der|die|das|dem|den|des)$/u.test(lower(view, mark.first - 1)),
    bareNoun:
      words === 1 && isAbstractNoun(view, first) && !/^(?:der|die|das|dem|den|des)$/u.test(lower(view, mark.first - 1)),
    attribute: words === 1 && !isUpper(view, first) && isNominal(view, mark.last),
    predicative: /^(?:als|für|ein|eine|einen|einem|einer)$/u.test(lower(view, mark.first - 1)),
    ...innerWords(view, first, last),
    ...markSurroundings(view, mark, [first, last]),
    nameAnnounced: isNameAnnounced(view, mark.first),
    inner: mark.depth > 0,
    apposed: !startsSentence && isNominal(view, mark.first - 1) && mark.depth === 0,
    before: wordBefore(view, mark.first - 1),
    written: isWritten(view, mark),
    listed: isListed(view, mark.first),
    startsSentence,
    fillsSentence:
      startsSentence && lastSentence !== undefined && restIsPunctuation(view, mark.last, lastSentence.last),
  };
}

const COMMON_ENDING =
  /(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tät|täten|nis|nisse|tum|erei|ismus|nahmen?|bruch|fall|fälle|zeug|stand|akt|druck|streit|krieg|krise|chaos|panik)$/u;

function isAbstractNoun(view: TextView, i: number): boolean {
  return view.entityOf[i]! < 0 && COMMON_ENDING.test(lower(view, i));
}

/** The tokens between the marks. */
export function innerTokens(view: TextView, mark: MarkedRange): [number, number] {
  let { first, last } = mark;
  while (first < last && view.tokens.start[first]! < mark.innerStart) first++;
  while (last > first && view.tokens.end[last - 1]! > mark.innerEnd) last--;
  return [first, last];
}

function isUpper(view: TextView, i: number): boolean {
  const first = view.text.charAt(view.tokens.start[i]!);
  return first !== first.toLowerCase();
}

function restIsPunctuation(view: TextView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (view.word[i]!.surface !== '') return false;
  return true;
}

const FARTHEST_ANNOUNCED = 14;

/** `Sie stellte ihre neue CD vor: „…“`, `Die Sendung heißt: „…“`, `zum Thema: „…“`. */
function isNameAnnounced(view: TextView, first: number): boolean {
  if (punctuation(view, first - 1) !== 0x3a) return false;
  for (let i = first - 2; i >= Math.max(0, first - FARTHEST_ANNOUNCED); i--) {
    if (view.sentenceOf[i] !== view.sentenceOf[first - 1] || view.outerMark[i]! >= 0) return false;
    if (!isNominal(view, i)) continue;
    const noun = titleNoun(lower(view, i));
    if (
      noun !== undefined &&
      noun.announces !== 'word' &&
      (noun.near || i === first - 2 || /^namen?$/u.test(lower(view, i)))
    )
      return true;
  }
  return false;
}

function titleNounBefore(view: TextView, first: number): Announced | undefined {
  for (let i = first - 1; i >= Math.max(0, first - FARTHEST_TITLE_NOUN); i--) {
    const word = lower(view, i);
    if (word === '') return undefined;
    if (isNominal(view, i)) return titleNoun(word)?.announces;
    if (!/^(?:von|vom|der|die|das|dem|den|des|zum|zur|mit)$/u.test(word)) return undefined;
  }
  return undefined;
}

function isSoCalled(view: TextView, first: number): boolean {
  if (SO_CALLED.test(lower(view, first - 1))) return true;
  return /^genannte[nrsm]?$/u.test(lower(view, first - 1)) || lower(view, first - 2) === 'sogenannten';
}

function wordBefore(view: TextView, i: number): MarkFeatures['before'] {
  const word = lower(view, i);
  if (/^(?:der|die|das|dem|den|des|im|am|zum|zur|vom|beim|ins)$/u.test(word)) return 'definite';
  if (/^k?ein(?:e[nmrs]?)?$/u.test(word)) return 'indefinite';
  if (isNominal(view, i)) return undefined;
  if (has(view, i, Flag.possessive)) return 'possessive';
  return has(view, i, Flag.preposition) ? 'preposition' : undefined;
}

/** `Auf dem Schild stand „…“`, `zu lesen war „…“`, `auf dem „…“ steht`. */
function isWritten(view: TextView, mark: MarkedRange): boolean {
  const verb = /^(?:steht|stand|stehen|standen|stehe|prangt|prangte|prangten|lesen|lautet|lautete)$/u;
  for (let i = mark.first - 1; i >= Math.max(0, mark.first - 3); i--) if (verb.test(lower(view, i))) return true;
  return verb.test(lower(view, mark.last)) || verb.test(lower(view, mark.last + 1));
}

/** `„…“ oder „…“`, `„…“, „…“`. */
function isListed(view: TextView, first: number): boolean {
  let i = first - 1;
  while (i > first - 4 && /^(?:und|oder|sowie|auch|die|der|das|dem|den)$/u.test(lower(view, i))) i--;
  if (punctuation(view, i) === 0x2c) i--;
  return i < first - 1 && view.outerMark[i]! >= 0;
}

function isNaming(view: TextView, first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - 3); i--) {
    const word = lower(view, i);
    if (
      /^(?:namens|titel|genannt|heißt|heißen|hieß|hießen|getauft|benannt|bekannt|name|namen|betitelt|begriff|bezeichnung|stichwort)$/u.test(
        word,
      )
    )
      return true;
    if (word === '') return false;
  }
  return false;
}

/** The noun right before the marks, or before a colon or a form of lauten. */
function isMotto(view: TextView, first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - 3); i--) {
    if (/(?:motto|mottos|leitspruch|wahlspruch|leitwort)$/u.test(lower(view, i))) return true;
  }
  return false;
}

const KNOWN = /^(?:bekannt(?:e[nrms]?)?|präsentier(?:t|en|te|ten))$/u;
const CALLS_HIMSELF = /^(?:nennt|nennen|nannte|nannten|genannt|nennend|bezeichnet|bezeichnen)$/u;

function isKnownAs(view: TextView, mark: MarkedRange): boolean {
  const verb = lower(view, mark.last);
  if (lower(view, mark.first - 1) === 'als' && KNOWN.test(verb)) return true;
  if (!CALLS_HIMSELF.test(verb)) return false;
  for (let i = mark.first - 1; i >= Math.max(0, mark.first - 3); i--) if (lower(view, i) === 'sich') return true;
  return false;
}

function isGloss(view: TextView, first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - 3); i--) {
    if (
      /^(?:deutsch|englisch|engl\.|dt\.|etwa|übersetzt|eigentlich|lat\.|lateinisch|französisch)$/u.test(lower(view, i))
    )
      return true;
  }
  return /[([]/u.test(view.text.charAt(view.tokens.start[first - 1] ?? 0));
}

function isAnnounced(view: TextView, first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - 4); i--) {
    if (view.word[i]!.noun?.takes.has('words')) return true;
    if (view.word[i]!.surface === '' && punctuation(view, i) !== 0x3a) return false;
  }
  return false;
}

/** True where a hyphen or letter touches the marks. */
function touches(view: TextView, mark: MarkedRange): boolean {
  const after = view.text.charAt(mark.end);
  const before = view.text.charAt(mark.start - 1);
  return /[-\p{L}]/u.test(after) || /[-\p{L}]/u.test(before);
}
