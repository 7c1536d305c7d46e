import type { Sums } from '../layer-scorer.js';
import type { Tally } from '../tally.js';

/** The names of all counts, in fixed order: a column each. */
export class Columns {
  readonly names: readonly string[];
  readonly #index: ReadonlyMap<string, number>;
  readonly #under = new Map<string, readonly string[]>();

  constructor(names: Iterable<string>) {
    this.names = [...new Set(names)].sort();
    this.#index = new Map(this.names.map((name, i) => [name, i]));
  }

  indexOf(name: string): number | undefined {
    return this.#index.get(name);
  }

  under(prefix: string): readonly string[] {
    let found = this.#under.get(prefix);
    if (found === undefined) {
      found = this.names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
      this.#under.set(prefix, found);
    }
    return found;
  }

  /** `totals` as a scorer reads it; the array may be filled anew for each sample. */
  sums(totals: Float64Array): Sums {
    return {
      of: (name) => {
        const index = this.#index.get(name);
        return index === undefined ? 0 : totals[index]!;
      },
      under: (prefix) => this.under(prefix),
    };
  }

  /** The columns that `read` looks at. */
  readBy(read: (sums: Sums) => unknown): Set<number> {
    const seen = new Set<number>();
    read({
      of: (name) => {
        const index = this.#index.get(name);
        if (index !== undefined) seen.add(index);
        return 1;
      },
      under: (prefix) => this.under(prefix),
    });
    return seen;
  }
}

/** Columns and values by turns, in order of columns. */
type Row = Float64Array;

function rowOf(entries: Iterable<readonly [column: number, value: number]>): Row {
  const sorted = [...entries].filter(([, value]) => value !== 0).sort(([a], [b]) => a - b);
  const row = new Float64Array(2 * sorted.length);
  sorted.forEach(([column, value], i) => {
    row[2 * i] = column;
    row[2 * i + 1] = value;
  });
  return row;
}

/** Rows, each kept once. */
class DistinctRows {
  readonly list: Row[] = [];
  readonly #byHash = new Map<number, number[]>();

  indexOf(row: Row): number {
    let hash = 0x811c9dc5;
    for (const word of new Uint32Array(row.buffer)) hash = Math.imul(hash ^ word, 0x01000193);
    const alike = this.#byHash.get(hash);
    const known = alike?.find((index) => isSame(this.list[index]!, row));
    if (known !== undefined) return known;
    const index = this.list.push(row) - 1;
    if (alike === undefined) this.#byHash.set(hash, [index]);
    else alike.push(index);
    return index;
  }
}

function isSame(a: Row, b: Row): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

/**
 * The counts of each document, without the zeros, equal documents kept once: a sample of a corpus is a sum over few numbers.
 */
export class CountTable {
  readonly width: number;
  /** The row of each document. */
  readonly #rowOf: Uint32Array;
  readonly #rows: readonly Row[];
  /** Row i has the entries from `#offsets[i]` to `#offsets[i + 1]`. */
  readonly #offsets: Uint32Array;
  readonly #columns: Uint32Array;
  readonly #values: Float64Array;
  readonly #weights: Float64Array;

  constructor(tallies: readonly Tally[], columns: Columns) {
    this.width = columns.names.length;
    const rows = new DistinctRows();
    this.#rowOf = Uint32Array.from(tallies, ({ counts }) => {
      const entries: [number, number][] = [];
      for (const [name, value] of counts) {
        const index = columns.indexOf(name);
        if (index !== undefined) entries.push([index, value]);
      }
      return rows.indexOf(rowOf(entries));
    });
    this.#rows = rows.list;
    this.#weights = new Float64Array(this.#rows.length);
    this.#offsets = new Uint32Array(this.#rows.length + 1);
    this.#rows.forEach((row, i) => {
      this.#offsets[i + 1] = this.#offsets[i]! + row.length / 2;
    });
    this.#columns = new Uint32Array(this.#offsets[this.#rows.length]!);
    this.#values = new Float64Array(this.#columns.length);
    this.#rows.forEach((row, i) => {
      for (let entry = 0; entry < row.length / 2; entry++) {
        this.#columns[this.#offsets[i]! + entry] = row[2 * entry]!;
        this.#values[this.#offsets[i]! + entry] = row[2 * entry + 1]!;
      }
    });
  }

  get units(): number {
    return this.#rowOf.length;
  }

  /** Sums over all documents, each as often as `weights` says, or once; into `totals` where it is given. */
  totals(weights?: Uint16Array, totals = new Float64Array(this.width)): Float64Array {
    const rowWeights = this.#weights.fill(0);
    const rowOf = this.#rowOf;
    for (let unit = 0; unit < rowOf.length; unit++) {
      rowWeights[rowOf[unit]!] = rowWeights[rowOf[unit]!]! + (weights === undefined ? 1 : weights[unit]!);
    }
    const [offsets, columns, values] = [this.#offsets, this.#columns, this.#values];
    totals.fill(0);
    for (let row = 0; row < rowWeights.length; row++) {
      const weight = rowWeights[row]!;
      if (weight === 0) continue;
      for (let i = offsets[row]!, end = offsets[row + 1]!; i < end; i++) {
        totals[columns[i]!] = totals[columns[i]!]! + weight * values[i]!;
      }
    }
    return totals;
  }

  /** What documents count for here less what they count for in `other`, in the columns that are `used`. */
  differences(other: CountTable, used: ReadonlySet<number>): GroupedDifferences {
    const rows = new DistinctRows();
    const counts: number[] = [];
    this.#rowOf.forEach((own, unit) => {
      const sums = new Map<number, number>();
      const add = (row: Row, sign: number): void => {
        for (let i = 0; i < row.length; i += 2) {
          if (used.has(row[i]!)) sums.set(row[i]!, (sums.get(row[i]!) ?? 0) + sign * row[i + 1]!);
        }
      };
      add(this.#rows[own]!, 1);
      add(other.#rows[other.#rowOf[unit]!]!, -1);
      const row = rowOf(sums);
      if (row.length === 0) return;
      const index = rows.indexOf(row);
      counts[index] = (counts[index] ?? 0) + 1;
    });
    return rows.list.map((row, i) => ({
      columns: Uint32Array.from(row.filter((_, i) => i % 2 === 0)),
      values: row.filter((_, i) => i % 2 === 1),
      count: counts[i]!,
    }));
  }
}

/** Documents that two systems' counts differ in alike, and how many these are; only what is not 0. */
export type GroupedDifferences = readonly {
  readonly columns: Uint32Array;
  readonly values: Float64Array;
  readonly count: number;
}[];
