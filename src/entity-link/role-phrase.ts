import { type RoleForm, type RoleNoun, roleNoun } from '../lexicon/roles.js';
import { type ActorLists, countryOf, type Determiner, type Gender, type RoleStatus } from './actor-lists.js';
import type { NameMention } from './name-mention.js';
import { fold } from './name-words.js';
import { startsWithCapital, type TextView } from './text-view.js';

/** A noun phrase with a role noun as its head, without a relative clause. Token indexes, `last` exclusive. */
export interface RolePhrase {
  readonly first: number;
  readonly last: number;
  /** Token of the role noun. */
  readonly head: number;
  readonly nouns: readonly RoleNoun[];
  /** `n` for institutions only; undefined where neither noun nor determiner tells. */
  readonly gender: Gender | 'n' | undefined;
  readonly determiner: Determiner['kind'] | undefined;
  /** The name in the genitive before the role noun: Nordkoreas Machthaber, Trumps Nachfolger. */
  readonly owner: number | undefined;
  /** Whose role it is: folded names, first names of countries, `words …` for anything else. */
  readonly anchors: readonly string[];
  readonly status: RoleStatus | undefined;
  /** True for a deputy's or acting role, which is another role than the one deputised for. */
  readonly deputy: boolean;
  /** True where "neu" stands before the noun. */
  readonly fresh: boolean;
  /** True where an attribute picks out somebody new: das einzige Unternehmen, der größte Hersteller. */
  readonly picksOut: boolean;
  /** The phrase in the nominative, without its article. */
  readonly title: string;
}

/** Attributes between determiner and noun; more are not followed. */
const MOST_ATTRIBUTES = 6;
const ATTRIBUTE_ENDING = /^(\p{L}{2,}?)(?:en|er|em|es|e)$/u;
const SUPERLATIVE = /^\p{Ll}{2,}(?:[sß]t|[xz]t|[dt]est)$/u;
/** A word for somebody by age, 45-Jähriger: a noun that begins with a digit. */
const AGED = /^\d{1,3}-[Jj]ährig/u;
/** Berliner, Münchner: an adjective of origin, written with a capital and not inflected. */
const ORIGIN = /^\p{Lu}\p{L}+er$/u;

/** Reads role phrases around a role noun. */
export class RoleReader {
  constructor(
    private readonly view: TextView,
    private readonly lists: ActorLists,
    private readonly names: readonly NameMention[],
  ) {}

  /**
   * The phrase whose head is the token `head`, read to the left up to its determiner; `last` is `head + 1`. Undefined
   * where the token is no role noun, stands within a name, or is a plural.
   */
  phraseAt(head: number): RolePhrase | undefined {
    const { view, lists } = this;
    if (view.nameAt(head) >= 0 || !(view.isCapital(head) || AGED.test(view.word(head)))) return undefined;
    const form = view.role(head);
    if (form === undefined || form.number === 'plur') return undefined;
    const attributes: number[] = [];
    let i = head - 1;
    while (attributes.length < MOST_ATTRIBUTES && view.together(i, head)) {
      if (this.isAttribute(i)) attributes.push(i);
      else if (view.word(i) !== ',' || attributes.length === 0 || !this.isAttribute(i - 1)) {
        // "57 Jahre alte": a number and its noun before the adjective.
        if (/^Jahre?$/u.test(view.word(i)) && attributes.length > 0 && /^\d/u.test(view.word(i - 1))) i--;
        else break;
      }
      i--;
    }
    const word = view.together(i, head) ? view.word(i) : '';
    const determiner = lists.determiners.get(word.toLowerCase());
    const owner = determiner === undefined ? this.ownerAt(i, head) : -1;
    if (determiner === undefined && owner < 0) return this.bare(head, form, attributes);
    const gender =
      determiner === undefined ? genderAlone(form, view.word(head)) : agree(word, determiner, form, view.word(head));
    if (determiner !== undefined && gender === undefined) return undefined;
    const first = owner >= 0 ? this.names[owner]!.first : determiner!.kind === 'contracted' ? i + 1 : i;
    return this.build({ first, head, form, attributes, gender, determiner, owner });
  }

  /** A role noun without determiner: only those attributes are safe that cannot be a verb (früherer, russischer). */
  private bare(head: number, form: RoleForm, attributes: readonly number[]): RolePhrase | undefined {
    const safe: number[] = [];
    for (const at of attributes) {
      const stem = stemOf(this.view.word(at));
      if (this.lists.status.has(stem) || this.country(stem) !== undefined || ORIGIN.test(this.view.word(at)))
        safe.push(at);
      else break;
    }
    const gender = genderAlone(form, this.view.word(head));
    return this.build({
      first: safe.at(-1) ?? head,
      head,
      form,
      attributes: safe,
      gender,
      determiner: undefined,
      owner: -1,
    });
  }

  private build(parts: {
    first: number;
    head: number;
    form: RoleForm;
    attributes: readonly number[];
    gender: Gender | 'n' | undefined;
    determiner: Determiner | undefined;
    owner: number;
  }): RolePhrase {
    const { first, head, form, gender, determiner, owner } = parts;
    const { view, lists } = this;
    const anchors: string[] = [];
    let status: RoleStatus | undefined;
    let deputy = false;
    let fresh = false;
    let picksOut = false;
    const before: string[] = [];
    for (const at of [...parts.attributes].reverse()) {
      const word = view.word(at);
      const stem = stemOf(word);
      status ??= lists.status.get(stem);
      deputy ||= lists.deputies.has(stem);
      fresh ||= stem === 'neu';
      picksOut ||= lists.notReferring.get(stem) === 'attribute' || SUPERLATIVE.test(stem);
      const country = this.country(stem) ?? (ORIGIN.test(word) ? fold(word).slice(0, -2) : undefined);
      if (country !== undefined) anchors.push(country);
      before.push(attributeInNominative(word, gender));
    }
    for (const part of modifierParts(form.modifier, view.word(head))) {
      const asStatus = lists.status.get(part);
      status ??= asStatus;
      if (lists.deputies.has(part)) deputy = true;
      else if (asStatus === undefined) anchors.push(this.anchorOfName(part));
    }
    if (owner >= 0) {
      anchors.push(this.anchorOfName(this.names[owner]!.words.join(' ')));
      before.unshift(view.text.slice(this.names[owner]!.entity.start, this.names[owner]!.entity.end));
    }
    const noun = form.adjectival && gender === 'm' ? form.lemma.replace(/e$/u, 'er') : form.lemma;
    return {
      first,
      last: head + 1,
      head,
      nouns: form.entries,
      gender,
      determiner: determiner?.kind,
      owner: owner < 0 ? undefined : owner,
      anchors,
      status,
      deputy,
      fresh,
      picksOut,
      title: [...before, noun].join(' '),
    };
  }

  /** What a name or a compound's first part means as the owner of a role. */
  anchorOfName(name: string): string {
    const folded = fold(name);
    return countryOf(this.lists, folded) ?? folded;
  }

  private country(stem: string): string | undefined {
    return this.lists.countryAdjectives.get(stem.toLowerCase());
  }

  /** Index of the name that ends just before the phrase and is written as a genitive, or -1. */
  private ownerAt(token: number, head: number): number {
    const { view } = this;
    if (!view.together(token, head)) return -1;
    const name = view.nameAt(token);
    if (name < 0 || this.names[name]!.last !== token + 1) return -1;
    return /(?:s|['’‘])$/u.test(view.word(token)) ? name : -1;
  }

  /** An inflected adjective or participle, or an adjective of origin. */
  isAttribute(token: number): boolean {
    const { view } = this;
    if (!view.isWord(token)) return false;
    const word = view.word(token);
    if (startsWithCapital(word)) {
      const sentenceStart = !view.together(token - 1, token);
      if (view.nameAt(token) >= 0) return false;
      return ORIGIN.test(word) ? roleNoun(word) === undefined : sentenceStart && this.isStatus(word);
    }
    if (this.lists.determiners.has(word) || this.lists.notAttributes.has(word)) return false;
    return ATTRIBUTE_ENDING.test(word);
  }

  private isStatus(word: string): boolean {
    const stem = stemOf(word).toLowerCase();
    return ATTRIBUTE_ENDING.test(word) && (this.lists.status.has(stem) || this.country(stem) !== undefined);
  }
}

/** früheren → früher, nordkoreanische → nordkoreanisch; other words as they are. */
function stemOf(word: string): string {
  return ATTRIBUTE_ENDING.exec(word)?.[1] ?? word;
}

function attributeInNominative(word: string, gender: Gender | 'n' | undefined): string {
  if (startsWithCapital(word) && ORIGIN.test(word)) return word;
  const stem = ATTRIBUTE_ENDING.exec(word)?.[1];
  if (stem === undefined || gender === undefined) return word;
  const lower = stem.charAt(0).toLowerCase() + stem.slice(1);
  return lower + { m: 'er', f: 'e', n: 'es' }[gender];
}

/** What stands before the noun of a compound, as far as it says different things. @param word the compound */
function modifierParts(modifier: string | undefined, word: string): string[] {
  if (modifier === undefined) return [];
  const parts = modifier.split('-');
  // SPD-Gesundheitsexperte: the field belongs to the noun, which is written in one with it.
  if (parts.length > 1 && word.slice(word.lastIndexOf('-') + 1).startsWith(parts.at(-1)!)) {
    const field = parts.pop()!;
    return [...modifierParts(parts.join('-'), ''), field];
  }
  // EX-US-Präsident is past and American; Deutsche-Bank-Chef has one owner of two words.
  const edges = parts.filter((part) => /^(?:Ex|Alt|Vize|Co)$/u.test(part));
  const rest = parts.filter((part) => !edges.includes(part)).join('-');
  return rest === '' ? edges : [...edges, rest];
}

/** Gender of the singular that determiner and noun make together; undefined where they make a plural or nothing. */
function agree(word: string, determiner: Determiner, form: RoleForm, noun: string): Gender | 'n' | undefined {
  const lower = word.toLowerCase();
  const { gender } = form;
  if (gender === undefined) return undefined;
  if (gender === 'mf') {
    if (lower === 'der') return noun.endsWith('e') ? 'm' : 'f';
    if (lower === 'die') return noun.endsWith('e') ? 'f' : undefined;
    return determiner.genders.includes('m') ? 'm' : determiner.genders.includes('f') ? 'f' : undefined;
  }
  if (!determiner.genders.includes(gender)) return undefined;
  // "der Präsidenten" is a plural, "den Präsidenten" hardly ever.
  if (lower === 'der' && gender === 'm' && noun !== form.lemma && !form.adjectival) return undefined;
  // "den Fans": the only -s of the singular is that of the genitive.
  if (lower !== 'des' && lower !== 'eines' && noun.endsWith('s') && !form.lemma.endsWith('s')) return undefined;
  return gender;
}

/** Gender that the noun tells without a determiner: ein Name vor Vorsitzende is a woman. */
function genderAlone(form: RoleForm, noun: string): Gender | 'n' | undefined {
  if (form.gender !== 'mf') return form.gender;
  return form.adjectival && noun.endsWith('e') ? 'f' : undefined;
}
