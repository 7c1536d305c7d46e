import { readRows } from '../lexicon/read-list.js';

/** A token as the scope of a negation sees it. */
export interface ScopeToken {
  /** In small letters. */
  readonly word: string;
  readonly pos: string;
}

const CLAUSE_MARKS = new Set([',', ';', ':', '–', '—', '(', ')', '[', ']', '.', '!', '?', '…']);
/** *nicht nur*, *nicht zuletzt* deny nothing. */
const NOT_DENYING = new Set(['nur', 'zuletzt', 'bloß', 'allein']);
/** Below this strength a negator only weakens: *selten*, *wenige*. */
const WHOLE = 0.7;
const NOUNS = new Set(['NOUN', 'PROPN']);
const VERBS = new Set(['VERB', 'AUX']);

/** Says which tokens of a sentence are negated, by the negators of the sentiment lexicon. */
export class NegationScope {
  readonly #scopes = new Map<string, string>();

  constructor() {
    for (const [word, scope, strength] of readRows('sentiment/negators')) {
      if (Number(strength) >= WHOLE) this.#scopes.set(word!, scope!);
    }
  }

  /**
   * A negator of the clause negates what follows it in its clause, and where no word follows, the verb before (*Er kommt
   * nicht*); one of a phrase what follows up to its noun (*keine schnelle Lösung*). The negator itself is not negated.
   *
   * @returns undefined where nothing is denied, else indexes into `sentence`, of words only
   */
  of(sentence: readonly ScopeToken[]): ReadonlySet<number> | undefined {
    let negated: Set<number> | undefined;
    sentence.forEach(({ word }, at) => {
      const scope = this.#scopes.get(word);
      if (scope === undefined || NOT_DENYING.has(sentence[at + 1]?.word ?? '')) return;
      negated ??= new Set();
      const inScope = scope === 'clause' ? this.#clause(sentence, at) : this.#phrase(sentence, at);
      for (const index of inScope) negated.add(index);
    });
    return negated;
  }

  #clause(sentence: readonly ScopeToken[], at: number): number[] {
    const after = this.#following(sentence, at);
    if (after.length > 0) return after;
    for (let i = at - 1; i >= 0 && !CLAUSE_MARKS.has(sentence[i]!.word); i--) {
      if (VERBS.has(sentence[i]!.pos)) return [i];
    }
    return [];
  }

  #phrase(sentence: readonly ScopeToken[], at: number): number[] {
    const after = this.#following(sentence, at);
    const noun = after.findIndex((index) => NOUNS.has(sentence[index]!.pos));
    return noun < 0 ? after : after.slice(0, noun + 1);
  }

  /** The words behind a negator up to the end of the clause or the next negator. */
  #following(sentence: readonly ScopeToken[], at: number): number[] {
    const found: number[] = [];
    for (let i = at + 1; i < sentence.length; i++) {
      const { word, pos } = sentence[i]!;
      if (CLAUSE_MARKS.has(word) || this.#scopes.has(word)) break;
      if (pos !== 'PUNCT' && pos !== 'SYM') found.push(i);
    }
    return found;
  }
}
