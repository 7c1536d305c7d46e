import { bestAssignment } from '../../../src/evaluate/score/assignment.js';
import { type Compared, type Part, type Placed, ROLES, tokenF1 } from './wikinews.js';

const PARTS: readonly Part[] = ['quote', ...ROLES];

/** Precision and recall as lists of values, one for each quotation where it is defined. */
interface Values {
  readonly precision: number[];
  readonly recall: number[];
}

/**
 * The protocol of Petersen-Frey and Biemann (2024, arXiv 2404.16764): the quotations of an article are assigned to one
 * another one to one so that the sum of their token F1 is greatest, whatever their type (one type and one medium break ties);
 * each assigned pair and each quotation left over gives a token precision and recall for every part that is marked;
 * these are averaged over quotations. `joint` is the average over all parts.
 */
export class PaperProtocol {
  private readonly values = new Map<Part, Values>(PARTS.map((part) => [part, { precision: [], recall: [] }]));

  add({ golds, system }: Pick<Compared, 'golds' | 'system'>): void {
    const scores = golds.map((gold) => system.map((found) => likeness(gold, found)));
    const assigned = bestAssignment(scores);
    const left = new Set(system);
    golds.forEach((gold, row) => {
      const found = system[assigned[row]!];
      if (found !== undefined) left.delete(found);
      this.addPair(gold, found);
    });
    for (const found of left) this.addPair(undefined, found);
  }

  private addPair(gold: Placed | undefined, found: Placed | undefined): void {
    for (const part of PARTS) {
      const [expected, said] = [gold?.parts[part], found?.parts[part]];
      let both = 0;
      for (const token of said ?? []) if (expected?.has(token)) both++;
      const { precision, recall } = this.values.get(part)!;
      if (said !== undefined && said.size > 0) precision.push(both / said.size);
      if (expected !== undefined && expected.size > 0) recall.push(both / expected.size);
    }
  }

  /** F1, precision and recall of one part, of all roles or of all parts, in [0, 1]. */
  score(what: Part | 'roles' | 'joint'): { f1: number; precision: number; recall: number } {
    const parts = what === 'joint' ? PARTS : what === 'roles' ? ROLES : [what];
    const mean = (side: keyof Values): number => {
      const all = parts.flatMap((part) => this.values.get(part)![side]);
      return all.reduce((sum, value) => sum + value, 0) / (all.length || 1);
    };
    const [precision, recall] = [mean('precision'), mean('recall')];
    return { f1: (2 * precision * recall) / (precision + recall || 1), precision, recall };
  }
}

function likeness(gold: Placed, found: Placed): number {
  const overlap = tokenF1(gold.parts.quote, found.parts.quote);
  if (overlap === 0) return 0;
  return overlap + (gold.type === found.type ? 0.01 : 0) + (gold.medium.toLowerCase() === found.medium ? 0.001 : 0);
}
