import type { Quote } from '../../document/layers.js';
import { evidenceColumns, reasonColumns, spansColumns, table } from './table.js';

/** One row a quotation, with its cue, frame, speaker and addressee beside it. */
export const QUOTES = table<Quote>('quotes', 'quotes', ({ article }) => article.layers.quotes ?? [], [
  ['quote_id', ({ id }) => id],
  ...spansColumns<Quote>('', ({ spans }) => spans),
  ['type', ({ type }) => type],
  ['medium', ({ medium }) => medium],
  ['construction', ({ construction }) => construction],
  ['mood', ({ mood }) => mood],
  ['inside', ({ inside }) => inside],
  ['confidence', ({ confidence }) => confidence],
  ['stage', ({ stage }) => stage],
  ['rule', ({ rule }) => rule],
  ...reasonColumns<Quote>(({ reasons }) => reasons),
  ['sentence', ({ spans }, view) => view.sentenceAt(spans[0]!.start)],
  ['speaker_kind', ({ speaker }) => speaker?.kind],
  ['speaker_actor', ({ speaker }) => speaker?.actor],
  ['speaker_name', ({ speaker }, view) => view.actorName(speaker?.actor)],
  ['speaker_from', ({ speaker }) => speaker?.from],
  ['speaker_rule', ({ speaker }) => speaker?.rule],
  ...spansColumns<Quote>('speaker_', ({ speaker }) => speaker?.spans),
  ...evidenceColumns<Quote>('speaker_', ({ speaker }) => speaker?.evidence),
  ...spansColumns<Quote>('cue_', ({ cue }) => cue?.spans),
  ...spansColumns<Quote>('frame_', ({ frame }) => frame?.spans),
  ...spansColumns<Quote>('addressee_', ({ addressee }) => addressee?.spans),
  ['addressee_actor', ({ addressee }) => addressee?.actor],
  ['addressee_name', ({ addressee }, view) => view.actorName(addressee?.actor)],
]);
