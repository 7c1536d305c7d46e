import type { VerbForm } from '../../../src/train/tags/training-token.js';

interface Tagged {
  readonly form: string;
  readonly upos: string;
}

/**
 * Narrows the forms that verbs may have by the rule that a clause has one finite verb: where a word alone can be it, it is; where one is,
 * the others are not. Of several that may be, the auxiliary is. Coordinated verbs stay open. Clauses end at punctuation.
 */
export function clauseForms(
  rows: readonly Tagged[],
  possible: readonly (readonly VerbForm[])[],
): readonly (readonly VerbForm[])[] {
  const forms = [...possible];
  let from = 0;
  for (let i = 0; i <= rows.length; i++) {
    if (i < rows.length && rows[i]!.upos !== 'PUNCT') continue;
    for (const [first, last] of coordinated(rows, from, i)) narrow(rows, forms, first, last);
    from = i + 1;
  }
  return forms;
}

/** Parts of a clause between *und*, *oder* and the like, where each of them has a verb. */
function coordinated(rows: readonly Tagged[], from: number, to: number): [number, number][] {
  const parts: [number, number][] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    if (rows[i]!.upos !== 'CCONJ') continue;
    const hasVerb = (a: number, b: number): boolean =>
      rows.slice(a, b).some(({ upos }) => upos === 'VERB' || upos === 'AUX');
    if (!hasVerb(start, i) || !hasVerb(i, to)) continue;
    parts.push([start, i]);
    start = i;
  }
  parts.push([start, to]);
  return parts;
}

function narrow(rows: readonly Tagged[], forms: (readonly VerbForm[])[], from: number, to: number): void {
  const finite: number[] = [];
  for (let i = from; i < to; i++) if (forms[i]!.includes('Fin')) finite.push(i);
  const sure = finite.filter((i) => forms[i]!.length === 1);
  const auxiliaries = finite.filter((i) => rows[i]!.upos === 'AUX');
  const chosen = sure.length > 0 ? sure : finite.length === 1 ? finite : auxiliaries.length === 1 ? auxiliaries : [];
  if (chosen.length === 0) return;
  // A later part of a coordination may have its finite verb before the conjunction.
  const later = rows[from]?.upos === 'CCONJ';
  for (const i of finite) {
    if (chosen.includes(i)) {
      if (sure.length > 0 || !later) forms[i] = ['Fin'];
      continue;
    }
    const others = forms[i]!.filter((form) => form !== 'Fin');
    if (others.length > 0) forms[i] = others;
  }
}
