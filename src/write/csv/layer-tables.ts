import type { Actor, Entity, Marked, Mention, Sentence } from '../../document/layers.js';
import { textSpan } from '../../document/span.js';
import { evidenceColumns, list, reasonColumns, spanColumns, table } from './table.js';

export const SENTENCES = table<Sentence & { readonly text: string }>(
  'sentences',
  'sentences',
  ({ article: { text, layers } }) =>
    (layers.sentences ?? []).map(({ id, start, end }) => ({ id, ...textSpan(text, start, end) })),
  [['sentence_id', ({ id }) => id], ...spanColumns<Sentence & { readonly text: string }>((sentence) => sentence)],
);

export const ENTITIES = table<Entity>('entities', 'entities', ({ article }) => article.layers.entities ?? [], [
  ['entity_id', ({ id }) => id],
  ...spanColumns<Entity>((entity) => entity),
  ['label', ({ label }) => label],
  ['form', ({ form }) => form],
  ['confidence', ({ confidence }) => confidence],
  ['stage', ({ stage }) => stage],
  ['rule', ({ rule }) => rule],
  ['sentence', ({ start }, view) => view.sentenceAt(start)],
]);

/** The span is the actor's first mention. */
export const ACTORS = table<Actor>('actors', 'actors', ({ article }) => article.layers.actors ?? [], [
  ['actor_id', ({ id }) => id],
  ...spanColumns<Actor>(({ mentions }) => mentions[0]),
  ['label', ({ label }) => label],
  ['name', ({ name }) => name],
  ['wikidata', ({ wikidata }) => wikidata],
  ['roles', ({ roles }) => list(roles)],
  ['mentions', ({ mentions }) => mentions.length],
]);

type ActorMention = Mention & { readonly id: string; readonly actor: string };

/** Mentions have no id of their own: `a2.3` is the third of actor `a2`. */
export const MENTIONS = table<ActorMention>(
  'mentions',
  'actors',
  ({ article }) =>
    (article.layers.actors ?? []).flatMap(({ id, mentions }) =>
      mentions.map((mention, i) => ({ id: `${id}.${i + 1}`, actor: id, ...mention })),
    ),
  [
    ['mention_id', ({ id }) => id],
    ...spanColumns<ActorMention>((mention) => mention),
    ['actor', ({ actor }) => actor],
    ['kind', ({ kind }) => kind],
    ['entity', ({ entity }) => entity],
    ['rule', ({ rule }) => rule],
    ...evidenceColumns<ActorMention>('', ({ evidence }) => evidence),
    ['sentence', ({ start }, view) => view.sentenceAt(start)],
  ],
);

export const MARKED = table<Marked>('marked', 'marked', ({ article }) => article.layers.marked ?? [], [
  ['marked_id', ({ id }) => id],
  ...spanColumns<Marked>((marked) => marked),
  ['use', ({ use }) => use],
  ['quote', ({ quote }) => quote],
  ...reasonColumns<Marked>(({ reasons }) => reasons),
  ['sentence', ({ start }, view) => view.sentenceAt(start)],
]);
