import { EDGE } from './raw-text.js';

/** The distinct neighbours of each word on one side, with how often they stand there. */
interface Neighbours {
  readonly from: Int32Array;
  readonly word: Int32Array;
  readonly count: Int32Array;
}

/**
 * Word classes by the exchange algorithm over class bigrams (Kneser & Ney 1993; Martin, Liermann & Ney 1998): each word in turn
 * moves to the class in which the text becomes most likely, round after round. Words by falling frequency; edge and rare words
 * take part as words of their own class.
 *
 * @returns the class of each word
 */
export function exchangeClusters(
  stream: Int32Array,
  words: number,
  classes: number,
  rounds: number,
  tell: (round: number, moved: number) => void,
): Uint16Array {
  const after = neighbours(stream, words, 0, 1);
  const before = neighbours(stream, words, 1, 0);
  const classOf = Uint16Array.from({ length: words }, (_, word) => (word < classes ? word : word % classes));
  const exchange = new Exchange(after, before, classOf, classes);
  for (let round = 1; round <= rounds; round++) {
    let moved = 0;
    for (let word = EDGE + 2; word < words; word++) if (exchange.place(word)) moved++;
    tell(round, moved);
    if (moved * 1000 < words) break;
  }
  return classOf;
}

function neighbours(stream: Int32Array, words: number, own: 0 | 1, other: 0 | 1): Neighbours {
  const pairs = stream.length - 1;
  const start = new Int32Array(words + 1);
  for (let i = 0; i < pairs; i++) start[stream[i + own]! + 1]!++;
  for (let i = 0; i < words; i++) start[i + 1]! += start[i]!;
  const filled = start.slice(0, words);
  const all = new Int32Array(pairs);
  for (let i = 0; i < pairs; i++) all[filled[stream[i + own]!]!++] = stream[i + other]!;
  const from = new Int32Array(words + 1);
  const word = new Int32Array(pairs);
  const count = new Int32Array(pairs);
  let length = 0;
  for (let w = 0; w < words; w++) {
    const part = all.subarray(start[w]!, start[w + 1]!).sort();
    for (let i = 0; i < part.length; ) {
      let end = i + 1;
      while (end < part.length && part[end] === part[i]) end++;
      word[length] = part[i]!;
      count[length++] = end - i;
      i = end;
    }
    from[w + 1] = length;
  }
  return { from, word: word.slice(0, length), count: count.slice(0, length) };
}

const TABLED = 1 << 16;
const LOGS = Float64Array.from({ length: TABLED }, (_, n) => (n === 0 ? 0 : n * Math.log(n)));

/** n log n. */
function entropy(n: number): number {
  return n < TABLED ? LOGS[n]! : n * Math.log(n);
}

class Exchange {
  /** `pairs[b * C + a]`: how often a word of class a stands before one of class b; `turned` the other way about. */
  private readonly pairs: Int32Array;
  private readonly turned: Int32Array;
  private readonly totals: Int32Array;
  private readonly unigrams: Int32Array;
  private readonly gains: Float64Array;
  private readonly sums: readonly [Int32Array, Int32Array];
  private readonly seen: readonly [Int32Array, Int32Array];
  private readonly lengths: [number, number] = [0, 0];
  private self = 0;

  constructor(
    private readonly after: Neighbours,
    private readonly before: Neighbours,
    private readonly classOf: Uint16Array,
    private readonly size: number,
  ) {
    this.pairs = new Int32Array(size * size);
    this.turned = new Int32Array(size * size);
    this.totals = new Int32Array(size);
    this.unigrams = new Int32Array(classOf.length);
    this.gains = new Float64Array(size);
    this.sums = [new Int32Array(size), new Int32Array(size)];
    this.seen = [new Int32Array(size), new Int32Array(size)];
    for (let w = 0; w < classOf.length; w++) {
      const a = classOf[w]!;
      for (let k = after.from[w]!; k < after.from[w + 1]!; k++) {
        const b = classOf[after.word[k]!]!;
        this.pairs[b * size + a]! += after.count[k]!;
        this.turned[a * size + b]! += after.count[k]!;
        this.unigrams[w]! += after.count[k]!;
      }
      this.totals[a]! += this.unigrams[w]!;
    }
  }

  /** Puts the word where it fits best; says whether it moved. */
  place(word: number): boolean {
    const { size, classOf, gains } = this;
    const old = classOf[word]!;
    this.gather(this.after, word, 0);
    this.gather(this.before, word, 1);
    this.add(word, old, -1);
    gains.fill(0);
    // What stands behind: pairs (c, k) grow; what stands before: pairs (k, c).
    this.gainOf(0, this.pairs);
    this.gainOf(1, this.turned);
    const n = this.unigrams[word]!;
    let best = old;
    let high = -Infinity;
    for (let c = 0; c < size; c++) {
      const total = this.totals[c]!;
      let gain = gains[c]! - 2 * (entropy(total + n) - entropy(total));
      // A word beside itself changes the pair (c, c) too.
      if (this.self > 0) gain += this.selfGain(c);
      if (gain > high) {
        high = gain;
        best = c;
      }
    }
    this.add(word, best, 1);
    classOf[word] = best;
    return best !== old;
  }

  /** Sums the word's neighbours on one side by class, the word itself left out. */
  private gather(side: Neighbours, word: number, which: 0 | 1): void {
    const sums = this.sums[which];
    const seen = this.seen[which];
    for (let i = 0; i < this.lengths[which]; i++) sums[seen[i]!] = 0;
    let length = 0;
    this.self = 0;
    for (let k = side.from[word]!; k < side.from[word + 1]!; k++) {
      const other = side.word[k]!;
      if (other === word) {
        this.self = side.count[k]!;
        continue;
      }
      const c = this.classOf[other]!;
      if (sums[c] === 0) seen[length++] = c;
      sums[c]! += side.count[k]!;
    }
    this.lengths[which] = length;
  }

  private gainOf(which: 0 | 1, pairs: Int32Array): void {
    const { size, gains } = this;
    const sums = this.sums[which];
    const seen = this.seen[which];
    for (let i = 0; i < this.lengths[which]; i++) {
      const n = sums[seen[i]!]!;
      const row = seen[i]! * size;
      const alone = entropy(n);
      for (let c = 0; c < size; c++) {
        const known = pairs[row + c]!;
        gains[c]! += known === 0 ? alone : entropy(known + n) - entropy(known);
      }
    }
  }

  private selfGain(c: number): number {
    const base = this.pairs[c * this.size + c]!;
    const own = this.sums[0][c]! + this.sums[1][c]!;
    const counted = entropy(base + this.sums[0][c]!) + entropy(base + this.sums[1][c]!) - 2 * entropy(base);
    return entropy(base + own + this.self) - entropy(base) - counted;
  }

  private add(word: number, c: number, sign: 1 | -1): void {
    const { size, pairs, turned } = this;
    const change = (a: number, b: number, n: number): void => {
      pairs[b * size + a]! += sign * n;
      turned[a * size + b]! += sign * n;
    };
    for (let i = 0; i < this.lengths[0]; i++) change(c, this.seen[0][i]!, this.sums[0][this.seen[0][i]!]!);
    for (let i = 0; i < this.lengths[1]; i++) change(this.seen[1][i]!, c, this.sums[1][this.seen[1][i]!]!);
    if (this.self > 0) change(c, c, this.self);
    this.totals[c]! += sign * this.unigrams[word]!;
  }
}
