import type { Entity, EntityLabel } from '../document/layers.js';
import type { Stage } from '../document/stage.js';
import { type ActorDraft, finishActors } from './actor-draft.js';
import { type ActorLists, loadActorLists } from './actor-lists.js';
import { Appositions } from './appositions.js';
import { ShortNames } from './decide-short-names.js';
import { linkPersons } from './link-persons.js';
import { linkThings } from './link-things.js';
import { loadNameKnowledge, type NameKnowledge } from './name-knowledge.js';
import { type NameMention, nameMentions } from './name-mention.js';
import { Pronouns } from './pronouns.js';
import { RoleMentions } from './role-mentions.js';
import { RoleReader } from './role-phrase.js';
import { TextView } from './text-view.js';

const THINGS: readonly EntityLabel[] = ['ORG', 'LOC', 'OTH'];

/**
 * The stage `actors/rules`: every entity of form `name` goes to exactly one actor; roles come from appositions, role
 * mentions from role noun phrases that the text supports. In this order: full and short names, roles beside names, role
 * noun phrases, family names that several people bear (they need the roles), Wikidata ids.
 */
export function create(): Stage<'tokens' | 'sentences' | 'entities', 'actors'> {
  const lists = loadActorLists();
  const knowledge = loadNameKnowledge();
  return {
    run: ({ article, layers }) => {
      const view = new TextView(article.text, layers.tokens, layers.sentences);
      const names = nameMentions(layers.entities, layers.tokens, view, lists);
      return { actors: finishActors(link(names, view, lists, knowledge)) };
    },
  };
}

function link(
  names: readonly NameMention[],
  view: TextView,
  lists: ActorLists,
  knowledge: NameKnowledge,
): ActorDraft[] {
  const of = (label: EntityLabel) => names.filter(({ entity }) => entity.label === label);
  const persons = linkPersons(of('PER'), view, lists, knowledge);
  const drafts = [
    ...persons.drafts,
    ...THINGS.flatMap((label) => linkThings(label, of(label), view, lists, knowledge)),
  ];
  const byEntity = draftByEntity(drafts);
  const draftOf = ({ entity }: NameMention) => byEntity.get(entity.id);

  const reader = new RoleReader(view, lists, names);
  const appositions = new Appositions(view, lists, names, reader);
  for (const name of names) {
    const draft = draftOf(name);
    if (draft !== undefined) appositions.find(name, draft);
  }
  const isPersonWord = (word: string) => knowledge.isFamilyName(word) || knowledge.givenGender(word) !== undefined;
  new RoleMentions(drafts, draftOf, view, lists, names, reader, isPersonWord).link(appositions.claimed);
  drafts.push(...new ShortNames(view, lists, names, reader).decide(persons.open));
  const people = drafts.filter((draft) => draft.label === 'PER');
  new Pronouns(people, view).link();
  for (const draft of people) identify(draft, knowledge);
  return drafts;
}

function draftByEntity(drafts: readonly ActorDraft[]): ReadonlyMap<Entity['id'], ActorDraft> {
  const byEntity = new Map<string, ActorDraft>();
  for (const draft of drafts) {
    for (const { entity } of draft.mentions) if (entity !== undefined) byEntity.set(entity, draft);
  }
  return byEntity;
}

/** A person's Wikidata id: people of world news by name; members of parliaments only where the text shows a politician. */
function identify(draft: ActorDraft, knowledge: NameKnowledge): void {
  if (!draft.name.includes(' ')) return;
  const political =
    draft.party !== undefined ||
    draft.facts.some(({ phrase }) => phrase.nouns.some((noun) => noun.class === 'office' || noun.class === 'member'));
  draft.wikidata =
    knowledge.worldPerson(draft.name)?.wikidata ?? (political ? knowledge.politician(draft.name)?.wikidata : undefined);
}
