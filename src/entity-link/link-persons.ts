import { roleNoun } from '../lexicon/roles.js';
import { ActorDraft, mentionOf } from './actor-draft.js';
import type { ActorLists, Gender } from './actor-lists.js';
import type { NameKnowledge } from './name-knowledge.js';
import { beforeTitles, type NameMention } from './name-mention.js';
import { fold } from './name-words.js';
import { PersonIndex } from './person-index.js';
import { type PersonName, personName } from './person-name.js';
import type { TextView } from './text-view.js';

/** A short form that more than one person of the text can bear; decided when all roles are known. */
export interface OpenName {
  readonly mention: NameMention;
  readonly candidates: readonly ActorDraft[];
}

export interface LinkedPersons {
  readonly drafts: ActorDraft[];
  /** In text order. */
  readonly open: readonly OpenName[];
}

interface Named {
  readonly mention: NameMention;
  readonly name: PersonName;
  /** Gender by Herr, Frau or a role noun before the name. */
  readonly gender: Gender | undefined;
}

/** Nouns before a family name that make it the name of several people. */
export const SEVERAL = new Set([
  'Familie',
  'Ehepaar',
  'Eheleute',
  'Geschwister',
  'Brüder',
  'Gebrüder',
  'Schwestern',
  'Paar',
]);
const AND = new Set(['und', '&', 'sowie']);

/**
 * Puts the mentions of persons' names together: full names first, then every short form to the one person that it can
 * mean. A short form that can mean several is left open.
 */
export function linkPersons(
  mentions: readonly NameMention[],
  view: TextView,
  lists: ActorLists,
  knowledge: NameKnowledge,
): LinkedPersons {
  const linker = new PersonLinker(view, lists, knowledge);
  return linker.link(mentions.map((mention) => linker.read(mention)));
}

class PersonLinker {
  private readonly index: PersonIndex;
  private readonly alone = new Map<string, ActorDraft>();

  constructor(
    private readonly view: TextView,
    private readonly lists: ActorLists,
    private readonly knowledge: NameKnowledge,
  ) {
    this.index = new PersonIndex(lists);
  }

  read(mention: NameMention): Named {
    const name = personName(mention.words, this.lists);
    return { mention, name, gender: name.gender ?? this.genderBefore(mention.first) };
  }

  link(named: readonly Named[]): LinkedPersons {
    const people = new Map<Named, { draft: ActorDraft; rule: string; evidence: readonly NameMention[] }>();
    // Longest names first, so that Peter Müller can be short for Hans Peter Müller; initials last, for the same reason.
    const full = named.filter(({ name }) => name.family.length > 0 && name.given.length > 0);
    full.sort((a, b) => rank(a) - rank(b));
    for (const item of full) {
      const shorter = this.index.shortFor(fold(item.name.words.join(' ')), item.gender, ['surname']);
      const draft = shorter?.drafts.length === 1 ? shorter.drafts[0]! : this.index.person(item.name);
      draft.gender ??= item.gender ?? this.genderOfGiven(item.name);
      people.set(item, { draft, rule: shorter?.drafts.length === 1 ? 'short-form' : 'full-name', evidence: [] });
    }
    named.forEach((item, i) => {
      const partner = named[i + 1];
      if (partner === undefined || !this.sharesSurname(item, partner)) return;
      const { family, gender, suffix } = partner.name;
      const given = item.name.words;
      const name = { words: [...given, ...family], given, family, gender, suffix };
      const draft = this.index.person(name);
      draft.gender ??= item.gender ?? this.genderOfGiven(name);
      people.set(item, { draft, rule: 'shared-surname', evidence: [partner.mention] });
    });

    const open: OpenName[] = [];
    const genders = this.gendersAlone(named.filter((item) => !people.has(item)));
    for (const item of named) {
      const found = people.get(item);
      const { mention } = item;
      if (found !== undefined) {
        add(this.view.text, found.draft, mention, found.rule, found.evidence);
        continue;
      }
      this.linkShort(item, genders, open);
    }
    return { drafts: [...this.index.drafts, ...this.alone.values()], open };
  }

  /** Genders under which a name without a full form occurs in the text: Herr Müller and Frau Müller are two. */
  private gendersAlone(named: readonly Named[]): Map<string, Set<Gender>> {
    const genders = new Map<string, Set<Gender>>();
    for (const { name, gender } of named) {
      if (gender === undefined) continue;
      const key = fold(name.words.join(' '));
      genders.set(key, (genders.get(key) ?? new Set()).add(gender));
    }
    return genders;
  }

  private linkShort(item: Named, genders: ReadonlyMap<string, ReadonlySet<Gender>>, open: OpenName[]): void {
    const { mention, name, gender } = item;
    const { text } = this.view;
    const key = fold(name.words.join(' '));
    if (this.view.together(mention.first - 1, mention.first) && SEVERAL.has(this.view.word(mention.first - 1))) {
      add(text, this.aloneDraft(`several ${key}`, name), mention, 'family-name-of-several');
      return;
    }
    const found = this.index.shortFor(key, gender) ?? this.withoutPreposition(name, gender);
    if (found === undefined) {
      const known = genders.get(key);
      const split = known !== undefined && known.size > 1;
      const draft = this.aloneDraft(split ? `${key} ${gender ?? ''}` : key, name);
      if (gender !== undefined) draft.gender ??= gender;
      add(text, draft, mention, 'same-name');
      return;
    }
    const { kind, drafts, narrowed } = found;
    if (kind === 'surname') {
      if (drafts.length > 1) open.push({ mention, candidates: drafts });
      else add(text, drafts[0]!, mention, narrowed ? 'surname-and-gender' : 'surname', this.nameOf(drafts[0]!));
      return;
    }
    // Part of a surname and given names are short forms only after the full name, and only where one person fits.
    const draft = drafts.find((one) => one.latest(mention.entity.start) !== undefined);
    const sure = drafts.length === 1 && draft !== undefined && !this.titled(mention) && !this.alone.has(key);
    if (sure) add(text, draft, mention, kind, this.nameOf(draft));
    else add(text, this.aloneDraft(key, name), mention, 'same-name');
  }

  /** "von Merkel" can be a preposition and a name. */
  private withoutPreposition({ words }: PersonName, gender: Gender | undefined) {
    const rest = words.length > 1 && this.lists.particles.has(words[0]!) ? words.slice(1) : [];
    return rest.length === 0 ? undefined : this.index.shortFor(fold(rest.join(' ')), gender, ['surname']);
  }

  private nameOf(draft: ActorDraft): { entity: { start: number; end: number } }[] {
    const first = draft.mentions.find((mention) => mention.rule === 'full-name');
    return first === undefined ? [] : [{ entity: first }];
  }

  private aloneDraft(key: string, name: PersonName): ActorDraft {
    let draft = this.alone.get(key);
    if (draft === undefined) {
      draft = new ActorDraft('PER', name.words.join(' '));
      this.alone.set(key, draft);
    }
    return draft;
  }

  /** `Peter und Maria Müller`: a lone given name, linked to a full name by "und". */
  private sharesSurname(item: Named, partner: Named): boolean {
    const { view } = this;
    const { name, mention } = item;
    if (name.words.length !== 1 || partner.name.family.length === 0 || partner.name.given.length === 0) return false;
    if (partner.mention.first !== mention.last + 1 || !AND.has(view.word(mention.last))) return false;
    if (this.index.shortFor(fold(name.words[0]!), undefined, ['surname']) !== undefined) return false;
    const before = view.word(mention.first - 1);
    return (
      (this.knowledge.givenGender(name.words[0]!) !== undefined && !this.knowledge.isFamilyName(name.words[0]!)) ||
      SEVERAL.has(before)
    );
  }

  private titled(mention: NameMention): boolean {
    const before = mention.first - 1;
    if (!this.view.together(before, mention.first)) return false;
    const word = this.view.word(before);
    return this.lists.titles.has(word) || roleNoun(word) !== undefined;
  }

  private genderBefore(first: number): Gender | undefined {
    const { view, lists } = this;
    const before = beforeTitles(first, view, lists);
    // Frau Dr. Merkel: the title that tells may stand before one that does not.
    for (let i = before + 1; i < first; i++) {
      const gender = lists.titles.get(view.word(i));
      if (gender !== undefined) return gender;
    }
    const role = view.together(before, first) ? view.role(before) : undefined;
    if (role === undefined || role.class === 'body' || role.number === 'plur') return undefined;
    return role.gender === 'm' || role.gender === 'f' ? role.gender : undefined;
  }

  private genderOfGiven(name: PersonName): Gender | undefined {
    const gender = name.given.length > 0 ? this.knowledge.givenGender(name.given[0]!) : undefined;
    return gender === 'u' ? undefined : gender;
  }
}

function rank({ name }: Named): number {
  return (/^\p{L}\.?$/u.test(name.given[0]!) ? 1000 : 0) - name.words.length;
}

function add(
  text: string,
  draft: ActorDraft,
  { entity, sentence }: NameMention,
  rule: string,
  evidence: readonly { entity: { start: number; end: number } }[] = [],
): void {
  const proofs = evidence.map((proof) => proof.entity);
  draft.add(mentionOf(text, entity, 'name', rule, proofs, entity.id), sentence);
}
