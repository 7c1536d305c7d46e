/** A run of tokens with one label: half-open token indexes. */
export interface TokenRun {
  readonly first: number;
  readonly last: number;
  readonly label: string;
}

const TAG = /^(?:O|[BIESLUMW]-.+)$/;

/** True for `O` and for a prefix of BIO, BIOES, BILOU or BMEW with a label. */
export function isChunkTag(value: string): boolean {
  return TAG.test(value);
}

/** What was seen of the scheme of a file, to tell IOB1 from BIO with slips. */
export interface SchemeCount {
  /** `I-` after `O`, at a sentence's begin or after another label. */
  orphans: number;
  /** `B-` where IOB1 would have `I-`: not right after a run of the same label. */
  begins: number;
}

/**
 * Reads one sentence's tags in any scheme as conlleval does: a run begins with `B`, `S`, `U`, `W`, with any tag after `O`,
 * after another label or after a run that has ended (`E`, `L`, `S`, `U`, `W`); it goes on with `I`, `M`, `E`, `L`.
 *
 * @param tags each `O` or a prefix with a label, see {@link isChunkTag}
 * @param orphan is told the index of each `I-` that continues nothing
 */
export function readChunks(
  tags: readonly string[],
  scheme: SchemeCount,
  orphan: (index: number) => void = () => {},
): TokenRun[] {
  const runs: TokenRun[] = [];
  let first = -1;
  let label = '';
  const close = (last: number): void => {
    if (first >= 0) runs.push({ first, last, label });
    first = -1;
  };
  for (let i = 0; i < tags.length; i++) {
    const tag = tags[i]!;
    if (tag === 'O') {
      close(i);
      continue;
    }
    const prefix = tag[0]!;
    const here = tag.slice(2);
    const continues = first >= 0 && here === label && 'IMEL'.includes(prefix);
    if (!continues) {
      const adjacent = first >= 0 && here === label;
      close(i);
      first = i;
      label = here;
      if (prefix === 'I') {
        scheme.orphans++;
        orphan(i);
      } else if (prefix === 'B' && !adjacent) scheme.begins++;
    }
    if ('ELSUW'.includes(prefix)) close(i + 1);
  }
  close(tags.length);
  return runs;
}

/** Writes runs of tokens as BIO tags (`B-` at every beginning). Where runs overlap the first one keeps the token. */
export function chunkTags(count: number, runs: readonly TokenRun[]): string[] {
  const tags = new Array<string>(count).fill('O');
  for (const { first, last, label } of runs) {
    if (tags.slice(first, last).some((tag) => tag !== 'O')) continue;
    for (let i = first; i < last; i++) tags[i] = `${i === first ? 'B' : 'I'}-${label}`;
  }
  return tags;
}
