import { nameWords } from '../../lexicon/name-words.js';
import { readList } from '../../lexicon/read-list.js';
import { isMedium } from '../media.js';
import { has, isNominal, lower, type TextView } from '../text-view.js';
import { Flag } from '../words.js';

/** What the words within marks are, whatever stands around them. */
export interface InnerWords {
  /** A single noun that is no name: „Wortbruch“. */
  readonly commonNoun: boolean;
  /** A single small verb: „verzinst“, „assistieren“. */
  readonly smallVerb: boolean;
  /** Words of English and other languages. */
  readonly foreign: boolean;
  /** ich, wir, unser. */
  readonly firstPerson: boolean;
  /** „Rat für …“, „Gesetz über …“: what a body or law is called. */
  readonly bodyName: boolean;
  /** Up to four words, written as no German ones are: brotZeit, Sea-Watch 3, #allesdichtmachen. */
  readonly oddSpelling: boolean;
  /** The name of a paper, broadcaster, platform or programme. */
  readonly medium: boolean;
}

const FOREIGN = /^(?:the|of|and|for|with|your|you|my|is|are|to|by|from|this|we|our|it|le|la|les|el|il|del|et|de)$/u;
const FIRST_PERSON = /^(?:ich|wir|uns|mich|mir|mein(?:e[nmrs]?)?|unser(?:e[nmrs]?)?)$/u;
const FIELD = /^(?:für|der|des|zur|zum|über|gegen|von|und)$/u;
/** A capital behind a small letter, a digit, a sign of addresses. */
const ODD = /\p{Ll}\p{Lu}|[\d#@&+*]/u;
const SHORTEST_HEAD = 4;
const LONGEST_NOUN = 40;

let bodyEnds: RegExp | undefined;

/** @param first the first token within the marks, `last` the one after the last */
export function innerWords(view: TextView, first: number, last: number): InnerWords {
  let words = 0;
  let foreign = false;
  let firstPerson = false;
  for (let i = first; i < last; i++) {
    const word = lower(view, i);
    if (word === '') continue;
    words++;
    if (FOREIGN.test(word)) foreign = true;
    if (FIRST_PERSON.test(word)) firstPerson = true;
  }
  return {
    commonNoun: words === 1 && isCommonNoun(view, first),
    smallVerb: words === 1 && !isNominal(view, first) && has(view, first, VERB),
    foreign,
    firstPerson,
    bodyName: words >= 3 && isBody(lower(view, first)) && FIELD.test(lower(view, first + 1)),
    oddSpelling: words > 0 && words <= LONGEST_ODD && ODD.test(textOf(view, first, last)),
    medium: words <= LONGEST_MEDIUM && isMedium(view, first, last),
  };
}

function isBody(word: string): boolean {
  bodyEnds ??= new RegExp(`(?:${readList('quotes/body-name-ends').join('|')})$`, 'u');
  return bodyEnds.test(word);
}

const LONGEST_MEDIUM = 6;
/** More words are written oddly by chance. */
const LONGEST_ODD = 4;

function textOf(view: TextView, first: number, last: number): string {
  return view.text.slice(view.tokens.start[first]!, view.tokens.end[last - 1]!);
}

const VERB = Flag.finite | Flag.participle | Flag.infinitive | Flag.zuInfinitive;

/** A noun of the list of nouns, or a compound that ends in one, that no stage before has found to be a name. */
function isCommonNoun(view: TextView, i: number): boolean {
  if (view.entityOf[i]! >= 0) return false;
  const surface = view.text.slice(view.tokens.start[i]!, view.tokens.end[i]!);
  if (!/^\p{Lu}/u.test(surface) || surface.length > LONGEST_NOUN) return false;
  return nameWords().endsInNoun(surface.toLowerCase(), SHORTEST_HEAD);
}
