import { bestAssignment } from '../assignment.js';

/** Numerators and denominators of a precision or recall, to be added up over documents. */
export type Fraction = readonly [part: number, whole: number];

/** Recall of `clusters` given the others; precision is the same with both sides changed. */
type Measure = (clusters: readonly (readonly string[])[], others: readonly (readonly string[])[]) => Fraction;

function clusterOf(clusters: readonly (readonly string[])[]): Map<string, number> {
  return new Map(clusters.flatMap((cluster, i) => cluster.map((mention) => [mention, i] as const)));
}

/** MUC (Vilain et al. 1995): links that hold a cluster together and are not cut by the others. */
const muc: Measure = (clusters, others) => {
  const other = clusterOf(others);
  let [kept, links] = [0, 0];
  for (const cluster of clusters) {
    const parts = new Set(cluster.map((mention) => other.get(mention) ?? mention));
    kept += cluster.length - parts.size;
    links += cluster.length - 1;
  }
  return [kept, links];
};

/** B³ (Bagga and Baldwin 1998), a mention that the others do not have counting 0 (as in the CoNLL scorer). */
const bCubed: Measure = (clusters, others) => {
  const other = clusterOf(others);
  let [credit, mentions] = [0, 0];
  for (const cluster of clusters) {
    const common = new Map<number, number>();
    for (const mention of cluster) {
      const found = other.get(mention);
      if (found !== undefined) common.set(found, (common.get(found) ?? 0) + 1);
    }
    for (const size of common.values()) credit += (size * size) / cluster.length;
    mentions += cluster.length;
  }
  return [credit, mentions];
};

/** CEAF-e (Luo 2005): clusters aligned one to one with the highest sum of φ4, the F1 of their mentions. */
const ceafE: Measure = (clusters, others) => {
  const sets = others.map((cluster) => new Set(cluster));
  const weights = clusters.map((cluster) =>
    sets.map((set) => (2 * cluster.filter((mention) => set.has(mention)).length) / (cluster.length + set.size)),
  );
  let similarity = 0;
  bestAssignment(weights).forEach((j, i) => {
    if (j !== -1) similarity += weights[i]![j]!;
  });
  return [similarity, clusters.length];
};

/** LEA (Moosavi and Strube 2016): how much of an entity's links is resolved, each entity weighing as much as it has mentions. */
const lea: Measure = (clusters, others) => {
  const other = clusterOf(others);
  let [credit, weight] = [0, 0];
  for (const cluster of clusters) {
    weight += cluster.length;
    if (cluster.length === 1) {
      // A single mention has a link to itself, resolved where it stands alone on the other side too.
      const found = other.get(cluster[0]!);
      if (found !== undefined && others[found]!.length === 1) credit++;
      continue;
    }
    const common = new Map<number, number>();
    for (const mention of cluster) {
      const found = other.get(mention);
      if (found !== undefined) common.set(found, (common.get(found) ?? 0) + 1);
    }
    let links = 0;
    for (const size of common.values()) links += (size * (size - 1)) / 2;
    credit += (cluster.length * links) / ((cluster.length * (cluster.length - 1)) / 2);
  }
  return [credit, weight];
};

const mentions: Measure = (clusters, others) => {
  const other = clusterOf(others);
  const all = clusters.flat();
  return [all.filter((mention) => other.has(mention)).length, all.length];
};

/** Measures of coreference by id; each gives recall from (gold, system) and precision from (system, gold). */
export const COREFERENCE = { mentions, muc, bcubed: bCubed, ceafe: ceafE, lea } as const;
export type CoreferenceMeasure = keyof typeof COREFERENCE;
