import type { LinkRole, MarkType } from './standoff.js';

/** Names of the layers in WebAnno TSV: those that INCEpTION brings along, and our own, which a project has to have. */
export const WEBANNO = {
  entity: 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity',
  pos: 'de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS',
  lemma: 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Lemma',
  feats: 'de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.morph.MorphologicalFeatures',
  chain: 'de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink',
  actor: 'webanno.custom.Actor',
  quotation: 'webanno.custom.Quotation',
  marked: 'webanno.custom.Marked',
  sentiment: 'webanno.custom.Sentiment',
} as const;

/** What a mark of our own layer `Quotation` is a part of, by its feature `part`. */
export const QUOTATION_PARTS: readonly ((MarkType & LinkRole) | 'Quote')[] = [
  'Quote',
  'Cue',
  'Frame',
  'Speaker',
  'Addressee',
];

/** Features of our own layers, in the order of their columns. */
export const FEATURES = {
  actor: ['label', 'name', 'wikidata', 'link'],
  quotation: ['part', 'quote', 'type', 'medium', 'kind', 'inside', 'carried'],
  marked: ['use'],
  sentiment: ['of', 'label', 'polarity', 'confidence', 'voice'],
} as const;
