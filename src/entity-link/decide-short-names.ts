import type { Span } from '../document/span.js';
import { roleNoun } from '../lexicon/roles.js';
import { ActorDraft, mentionOf } from './actor-draft.js';
import type { ActorLists } from './actor-lists.js';
import type { OpenName } from './link-persons.js';
import type { NameMention } from './name-mention.js';
import { nounRelation } from './role-fact.js';
import type { RoleReader } from './role-phrase.js';
import type { TextView } from './text-view.js';

interface Reason {
  readonly draft: ActorDraft;
  readonly rule: string;
  readonly evidence: readonly Span[];
}

/** The sets of role nouns whose bearer leads a country; see `role-synonyms.txt`. */
const LEADS_A_COUNTRY = new Set(['head-of-state', 'head-of-government', 'chancellor', 'monarch', 'strongman']);
/** In how many sentences, this one included, a country must have been named to be under discussion. */
const SENTENCES_UNDER_DISCUSSION = 3;
/** Being last spoken of decides alone if the other was not spoken of for so many sentences before. */
const CLEAR_LEAD = 3;
const MOST_EVIDENCE = 4;
/** How far the text is searched for reasons; farther back there are none, and long texts stay fast. */
const MOST_TOKENS_BACK = 200;
const MOST_MENTIONS_BACK = 50;
/** A relative named by his or her relation (ihr Mann) may be the one meant: who was last named says nothing then. */
const RELATION = /^(?:Mann|Frau|Mannes|Ehepaar|Paar)$/u;

/**
 * Decides who is meant by a family name that several people of the text bear (Kim: Kim Jong Un, Sung Kim). Reasons are a
 * role before the name, who alone was introduced so far, who was last spoken of, who was called by the family name
 * before, who leads the country under discussion. A person needs a clear lead or two reasons, and none against; else the
 * name stays with an actor of its own under the rule `ambiguous-surname`.
 */
export class ShortNames {
  private readonly undecided = new Map<string, ActorDraft>();

  constructor(
    private readonly view: TextView,
    private readonly lists: ActorLists,
    private readonly names: readonly NameMention[],
    private readonly reader: RoleReader,
  ) {}

  /** @returns the actors made for names that the text does not decide */
  decide(open: readonly OpenName[]): ActorDraft[] {
    for (const { mention, candidates } of open) {
      const { entity, sentence } = mention;
      const reason = this.reason(mention, candidates);
      const draft = reason?.draft ?? this.undecidedDraft(mention);
      const evidence = reason?.evidence ?? candidates.slice(0, MOST_EVIDENCE).flatMap((one) => one.mentions[0] ?? []);
      const rule = reason?.rule ?? 'ambiguous-surname';
      draft.add(mentionOf(this.view.text, entity, 'name', rule, evidence, entity.id), sentence);
    }
    return [...this.undecided.values()];
  }

  private undecidedDraft(mention: NameMention): ActorDraft {
    let draft = this.undecided.get(mention.key);
    if (draft === undefined) {
      draft = new ActorDraft('PER', mention.words.join(' '));
      this.undecided.set(mention.key, draft);
    }
    return draft;
  }

  private reason(mention: NameMention, candidates: readonly ActorDraft[]): Reason | undefined {
    const byRole = this.byRole(mention, candidates);
    if (byRole !== undefined) return byRole;
    const offset = mention.entity.start;
    const introduced = candidates.filter((draft) => draft.latest(offset) !== undefined);
    if (introduced.length === 0) return this.nextIntroduced(candidates, mention.sentence);
    if (introduced.length < 2) {
      const [draft] = introduced;
      return draft && { draft, rule: 'surname-of-introduced', evidence: [draft.latest(offset)!.mention] };
    }
    const last = this.lastSpokenOf(introduced, mention);
    const reasons = [this.officeHolder(introduced, mention), this.usedBefore(introduced, offset), last].filter(
      (reason) => reason !== undefined,
    );
    const [first] = reasons;
    if (first === undefined || reasons.some((reason) => reason.draft !== first.draft)) return undefined;
    if (reasons.length < 2 && (last === undefined || !last.alone)) return undefined;
    return { ...first, evidence: reasons.flatMap((reason) => reason.evidence) };
  }

  /** A headline's name is that of the person who is introduced next, if the others come in much later. */
  private nextIntroduced(drafts: readonly ActorDraft[], sentence: number): Reason | undefined {
    const first = drafts.map((draft) => ({ draft, ...draft.first! })).sort((a, b) => a.sentence - b.sentence);
    const [next, second] = [first[0]!, first[1]!];
    if (next.sentence - sentence > CLEAR_LEAD || second.sentence - next.sentence < CLEAR_LEAD) return undefined;
    return { draft: next.draft, rule: 'surname-of-next-introduced', evidence: [next.mention] };
  }

  /** `Machthaber Kim`: only one of them bears the role before the name. */
  private byRole(mention: NameMention, candidates: readonly ActorDraft[]): Reason | undefined {
    if (!this.view.together(mention.first - 1, mention.first)) return undefined;
    const phrase = this.reader.phraseAt(mention.first - 1);
    if (phrase === undefined) return undefined;
    const bearers = candidates.flatMap((draft) => {
      const fact = draft.facts.find(
        ({ phrase: earlier, anchors }) =>
          earlier.status === phrase.status &&
          phrase.anchors.every((anchor) => anchors.includes(anchor)) &&
          nounRelation(earlier.nouns, phrase.nouns, this.lists) !== undefined,
      );
      return fact === undefined ? [] : [{ draft, rule: 'surname-and-role', evidence: [fact.span] }];
    });
    return bearers.length === 1 ? bearers[0] : undefined;
  }

  /** `alone`: spoken of just now, and the others not for long, so that no second reason is needed. */
  private lastSpokenOf(
    drafts: readonly ActorDraft[],
    { first, sentence, entity }: NameMention,
  ): (Reason & { alone: boolean }) | undefined {
    const latest = drafts.map((draft) => ({ draft, ...draft.latest(entity.start)! }));
    latest.sort((a, b) => b.sentence - a.sentence);
    const [winner, second] = [latest[0]!, latest[1]!];
    const lead = winner.sentence - second.sentence;
    if (lead < 1 || this.relationBetween(winner.mention.end, first)) return undefined;
    const alone = lead >= CLEAR_LEAD && sentence - winner.sentence <= 1;
    return { draft: winner.draft, rule: 'surname-last-spoken-of', evidence: [winner.mention], alone };
  }

  private relationBetween(offset: number, last: number): boolean {
    for (let i = last - 1; i >= 0 && last - i <= MOST_TOKENS_BACK && this.view.start(i) >= offset; i--) {
      if (!this.view.isCapital(i)) continue;
      const word = this.view.word(i);
      if (RELATION.test(word) || roleNoun(word)?.class === 'kin') return true;
    }
    return false;
  }

  private usedBefore(drafts: readonly ActorDraft[], offset: number): Reason | undefined {
    const used = drafts.flatMap((draft) => {
      const last = draft.lastBefore(offset);
      for (let i = last; i >= 0 && last - i < MOST_MENTIONS_BACK; i--) {
        const mention = draft.mentions[i]!;
        if (mention.kind === 'name' && mention.rule.startsWith('surname')) {
          return [{ draft, rule: 'surname-used-before', evidence: [mention] }];
        }
      }
      return [];
    });
    return used.length === 1 ? used[0] : undefined;
  }

  private officeHolder(drafts: readonly ActorDraft[], mention: NameMention): Reason | undefined {
    const leaders = drafts.flatMap((draft) => {
      const fact = draft.facts.find(
        ({ phrase, anchors }) =>
          phrase.status === undefined &&
          phrase.nouns.some(({ noun }) => this.lists.synonyms.get(noun)?.some((set) => LEADS_A_COUNTRY.has(set))) &&
          anchors.some((anchor) => this.lists.countries.has(anchor)),
      );
      return fact === undefined ? [] : [{ draft, fact }];
    });
    if (leaders.length !== 1) return undefined;
    const { draft, fact } = leaders[0]!;
    const country = this.countryUnderDiscussion(fact.anchors, mention);
    return country && { draft, rule: 'surname-of-office-holder', evidence: [fact.span, country.entity] };
  }

  private countryUnderDiscussion(anchors: readonly string[], mention: NameMention): NameMention | undefined {
    const at = this.view.nameAt(mention.first);
    for (
      let i = at - 1;
      i >= 0 && at - i <= MOST_MENTIONS_BACK && mention.sentence - this.names[i]!.sentence < SENTENCES_UNDER_DISCUSSION;
      i--
    ) {
      const name = this.names[i]!;
      if (name.entity.label === 'LOC' && anchors.includes(this.reader.anchorOfName(name.words.join(' ')))) return name;
    }
    return undefined;
  }
}
