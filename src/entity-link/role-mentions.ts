import type { Span } from '../document/span.js';
import { roleNoun } from '../lexicon/roles.js';
import { type ActorDraft, mentionOf } from './actor-draft.js';
import type { ActorLists } from './actor-lists.js';
import { readComplement } from './complement.js';
import type { NameMention } from './name-mention.js';
import { type NounRelation, nounRelation, nounsTakingUp, type RoleFact } from './role-fact.js';
import type { RolePhrase, RoleReader } from './role-phrase.js';
import type { TextView } from './text-view.js';

interface KnownFact {
  readonly fact: RoleFact;
  readonly draft: ActorDraft;
}

interface Reference {
  readonly phrase: RolePhrase;
  readonly anchors: readonly string[];
  readonly span: Span;
  readonly sentence: number;
}

interface Found {
  readonly draft: ActorDraft;
  readonly rule: string;
  readonly evidence: readonly Span[];
}

/** More actors with one role are not weighed against one another. */
const MOST_RIVALS = 12;
/** With more facts than this for one noun, the text is a list, and nobody means one of them. */
const MOST_FACTS = 200;
/** An actor not spoken of for more sentences than this is not taken up by a bare role noun. */
const FARTHEST = 12;
/** Of two with the role, the one spoken of at most one sentence ago wins if the other was not for so many. */
const CLEAR_LEAD = 3;
const AGED = 'Jährige';
const SUCCESSOR = new Set(['Nachfolger', 'Amtsnachfolger']);
const PREDECESSOR = new Set(['Vorgänger', 'Amtsvorgänger']);

/**
 * Links definite role noun phrases (der Staatschef, Nordkoreas Machthaber) to actors of whom the text has said that they
 * bear the role. What the text does not support stays out.
 */
export class RoleMentions {
  private readonly byNoun = new Map<string, KnownFact[]>();
  private readonly byAge = new Map<string, ActorDraft[]>();
  /** By party and by whatever else but a country the text has them stand for. */
  private readonly byParty = new Map<string, ActorDraft[]>();
  private readonly successorOf = new Map<ActorDraft, KnownFact>();
  /** Where the text last brought in somebody without a name (ein Sprecher), by role noun. */
  private readonly unnamed = new Map<string, number>();
  private readonly takenUpBy = new Map<string, Set<string>>();

  constructor(
    drafts: readonly ActorDraft[],
    private readonly draftOf: (name: NameMention) => ActorDraft | undefined,
    private readonly view: TextView,
    private readonly lists: ActorLists,
    private readonly names: readonly NameMention[],
    private readonly reader: RoleReader,
    private readonly isPersonWord: (word: string) => boolean,
  ) {
    for (const draft of drafts) {
      for (const fact of draft.facts) {
        this.learn({ fact, draft });
        // `SPD-Gesundheitsexperte Meier` is an `SPD-Politiker`; the French president is not `der französische Abgeordnete`.
        if (draft.label !== 'PER') continue;
        for (const anchor of fact.anchors) if (!lists.countries.has(anchor)) push(this.byParty, anchor, draft);
      }
      if (draft.age !== undefined) push(this.byAge, draft.age, draft);
      if (draft.party !== undefined) push(this.byParty, draft.party, draft);
    }
  }

  /** Goes through the text once and adds the mentions found. `claimed`: heads that belong to a name. */
  link(claimed: ReadonlySet<number>): void {
    if (this.byNoun.size === 0 && this.byAge.size === 0 && this.byParty.size === 0) return;
    for (let head = 0; head < this.view.count; head++) {
      if (!mayBeginNoun(this.view.firstCode(head)) || this.view.nameAt(head) >= 0 || claimed.has(head)) continue;
      if (!this.mayTakeUp(head)) continue;
      const phrase = this.reader.phraseAt(head);
      if (phrase?.determiner === 'indefinite') for (const { noun } of phrase.nouns) this.unnamed.set(noun, head);
      const reference = phrase && this.reference(phrase);
      const found = reference && this.resolve(reference);
      if (found === undefined) continue;
      const { span, sentence } = reference!;
      found.draft.add(mentionOf(this.view.text, span, 'role', found.rule, found.evidence), sentence);
    }
  }

  /** Whether any actor could be meant by the noun; most nouns of a text end here. */
  private mayTakeUp(head: number): boolean {
    const role = this.view.role(head);
    if (role === undefined) return false;
    return role.entries.some(
      (entry) =>
        this.byNoun.has(entry.noun) ||
        (entry.class === 'member' && this.byParty.size > 0) ||
        (entry.noun === AGED && this.byAge.size > 0),
    );
  }

  private learn(known: KnownFact): void {
    const { fact, draft } = known;
    for (const { noun } of fact.phrase.nouns) {
      let keys = this.takenUpBy.get(noun);
      if (keys === undefined) {
        keys = nounsTakingUp(noun, this.lists);
        this.takenUpBy.set(noun, keys);
      }
      for (const key of keys) push(this.byNoun, key, known);
      const other = fact.phrase.owner === undefined ? undefined : this.draftOf(this.names[fact.phrase.owner]!);
      if (other === undefined || other === draft) continue;
      if (SUCCESSOR.has(noun)) this.successorOf.set(other, known);
      if (PREDECESSOR.has(noun)) this.successorOf.set(draft, { fact, draft: other });
    }
  }

  /** The phrase as one that may take somebody up: definite, and no name follows. */
  private reference(phrase: RolePhrase): Reference | undefined {
    const { view } = this;
    const { head } = phrase;
    // "zum Arzt", "zum Vorsitzenden gewählt" name a role, not its bearer.
    const contracted = phrase.determiner === 'contracted' && /^(?:vom|beim)$/iu.test(view.word(phrase.first - 1));
    if (phrase.determiner !== 'definite' && !contracted && phrase.owner === undefined) return undefined;
    const complement = readComplement(head + 1, false, view, this.lists, this.names, this.reader);
    if (this.isFollowedByName(complement.last, phrase) || this.isCoordinated(complement.last)) return undefined;
    const anchors = [...phrase.anchors, ...complement.anchors];
    if (anchors.length === 0 && phrase.nouns.every(({ noun }) => this.isRelational(noun))) return undefined;
    if (phrase.picksOut || this.meansNobody(phrase)) return undefined;
    return {
      phrase,
      anchors,
      span: { start: view.start(phrase.first), end: view.end(complement.last - 1) },
      sentence: view.sentence(head),
    };
  }

  /** What stands before makes the phrase a plural or the name of an office. */
  private meansNobody({ first, head, gender }: RolePhrase): boolean {
    const { view, lists } = this;
    if (!view.together(first - 1, head)) return false;
    const [determiner, before] = [view.word(first).toLowerCase(), view.word(first - 1)];
    const kind = lists.notReferring.get(before);
    if (determiner === 'den') return kind === 'dative' && view.word(head).endsWith('n');
    if (determiner !== 'der' && determiner !== 'des') return false;
    // "die Arbeit der Minister": after a noun, the masculine with "der" is a plural.
    return kind === 'office' || (determiner === 'der' && gender === 'm' && view.isCapital(first - 1));
  }

  /** A name right behind is the bearer: "der Zweitligist Aue", "Trainer Meier" with a name that was not tagged. */
  private isFollowedByName(at: number, { head, nouns }: RolePhrase): boolean {
    const { view } = this;
    if (!view.together(head, at)) return false;
    const name = view.nameAt(at);
    if (name >= 0) return this.names[name]!.entity.label === 'PER' || nouns.every((noun) => noun.class === 'body');
    return view.isCapital(at) && this.isPersonWord(view.word(at));
  }

  /** "den Architekten und Theoretiker …": a second role noun without an article, so a name follows. */
  private isCoordinated(at: number): boolean {
    return this.view.isAt(at, 'und') && this.view.role(at + 1) !== undefined;
  }

  private isRelational(noun: string): boolean {
    return this.lists.relational.has(noun) || roleNoun(noun)?.class === 'kin' || roleNoun(noun)?.class === 'person';
  }

  private resolve(reference: Reference): Found | undefined {
    return (
      this.byAgeOf(reference) ?? this.bySuccession(reference) ?? this.byRole(reference) ?? this.byPartyOf(reference)
    );
  }

  /** `der 45-Jährige` after `Kim Meier (45)`. */
  private byAgeOf({ phrase, anchors, span, sentence }: Reference): Found | undefined {
    if (phrase.nouns[0]!.noun !== AGED || anchors.length !== 1) return undefined;
    const drafts = (this.byAge.get(anchors[0]!) ?? []).filter((draft) => this.fits(draft, phrase, span, sentence));
    return drafts.length === 1 ? this.found(drafts[0]!, 'same-age', span, []) : undefined;
  }

  /** `der SPD-Politiker` after `Kim Meier (SPD)` or `SPD-Chefin Meier`, where nobody else of that party is named. */
  private byPartyOf({ phrase, anchors, span, sentence }: Reference): Found | undefined {
    if (phrase.nouns[0]!.class !== 'member' || anchors.length !== 1 || phrase.status !== undefined) return undefined;
    const all = this.byParty.get(anchors[0]!) ?? [];
    if (all.length !== 1 || !this.fits(all[0]!, phrase, span, sentence)) return undefined;
    return this.found(all[0]!, 'member-of-party', span, []);
  }

  /** `der neue US-Präsident`: the successor of whom the text calls the former one. */
  private bySuccession(reference: Reference): Found | undefined {
    const { phrase, span, sentence } = reference;
    if (phrase.status !== undefined || this.successorOf.size === 0) return undefined;
    let found: Found | undefined;
    for (const { fact, draft } of this.candidates(reference)) {
      const next = this.successorOf.get(draft);
      if (next === undefined || next.draft === found?.draft) continue;
      if (fact.phrase.status !== 'past' && !phrase.fresh) continue;
      if (!anchorsFit(reference.anchors, fact.anchors) || !this.fits(next.draft, phrase, span, sentence)) continue;
      if (found !== undefined) return undefined;
      found = this.found(next.draft, 'successor-in-office', span, [fact.span, next.fact.span]);
    }
    return found;
  }

  /** The one actor whose stated role fits, or the one last spoken of with a clear lead. */
  private byRole(reference: Reference): Found | undefined {
    const { phrase, anchors, span, sentence } = reference;
    const fitting = new Map<ActorDraft, { fact: RoleFact; relation: NounRelation }>();
    for (const { fact, draft } of this.candidates(reference)) {
      if (fact.phrase.status !== phrase.status || fact.phrase.deputy !== phrase.deputy) continue;
      if (phrase.fresh && !fact.phrase.fresh) continue;
      if (phrase.gender !== undefined && fact.phrase.gender !== undefined && phrase.gender !== fact.phrase.gender)
        continue;
      if (!anchorsFit(anchors, fact.anchors) || !this.fits(draft, phrase, span, sentence)) continue;
      const relation = nounRelation(fact.phrase.nouns, phrase.nouns, this.lists);
      if (relation === undefined) continue;
      if (fitting.get(draft)?.relation !== 'same') fitting.set(draft, { fact, relation });
      if (fitting.size > MOST_RIVALS) return undefined;
    }
    const draft = this.leader([...fitting.keys()], span.start, sentence);
    if (draft === undefined) return undefined;
    const { fact, relation } = fitting.get(draft)!;
    const ofCountry = phrase.nouns[0]!.class === 'office' && anchors.some((anchor) => this.lists.countries.has(anchor));
    const rule = ofCountry ? 'office-of-country' : `${relation}-role`;
    return this.found(draft, fitting.size > 1 ? `${rule}-last-spoken-of` : rule, span, [fact.span]);
  }

  private candidates({ phrase }: Reference): readonly KnownFact[] {
    const lists = phrase.nouns.flatMap(({ noun }) => [this.byNoun.get(noun) ?? []]);
    const count = lists.reduce((sum, list) => sum + list.length, 0);
    return count > MOST_FACTS ? [] : lists.length === 1 ? lists[0]! : lists.flat();
  }

  /** The only one; of several the one of this or the last sentence, if the others were not spoken of for longer. */
  private leader(drafts: readonly ActorDraft[], offset: number, sentence: number): ActorDraft | undefined {
    if (drafts.length < 2) return drafts[0];
    const ages = drafts.map((draft) => ({ draft, age: sentence - draft.latest(offset)!.sentence }));
    ages.sort((a, b) => a.age - b.age);
    return ages[0]!.age <= 1 && ages[1]!.age >= CLEAR_LEAD ? ages[0]!.draft : undefined;
  }

  /** The actor was spoken of before, not too long ago, and is of the phrase's gender. */
  private fits(draft: ActorDraft, phrase: RolePhrase, span: Span, sentence: number): boolean {
    const latest = draft.latest(span.start);
    if (latest === undefined || sentence - latest.sentence > FARTHEST) return false;
    // "ein Sprecher sagte …": from there on, "der Sprecher" is that one.
    const unnamed = Math.max(...phrase.nouns.map(({ noun }) => this.unnamed.get(noun) ?? -1));
    if (unnamed >= 0 && this.view.start(unnamed) > latest.mention.start) return false;
    if (draft.label !== 'PER' || draft.gender === undefined || phrase.gender === undefined) return true;
    return draft.gender === phrase.gender;
  }

  private found(draft: ActorDraft, rule: string, span: Span, evidence: readonly Span[]): Found {
    const latest = draft.latest(span.start);
    return { draft, rule, evidence: latest === undefined ? evidence : [latest.mention, ...evidence] };
  }
}

/** All owners that the later phrase names must be owners in the earlier one. */
function anchorsFit(later: readonly string[], earlier: readonly string[]): boolean {
  return later.every((anchor) => earlier.includes(anchor));
}

/** A capital of German, or a digit (45-Jährige): all other tokens are passed over at once. */
function mayBeginNoun(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 196 || code === 214 || code === 220;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}
