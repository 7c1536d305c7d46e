import { EndFilter } from '../lexicon/end-filter.js';
import { readList, readRows } from '../lexicon/read-list.js';
import { possibleStems, withoutEnding } from './adjective-forms.js';
import { type Entry, wholeEntry } from './entry.js';
import { nounForms } from './noun-forms.js';

const SHORTEST_FIRST_PART = 3;
const SHORTEST_HEAD = 4;
/** Only so many letters from the end are looked at: no German head is longer. */
const LONGEST_TAIL = 32;
const JOINTS = ['', 's', 'es', 'n', 'en', 'e', 'er'] as const;

/** Where compounds find the parts: a noun as written, an adjective in any form. */
export interface Parts {
  noun(form: string): Entry | undefined;
  adjective(form: string): Entry | undefined;
  /** All that `noun` knows, and the stems that `adjective` knows. */
  readonly nouns: Iterable<string>;
  readonly stems: Iterable<string>;
}

/**
 * Values of compounds that the lists do not hold whole. The head decides (Koalitionskrise is a Krise, Krisentreffen a
 * Treffen), but for heads of the list `compound-heads`, which hand on the value of the first part or turn it (Mordserie,
 * Krisenbewältigung, erfolglos), and first parts of `compound-prefixes`, which change it (Anti-, Mini-).
 */
export class Compounds {
  readonly #nounHeads = new Map<string, number>();
  readonly #adjectiveHeads = new Map<string, number>();
  readonly #prefixes = new Map<string, number>();
  readonly #notHeads: ReadonlySet<string>;
  /** Where a head may begin: the lists need not be asked at every letter of a word that no list holds. */
  readonly #nounEnds = new EndFilter();
  readonly #adjectiveEnds = new EndFilter();

  constructor(private readonly parts: Parts) {
    this.#notHeads = new Set(readList('sentiment/not-heads'));
    for (const [head, factor, inflection] of readRows('sentiment/compound-heads')) {
      const noun = head![0] !== head![0]!.toLowerCase();
      const forms = noun ? nounForms(head!, inflection) : [head!];
      for (const form of forms) {
        (noun ? this.#nounHeads : this.#adjectiveHeads).set(noun ? form.toLowerCase() : form, Number(factor));
      }
    }
    for (const [prefix, factor] of readRows('sentiment/compound-prefixes')) this.#prefixes.set(prefix!, Number(factor));
    for (const words of [parts.nouns, this.#nounHeads.keys()]) for (const word of words) this.#nounEnds.add(word);
    for (const words of [parts.stems, this.#adjectiveHeads.keys()])
      for (const word of words) this.#adjectiveEnds.add(word);
  }

  /** @param word a noun as written that the lists do not hold whole */
  noun(word: string): Entry | undefined {
    const hyphen = word.lastIndexOf('-');
    if (hyphen >= 0) return this.#hyphenated(word, hyphen);
    const lower = word.toLowerCase();
    for (const cut of this.#nounEnds.within(lower, firstCut(word), word.length - SHORTEST_HEAD + 1)) {
      const found = this.#nounAt(word, lower, cut);
      // A head without value makes the compound neutral, whatever shorter head would fit: Wahlkampf is no Kampf.
      if (found !== undefined) return found.value === 0 && found.more === undefined ? undefined : found;
    }
    return undefined;
  }

  /** @param word an adjective in lower case, in any form, that the lists do not hold whole */
  adjective(word: string): Entry | undefined {
    const stem = withoutEnding(word);
    if (word.startsWith('un') && word.length > 6) {
      const rest = this.parts.adjective(word.slice(2));
      if (rest?.part === 'adjective' && rest.value !== 0) return scaled(rest, word, rest.value > 0 ? -0.9 : -0.3);
    }
    for (const cut of this.#adjectiveCuts(word)) {
      const rest = word.slice(cut);
      const factor = this.#adjectiveHeads.get(rest) ?? this.#adjectiveHeads.get(stem?.slice(cut) ?? '');
      if (factor !== undefined) {
        // freudlos, hilflos: the first part has lost its -e.
        const first = this.#firstPart(word.slice(0, cut)) ?? this.#firstPart(`${word.slice(0, cut)}e`);
        if (first !== undefined) return scaled(first, word, factor, 'adjective');
      }
      if (rest.length < SHORTEST_HEAD + 1) continue;
      const head = this.parts.adjective(rest);
      if (head === undefined || head.value === 0 || this.#notHeads.has(head.lemma)) continue;
      const prefix = this.#prefixes.get(word.slice(0, cut));
      // A verb's participle hides in many words (überzeugt: zeugt): only adjectives are heads without a known prefix.
      if (head.part === 'adjective' || prefix !== undefined) return scaled(head, word, prefix ?? 1);
    }
    return undefined;
  }

  /** Where the head of an adjective may begin, in ascending order. */
  #adjectiveCuts(word: string): readonly number[] {
    const cuts: number[] = [];
    for (const stem of possibleStems(word)) {
      cuts.push(...this.#adjectiveEnds.within(stem, firstCut(word), word.length - 3));
    }
    return cuts.length < 2 ? cuts : [...new Set(cuts)].sort((a, b) => a - b);
  }

  #nounAt(word: string, lower: string, cut: number): Entry | undefined {
    const head = this.parts.noun(lower[cut]!.toUpperCase() + lower.slice(cut + 1));
    const factor = this.#nounHeads.get(lower.slice(cut));
    if (factor !== undefined) {
      const first = this.#firstPart(lower.slice(0, cut));
      if (first !== undefined) return handedOn(first, word, factor, head);
    }
    if (word.length - cut < SHORTEST_HEAD) return undefined;
    if (head?.part !== 'noun' || this.#notHeads.has(head.lemma)) return undefined;
    return scaled(head, word, this.#prefixes.get(lower.slice(0, cut)) ?? 1);
  }

  /** Anti-Terror-Einsatz, Corona-Krise: the part after the last hyphen is the head, also where it is a compound. */
  #hyphenated(word: string, hyphen: number): Entry | undefined {
    const tail = word.slice(hyphen + 1);
    if (tail.length < 3) return undefined;
    const first = word.slice(0, hyphen).toLowerCase();
    const factor = this.#nounHeads.get(tail.toLowerCase());
    if (factor !== undefined) {
      const part = this.#firstPart(first.slice(first.lastIndexOf('-') + 1));
      if (part !== undefined) return handedOn(part, word, factor, this.parts.noun(tail));
    }
    const head = this.parts.noun(tail) ?? this.noun(tail);
    if (head === undefined || (head.value === 0 && head.more === undefined)) return undefined;
    return scaled(head, word, this.#prefixes.get(first) ?? 1);
  }

  /** The noun that the first part of a compound is, with its joint: krisen → Krise, mords → Mord. */
  #firstPart(part: string): Entry | undefined {
    if (part.length < SHORTEST_FIRST_PART) return undefined;
    const capital = part[0]!.toUpperCase() + part.slice(1);
    for (const joint of JOINTS) {
      if (!capital.endsWith(joint)) continue;
      const noun = this.parts.noun(joint === '' ? capital : capital.slice(0, -joint.length));
      // Three letters without a joint are mostly chance (aus-reichen is no Aus), and what is hardly polar does not carry over.
      if (noun !== undefined && Math.abs(noun.value) >= 0.2 && (noun.lemma.length > 3 || joint !== '')) return noun;
    }
    return undefined;
  }
}

/** The first part's value by way of the head, unless the head says the opposite: Gesundheitsrisiko, Gesundheitsschutz. */
function handedOn(first: Entry, word: string, factor: number, head: Entry | undefined): Entry {
  const against = head !== undefined && head.value * first.value * factor < 0;
  if (against && (head.value < 0 || factor < 0)) return scaled(head, word, 1, 'noun');
  return scaled(first, word, factor, 'noun');
}

function firstCut(word: string): number {
  return Math.max(SHORTEST_FIRST_PART, word.length - LONGEST_TAIL);
}

function scaled(entry: Entry, lemma: string, factor: number, part = entry.part): Entry {
  const value = Math.max(-1, Math.min(1, Math.round(entry.value * factor * 100) / 100));
  // A compound with a shifter's head shifts nothing: its first part says what.
  return wholeEntry({ lemma, part, value, kind: entry.kind, more: entry.more });
}
