/** What the chain tells apart: UD's parts of speech, verbs by their form, particles of separable verbs (`teilte … mit`). */
export const LABELS = [
  'ADJ',
  'ADP',
  'ADP.PRT',
  'ADV',
  'ADV.PRT',
  'AUX.Fin',
  'AUX.Inf',
  'AUX.Part',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB.Fin',
  'VERB.Inf',
  'VERB.Part',
  'X',
] as const;

/** A label as the part of speech and what stands behind it. */
export interface LabelParts {
  readonly upos: string;
  readonly form?: 'Fin' | 'Inf' | 'Part';
  readonly particle: boolean;
}

export function labelParts(label: string): LabelParts {
  const [upos = label, rest] = label.split('.');
  if (rest === undefined) return { upos, particle: false };
  return rest === 'PRT' ? { upos, particle: true } : { upos, form: rest as 'Fin' | 'Inf' | 'Part', particle: false };
}
