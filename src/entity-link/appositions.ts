import type { Span } from '../document/span.js';
import type { ActorDraft } from './actor-draft.js';
import { mentionOf } from './actor-draft.js';
import type { ActorLists } from './actor-lists.js';
import { readComplement } from './complement.js';
import { SEVERAL } from './link-persons.js';
import { beforeTitles, type NameMention } from './name-mention.js';
import type { RoleFact } from './role-fact.js';
import type { RolePhrase, RoleReader } from './role-phrase.js';
import type { TextView } from './text-view.js';

/** How far before a name its role noun may stand in `Der Sprecher des Ministeriums für Bildung, Kim Meier,`. */
const MOST_TOKENS_BACK = 18;
/** What may follow an apposition behind a name, or a name behind its apposition. */
const CLOSING = /^[,.;:)!?–—-]$|^[“”"«»]$/u;
const AGE = /^\d{1,3}$/u;
const COORDINATED_DETERMINER = /^(?:der|die|das|den|dem|des|ein|eine|einer|einem|einen)$/u;

/**
 * Finds what the text calls the bearers of names: `US-Präsident Biden`, `der nordkoreanische Staatschef Kim Jong Un`,
 * `Sung Kim, der Sonderbeauftragte für Nordkorea,` and the reverse. Adds the roles as facts to the actors, and a mention
 * where the role is a noun phrase of its own (with article, owner or comma).
 */
export class Appositions {
  /** Tokens of role nouns that belong to a name: no role mentions of their own. */
  readonly claimed = new Set<number>();

  constructor(
    private readonly view: TextView,
    private readonly lists: ActorLists,
    private readonly names: readonly NameMention[],
    private readonly reader: RoleReader,
  ) {}

  find(mention: NameMention, draft: ActorDraft): void {
    if (mention.last <= mention.first) return;
    this.before(mention, draft);
    this.beforeComma(mention, draft);
    this.after(mention, draft);
  }

  /** `der frühere Außenminister und Parteichef Kim Meier`: role nouns right before the name. */
  private before(mention: NameMention, draft: ActorDraft): void {
    const { view } = this;
    const phrase = this.fitting(beforeTitles(mention.first, view, this.lists), mention, draft);
    if (phrase === undefined) {
      this.beforeWithComplement(mention, draft);
      return;
    }
    const isOwn = phrase.determiner === undefined || view.word(phrase.first) === 'des';
    if (!isOwn && this.isGenitive(mention)) return;
    this.accept(draft, mention, phrase, phrase.anchors, phrase.last);
    const and = phrase.first - 1;
    if (view.word(and) !== 'und' || phrase.determiner !== undefined || phrase.owner !== undefined) return;
    const other = this.fitting(and - 1, mention, draft);
    // "Kanzlerin und Präsident Macron" are two people.
    if (other !== undefined && other.gender === phrase.gender) {
      this.accept(draft, mention, other, other.anchors, other.last);
    }
  }

  /** `ein Berater Selenskyjs` is somebody else; `die Rede Präsident Selenskyjs`, `des Präsidenten Selenskyjs` are his. */
  private isGenitive({ words, last }: NameMention): boolean {
    const [written, base] = [this.view.word(last - 1), words.at(-1)!];
    return written.length > base.length && written.startsWith(base);
  }

  /** `die Präsidentin des Umweltamts Kim Meier`: a genitive between role noun and name, and an article before. */
  private beforeWithComplement(mention: NameMention, draft: ActorDraft): void {
    const { view } = this;
    for (let head = mention.first - 2; head >= mention.first - 7 && view.together(head, mention.first); head--) {
      if (view.isAt(head, ',')) return;
      const phrase = view.isCapital(head) ? this.fitting(head, mention, draft) : undefined;
      if (phrase?.determiner === undefined || phrase.determiner === 'indefinite') continue;
      if (!/^(?:des|der|für)$/u.test(view.word(head + 1))) continue;
      const between = view.nameAt(mention.first - 1);
      if (between >= 0 && this.names[between]!.entity.label === 'PER') continue;
      const complement = this.complement(head + 1, false);
      // The complement takes the name in, for a name is a noun; before it at least one noun must stand.
      if (complement.last < mention.first || head + 2 >= mention.first || view.word(mention.first - 1) === 'und')
        continue;
      const anchors = [...phrase.anchors, ...this.complementBefore(head + 1, mention.first)];
      this.accept(draft, mention, phrase, anchors, mention.first);
      return;
    }
  }

  /** `Der Sonderbeauftragte für Nordkorea, Sung Kim, sagte`: commas on both sides of the name. */
  private beforeComma(mention: NameMention, draft: ActorDraft): void {
    const { view } = this;
    const comma = mention.first - 1;
    if (!view.isAt(comma, ',') || !view.together(comma, mention.first) || !this.closes(mention.last)) return;
    const limit = Math.max(0, comma - MOST_TOKENS_BACK);
    // The head is the role noun whose complement reaches the comma; of several the first one.
    let best: { phrase: RolePhrase; anchors: readonly string[] } | undefined;
    for (let head = comma - 1; head >= limit && view.together(head, comma); head--) {
      if (!view.isCapital(head)) continue;
      const phrase = this.fitting(head, mention, draft);
      if (phrase === undefined) continue;
      if (phrase.owner === undefined && phrase.determiner !== 'definite' && phrase.determiner !== 'contracted')
        continue;
      const complement = this.complement(head + 1, true);
      if (complement.last === comma) best = { phrase, anchors: [...phrase.anchors, ...complement.anchors] };
    }
    if (best !== undefined) this.accept(draft, mention, best.phrase, best.anchors, comma);
  }

  /** `Sung Kim, der Sonderbeauftragte für Nordkorea,`, `Kim Meier (45), Sprecherin der Polizei,`. */
  private after(mention: NameMention, draft: ActorDraft): void {
    const { view } = this;
    let at = mention.last;
    if (view.isAt(at, '(')) {
      const close = this.closingBracket(at);
      if (close === undefined) return;
      this.bracket(at + 1, close, draft);
      at = close + 1;
    } else if (view.isAt(at, ',') && AGE.test(view.word(at + 1)) && this.closes(at + 2)) {
      draft.age ??= view.word(at + 1);
      at += 2;
    }
    if (!view.isAt(at, ',') || !view.together(mention.first, at)) return;
    let head = at + 1;
    if (this.lists.determiners.has(view.word(head).toLowerCase())) head++;
    while (head < at + 8 && view.together(at, head) && this.reader.isAttribute(head)) head++;
    const phrase = this.fitting(head, mention, draft);
    if (phrase === undefined || phrase.first <= at - 1) return;
    const complement = this.complement(head + 1, true);
    const last = complement.last;
    // "Merkel, Präsident Macron und …" is a list of people.
    if (view.nameAt(head + 1) >= 0 && complement.last === head + 1) return;
    if (view.word(last) === 'und' && COORDINATED_DETERMINER.test(view.word(last + 1))) return;
    if (!this.closes(last) && view.word(last) !== 'und') return;
    this.accept(draft, mention, phrase, [...phrase.anchors, ...complement.anchors], last);
  }

  /** The age or the party in brackets behind a name. */
  private bracket(first: number, close: number, draft: ActorDraft): void {
    const { view } = this;
    if (close === first + 1 && AGE.test(view.word(first))) draft.age ??= view.word(first);
    const name = view.nameAt(first);
    if (name >= 0 && this.names[name]!.entity.label === 'ORG' && this.names[name]!.last <= close) {
      draft.party ??= this.reader.anchorOfName(this.names[name]!.words.join(' '));
    }
  }

  private closingBracket(open: number): number | undefined {
    for (let i = open + 1; i <= open + 6; i++) if (this.view.word(i) === ')') return i;
    return undefined;
  }

  private closes(at: number): boolean {
    return at >= this.view.count || !this.view.together(at - 1, at) || CLOSING.test(this.view.word(at));
  }

  private complement(from: number, loose: boolean) {
    return readComplement(from, loose, this.view, this.lists, this.names, this.reader);
  }

  private complementBefore(from: number, name: number): string[] {
    const { view } = this;
    const words: string[] = [];
    for (let i = from; i < name; i++) {
      if (view.nameAt(i) >= 0) return [this.reader.anchorOfName(this.names[view.nameAt(i)]!.words.join(' '))];
      if (view.isCapital(i)) words.push(view.word(i).toLowerCase());
    }
    return words.length === 0 ? [] : [`words ${words.join(' ')}`];
  }

  /** The phrase at a head, if its bearer can be this actor. */
  private fitting(head: number, mention: NameMention, draft: ActorDraft): RolePhrase | undefined {
    if (this.claimed.has(head) || !this.view.together(head, mention.first)) return undefined;
    const phrase = this.reader.phraseAt(head);
    if (phrase === undefined) return undefined;
    const isBody = phrase.nouns.every((noun) => noun.class === 'body');
    if (draft.label === 'PER') {
      const [noun] = phrase.nouns;
      if (isBody || noun!.class === 'person' || SEVERAL.has(noun!.noun)) return undefined;
      if (draft.gender !== undefined && phrase.gender !== undefined && draft.gender !== phrase.gender) return undefined;
      return phrase;
    }
    return draft.label === 'ORG' && phrase.nouns.some((noun) => noun.class === 'body') ? phrase : undefined;
  }

  private accept(
    draft: ActorDraft,
    mention: NameMention,
    phrase: RolePhrase,
    anchors: readonly string[],
    last: number,
  ): void {
    const { view } = this;
    this.claimed.add(phrase.head);
    const span: Span = { start: view.start(phrase.first), end: view.end(last - 1) };
    const complement = last > phrase.last ? ` ${view.text.slice(view.start(phrase.last), span.end)}` : '';
    const fact: RoleFact = { phrase, anchors, title: phrase.title + complement.replace(/\s+/gu, ' '), span };
    draft.addFact(fact);
    if (draft.label === 'PER' && (phrase.gender === 'm' || phrase.gender === 'f')) draft.gender ??= phrase.gender;
    const ownPhrase = phrase.determiner !== undefined || phrase.owner !== undefined || view.word(last) === ',';
    if (ownPhrase)
      draft.add(mentionOf(view.text, span, 'role', 'apposition', [mention.entity]), view.sentence(phrase.head));
  }
}
