/**
 * Cohen's kappa (1960) of two annotators' labels of the same things; `undefined` where both use one and the same label
 * throughout, so that no agreement beyond chance is possible.
 */
export function cohenKappa(a: readonly string[], b: readonly string[]): number | undefined {
  const [ofA, ofB] = [new Map<string, number>(), new Map<string, number>()];
  let same = 0;
  a.forEach((label, i) => {
    const other = b[i]!;
    ofA.set(label, (ofA.get(label) ?? 0) + 1);
    ofB.set(other, (ofB.get(other) ?? 0) + 1);
    if (label === other) same++;
  });
  const n = a.length;
  let chance = 0;
  for (const [label, count] of ofA) chance += (count / n) * ((ofB.get(label) ?? 0) / n);
  return n === 0 || chance === 1 ? undefined : (same / n - chance) / (1 - chance);
}
