/** What was found of what there is. */
export class Tally {
  hits = 0;
  gold = 0;
  system = 0;

  get f1(): number {
    return (2 * this.hits) / (this.gold + this.system || 1);
  }

  toString(): string {
    const [precision, recall] = [this.hits / (this.system || 1), this.hits / (this.gold || 1)];
    return `${percent(this.f1)}  (P ${percent(precision)}, R ${percent(recall)}; ${this.hits} of ${this.gold} gold, ${this.system} system)`;
  }

  /** F1 with the interval that 95 % of 1000 samples of the articles drawn with replacement lie in. */
  static interval(articles: readonly Tally[]): readonly [number, number] {
    let state = 1;
    const random = (): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
    const samples = Array.from({ length: 1000 }, () => {
      const sum = new Tally();
      for (let k = 0; k < articles.length; k++) sum.add(articles[Math.floor(random() * articles.length)]!);
      return sum.f1;
    }).sort((a, b) => a - b);
    return [samples[25]!, samples[974]!];
  }

  add({ hits, gold, system }: Tally): void {
    this.hits += hits;
    this.gold += gold;
    this.system += system;
  }
}

/** ` 86.9` for 0.869. */
export function percent(share: number): string {
  return (100 * share).toFixed(1).padStart(5);
}
