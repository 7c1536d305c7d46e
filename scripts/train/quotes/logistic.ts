import { type Weight, Weights } from '../../../src/quote-detect/evidence/weights.js';

/** A case of a question: what held, and how it came out. */
export interface Case {
  readonly article: string;
  readonly evidence: readonly string[];
  readonly outcome: string;
}

const STEPS = 4000;
/** A step that changes no weight by more is the last. */
const SETTLED = 1e-7;

/**
 * Logistic regression (multinomial where there are several outcomes) that is drawn toward the weights set by hand: minimises
 * the negative log likelihood of the cases plus `pull` / 2 times the squared distance from those weights (a normal prior
 * around the hand). Full gradients with Nesterov's momentum; the same cases give the same weights.
 */
export function learnWeights(rows: readonly Weight[], cases: readonly Case[], pull: number): Weight[] {
  const { outcomes } = new Weights(rows);
  const numbered = numberRows(rows, outcomes);
  const examples = cases.map(({ evidence, outcome }) => ({
    active: ['always', ...evidence].flatMap((name) => numbered.get(name) ?? []),
    right: outcomes.indexOf(outcome),
  }));
  const most = examples.reduce((sum, { active }) => sum + active.length, 0);
  const step = 1 / (most / 2 + pull);
  const weights = Float64Array.from(rows, ({ hand }) => hand);
  const ahead = weights.slice();
  for (let t = 1; t <= STEPS; t++) {
    const gradient = ahead.map((weight, k) => pull * (weight - rows[k]!.hand));
    for (const { active, right } of examples) addGradient(gradient, ahead, active, right, outcomes.length);
    let change = 0;
    for (let k = 0; k < weights.length; k++) {
      const next = ahead[k]! - step * gradient[k]!;
      const moved = next - weights[k]!;
      change = Math.max(change, Math.abs(moved));
      weights[k] = next;
      ahead[k] = next + ((t - 1) / (t + 2)) * moved;
    }
    if (change < SETTLED) break;
  }
  return rows.map((row, k) => ({ ...row, learned: Math.round(weights[k]! * 100) / 100 || 0 }));
}

/** The rows of each piece of evidence, with the outcome that each speaks for. */
function numberRows(
  rows: readonly Weight[],
  outcomes: readonly string[],
): Map<string, { row: number; outcome: number }[]> {
  const numbered = new Map<string, { row: number; outcome: number }[]>();
  rows.forEach(({ evidence, outcome }, row) => {
    const known = numbered.get(evidence) ?? [];
    known.push({ row, outcome: outcomes.indexOf(outcome) });
    numbered.set(evidence, known);
  });
  return numbered;
}

function addGradient(
  gradient: Float64Array,
  weights: Float64Array,
  active: readonly { row: number; outcome: number }[],
  right: number,
  size: number,
): void {
  const scores = new Float64Array(size);
  for (const { row, outcome } of active) scores[outcome]! += weights[row]!;
  const highest = scores.reduce((best, score) => Math.max(best, score));
  const all = scores.map((score) => Math.exp(score - highest));
  const sum = all.reduce((total, one) => total + one, 0);
  for (const { row, outcome } of active) gradient[row]! += all[outcome]! / sum - (outcome === right ? 1 : 0);
}

/** How well weights answer cases: share answered right, mean negative log likelihood. */
export function scoreWeights(
  rows: readonly Weight[],
  cases: readonly Case[],
  column: 'hand' | 'learned',
): { right: number; loss: number } {
  const weights = new Weights(rows, column);
  let right = 0;
  let loss = 0;
  for (const { evidence, outcome } of cases) {
    const probabilities = weights.probabilities(evidence);
    const chance = probabilities[weights.outcomes.indexOf(outcome)]!;
    if (chance === probabilities.reduce((best, one) => Math.max(best, one))) right++;
    loss -= Math.log(chance);
  }
  return { right: right / cases.length, loss: loss / cases.length };
}

/** The same for cases of articles that the weights were not learned from, fold by fold. */
export function crossValidate(rows: readonly Weight[], cases: readonly Case[], pull: number, folds = 10) {
  const articles = [...new Set(cases.map(({ article }) => article))];
  const foldOf = new Map(articles.map((article, k) => [article, k % folds]));
  let right = 0;
  let loss = 0;
  for (let fold = 0; fold < folds; fold++) {
    const held = cases.filter(({ article }) => foldOf.get(article) === fold);
    if (held.length === 0) continue;
    const others = cases.filter(({ article }) => foldOf.get(article) !== fold);
    const score = scoreWeights(learnWeights(rows, others, pull), held, 'learned');
    right += score.right * held.length;
    loss += score.loss * held.length;
  }
  return { right: right / cases.length, loss: loss / cases.length };
}
