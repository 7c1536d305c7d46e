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
  readonly label: string;
  readonly upos: string;
  readonly form: 'Fin' | 'Inf' | 'Part' | undefined;
  readonly particle: boolean;
}

const KNOWN = new Map<string, LabelParts>();

export function labelParts(label: string): LabelParts {
  const known = KNOWN.get(label);
  if (known !== undefined) return known;
  const [upos = label, rest] = label.split('.');
  const particle = rest === 'PRT';
  const form = particle ? undefined : (rest as LabelParts['form']);
  const parts = { label, upos, form, particle };
  KNOWN.set(label, parts);
  return parts;
}
