/**
 * Labels of a linear chain. For spans the labels of a type say where in the span a token stands: S-X alone, B-X first, I-X
 * within, E-X last (Ratinov & Roth 2009); plain labels (parts of speech) stand for themselves.
 */
export class LabelScheme {
  private readonly numbers: ReadonlyMap<string, number>;

  /** @param labels the labels in the order of the weights; spans need `O` */
  constructor(
    readonly labels: readonly string[],
    readonly spans: boolean,
  ) {
    this.numbers = new Map(labels.map((label, i) => [label, i]));
  }

  get size(): number {
    return this.labels.length;
  }

  /** The number of a label; -1 where there is none. */
  number(label: string): number {
    return this.numbers.get(label) ?? -1;
  }

  /** The types of spans. */
  types(): ReadonlySet<string> {
    return new Set(this.labels.filter((label) => label !== 'O').map((label) => label.slice(2)));
  }

  /** Whether a label may follow another; `undefined` stands for the sentence's edge. */
  mayFollow(first: string | undefined, second: string | undefined): boolean {
    if (!this.spans) return true;
    const open = first !== undefined && (first.startsWith('B-') || first.startsWith('I-'));
    const goesOn = second !== undefined && (second.startsWith('I-') || second.startsWith('E-'));
    if (!open && !goesOn) return true;
    return open && goesOn && first.slice(2) === second.slice(2);
  }
}

/**
 * The scheme for sentences of BIO tags. A type whose spans have nearly always one token (less than one in twenty has more, or fewer than thirty of many) gets
 * S- alone, which saves states; its longer spans are then rows of single ones.
 */
export function spanScheme(sentences: Iterable<readonly string[]>): LabelScheme {
  const spans = new Map<string, { all: number; long: number }>();
  for (const tags of sentences) {
    for (const { type, first, last } of spansOf(tags)) {
      const count = spans.get(type) ?? { all: 0, long: 0 };
      spans.set(type, count);
      count.all++;
      if (last - first > 1) count.long++;
    }
  }
  const labels = ['O'];
  for (const type of [...spans.keys()].sort()) {
    const { all, long } = spans.get(type)!;
    labels.push(`S-${type}`);
    if (long * 20 >= all && (long >= 30 || all < 100)) labels.push(`B-${type}`, `I-${type}`, `E-${type}`);
  }
  return new LabelScheme(labels, true);
}

/** A run of tokens with its type. */
export interface LabelledSpan {
  readonly type: string;
  readonly first: number;
  /** Index after the last token. */
  readonly last: number;
}

/** The spans of BIO tags; an I- without its B- begins one, as in the field's reference program. */
export function spansOf(tags: readonly string[]): LabelledSpan[] {
  const spans: LabelledSpan[] = [];
  for (let i = 0; i < tags.length; ) {
    const tag = tags[i]!;
    if (!tag.startsWith('B-') && !tag.startsWith('I-')) {
      i++;
      continue;
    }
    const type = tag.slice(2);
    let last = i + 1;
    while (last < tags.length && tags[last] === `I-${type}`) last++;
    spans.push({ type, first: i, last });
    i = last;
  }
  return spans;
}

/** The scheme's numbers for BIO tags. */
export function encodeSpans(tags: readonly string[], scheme: LabelScheme): Uint8Array {
  const numbers = new Uint8Array(tags.length).fill(scheme.number('O'));
  for (const { type, first, last } of spansOf(tags)) {
    const single = scheme.number(`S-${type}`);
    if (single < 0) continue;
    const long = scheme.number(`B-${type}`) >= 0;
    for (let i = first; i < last; i++) {
      const place = last - first === 1 ? 'S' : i === first ? 'B' : i === last - 1 ? 'E' : 'I';
      numbers[i] = long ? scheme.number(`${place}-${type}`) : single;
    }
  }
  return numbers;
}

/** The spans that label numbers stand for. Label sequences must be legal. */
export function decodeSpans(numbers: ArrayLike<number>, from: number, to: number, scheme: LabelScheme): LabelledSpan[] {
  const spans: LabelledSpan[] = [];
  let first = from;
  for (let i = from; i < to; i++) {
    const label = scheme.labels[numbers[i]!]!;
    const place = label.charCodeAt(0);
    if (label === 'O') continue;
    if (place === 83 || place === 66) first = i; // S, B
    if (place === 83 || place === 69) spans.push({ type: label.slice(2), first: first - from, last: i + 1 - from }); // S, E
  }
  return spans;
}
