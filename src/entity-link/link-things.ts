import type { EntityLabel } from '../document/layers.js';
import { ActorDraft, mentionOf } from './actor-draft.js';
import type { ActorLists } from './actor-lists.js';
import type { KnownName, NameKnowledge } from './name-knowledge.js';
import type { NameMention } from './name-mention.js';
import { fold, genitiveBase } from './name-words.js';
import type { TextView } from './text-view.js';

interface ReadName {
  /** The name without a genitive -s that the tables show to be one. */
  readonly name: string;
  readonly key: string;
  readonly known: KnownName | undefined;
}

interface Form extends ReadName {
  readonly mention: NameMention;
}

const ACRONYM = /^[\p{Lu}\d][\p{L}\d./&-]{1,9}$/u;
const BEFORE_RIVER = /^(\S+(?: \S+)?) (?:am|an der|an|a\.|im|in|ob|bei|\()/u;
const INFLECTED = /(?:en|er|em|es|e)$/u;

/**
 * Groups the names of organisations, places and other things of one label: by their words without inflection and legal
 * form, by the name tables, by an acronym in brackets, by a short form that fits one name only.
 */
export function linkThings(
  label: EntityLabel,
  mentions: readonly NameMention[],
  view: TextView,
  lists: ActorLists,
  knowledge: NameKnowledge,
): ActorDraft[] {
  const forms = readForms(label, mentions, lists, knowledge);
  const groups = new Groups();
  for (const { key, known } of forms)
    if (known !== undefined) groups.join(key, `table ${known.canonical}`, 'known-alias');
  const acronyms = label === 'ORG' ? joinAcronyms(forms, view, groups) : new Map<Form, Form>();
  joinShortForms(label, forms, lists, groups);

  const drafts = new Map<string, ActorDraft>();
  const members = new Map<ActorDraft, Form[]>();
  for (const form of forms) {
    const group = groups.find(form.key);
    let draft = drafts.get(group);
    const rule =
      draft === undefined || members.get(draft)![0]!.key === form.key ? 'same-name' : groups.ruleOf(form.key);
    if (draft === undefined) {
      draft = new ActorDraft(label, form.name);
      drafts.set(group, draft);
      members.set(draft, []);
    }
    members.get(draft)!.push(form);
    const long = acronyms.get(form);
    const { entity, sentence } = form.mention;
    const evidence = long === undefined ? [] : [long.mention.entity];
    draft.add(
      mentionOf(view.text, entity, 'name', long === undefined ? rule : 'acronym-in-brackets', evidence, entity.id),
      sentence,
    );
  }
  for (const [draft, own] of members) describe(draft, own);
  return [...drafts.values()];
}

/** Sets of keys that name one thing, each with the rule that joined it to the others. */
class Groups {
  private readonly parent = new Map<string, string>();
  private readonly rules = new Map<string, string>();

  find(key: string): string {
    let root = key;
    for (let next = this.parent.get(root); next !== undefined; next = this.parent.get(root)) root = next;
    // Paths are shortened on the way, so that long chains cost once.
    for (let at = key; at !== root; ) {
      const next = this.parent.get(at)!;
      this.parent.set(at, root);
      at = next;
    }
    return root;
  }

  join(key: string, other: string, rule: string): void {
    const from = this.find(key);
    const to = this.find(other);
    if (!this.rules.has(key)) this.rules.set(key, rule);
    if (from !== to) this.parent.set(from, to);
  }

  ruleOf(key: string): string {
    return this.rules.get(key) ?? 'same-name';
  }
}

/** Reads each name once, however often it is mentioned. */
function readForms(
  label: EntityLabel,
  mentions: readonly NameMention[],
  lists: ActorLists,
  knowledge: NameKnowledge,
): Form[] {
  const read = new Map<string, ReadName>();
  return mentions.map((mention) => {
    const written = mention.words.join(' ');
    let name = read.get(written);
    if (name === undefined) {
      name = readName(label, mention.words, lists, knowledge);
      read.set(written, name);
    }
    return { name: name.name, key: name.key, known: name.known, mention };
  });
}

function readName(
  label: EntityLabel,
  written: readonly string[],
  lists: ActorLists,
  knowledge: NameKnowledge,
): ReadName {
  const words = [...written];
  while (label === 'ORG' && words.length > 1 && lists.legalForms.has(words.at(-1)!)) words.pop();
  let name = words.join(' ');
  let known = lookUp(label, name, knowledge);
  if (known === undefined) {
    for (const base of genitiveBases(words.at(-1)!)) {
      const bare = [...words.slice(0, -1), base].join(' ');
      known = lookUp(label, bare, knowledge);
      if (known === undefined) continue;
      name = bare;
      break;
    }
  }
  const key = thingKey(name.split(' '));
  return { name, key, known };
}

/** Landtags and Landtages both may be genitives of Landtag. */
function genitiveBases(word: string): string[] {
  const base = genitiveBase(word);
  if (base === undefined) return [];
  return base.endsWith('e') ? [base, base.slice(0, -1)] : [base];
}

function lookUp(label: EntityLabel, name: string, knowledge: NameKnowledge): KnownName | undefined {
  switch (label) {
    case 'LOC':
      return knowledge.place(name);
    case 'ORG':
      return knowledge.organisation(name);
    case 'OTH':
      return knowledge.other(name);
    case 'PER':
      return undefined;
  }
}

/** Folded words; the attributes of a name of several words without their endings (Deutsche Bank, Deutschen Bank). */
function thingKey(words: readonly string[]): string {
  if (words.length < 2) return fold(words[0]!);
  return words.map((word, i) => (i < words.length - 1 ? fold(word).replace(INFLECTED, '') : fold(word))).join(' ');
}

/** `Allgemeiner Turnverband (ATV)` and the reverse: the short name's letters occur in the long one in order. */
function joinAcronyms(forms: readonly Form[], view: TextView, groups: Groups): Map<Form, Form> {
  const long = new Map<Form, Form>();
  for (let i = 0; i + 1 < forms.length; i++) {
    const [a, b] = [forms[i]!, forms[i + 1]!];
    if (b.mention.first !== a.mention.last + 1 || view.word(a.mention.last) !== '(') continue;
    if (view.word(b.mention.last) !== ')') continue;
    const [short, full] = b.name.length < a.name.length ? [b, a] : [a, b];
    if (!ACRONYM.test(short.name) || !abbreviates(fold(short.name), fold(full.name))) continue;
    groups.join(short.key, full.key, 'acronym-in-brackets');
    long.set(short, full);
  }
  return long;
}

function abbreviates(short: string, long: string): boolean {
  if (short[0] !== long[0]) return false;
  let at = 0;
  for (const letter of short) {
    if (!/[\p{L}\d]/u.test(letter)) continue;
    at = long.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** `Frankfurt` for Frankfurt am Main, `Telekom` for Deutsche Telekom: where one longer name of the text fits. */
function joinShortForms(label: EntityLabel, forms: readonly Form[], lists: ActorLists, groups: Groups): void {
  if (label !== 'ORG' && label !== 'LOC') return;
  const longerOf = new Map<string, Set<string>>();
  for (const { name, key } of forms) {
    const short = label === 'LOC' ? BEFORE_RIVER.exec(name)?.[1] : withoutOmissible(name, lists);
    if (short === undefined || short === name) continue;
    const shortKey = thingKey(short.split(' '));
    if (shortKey === key) continue;
    longerOf.set(shortKey, (longerOf.get(shortKey) ?? new Set()).add(key));
  }
  for (const [short, longer] of longerOf) {
    const targets = new Set([...longer].map((key) => groups.find(key)));
    if (targets.size === 1) groups.join(short, [...targets][0]!, 'short-form');
  }
}

function withoutOmissible(name: string, lists: ActorLists): string {
  const words = name.split(' ');
  while (words.length > 1 && lists.omissible.has(words[0]!)) words.shift();
  while (words.length > 1 && lists.omissible.has(words.at(-1)!)) words.pop();
  return words.join(' ');
}

/**
 * The table's form where the text has it in any case, else the one with most words, else the shortest: that is the nominative.
 * What is no place and has no id is called as the table calls it (BKA: Bundeskriminalamt), so that it is the same in every
 * article. Short names of places say less than the table takes them for (Neustadt).
 */
function describe(draft: ActorDraft, forms: readonly Form[]): void {
  const known = forms.find((form) => form.known !== undefined)?.known;
  const table = forms.find((form) => form.name === known?.canonical);
  const fullest = [...forms].sort(
    (a, b) => b.name.split(' ').length - a.name.split(' ').length || a.name.length - b.name.length,
  )[0]!;
  const chosen = (table ?? fullest).name;
  const byTable =
    known !== undefined &&
    ((draft.label !== 'LOC' && known.wikidata === undefined) || isCaseOf(chosen, known.canonical));
  draft.name = byTable ? known.canonical : chosen;
  const ids = new Set(forms.map((form) => form.known?.wikidata).filter((id) => id !== undefined));
  if (ids.size === 1) draft.wikidata = [...ids][0];
}

/** True for what differs from the table's form by its endings alone: Weißen Haus, Niederlanden. */
function isCaseOf(name: string, canonical: string): boolean {
  return thingKey(name.split(' ')) === thingKey(canonical.split(' ')) || name === `${canonical}n`;
}
