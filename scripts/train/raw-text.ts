import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { Article } from '../../src/document/article.js';
import type { Provided } from '../../src/document/stage.js';
import { plainNumber } from '../../src/model/plain-number.js';
import { create as createSentences } from '../../src/sentence-split/rules.js';
import { create as createTokens } from '../../src/words/tokens.js';

/** Raw text as word numbers: words by falling frequency, and the running text with `EDGE` between sentences. */
export interface RawText {
  /** The word of each number from 2; rarer words than `minimum` are {@link RARE}. */
  readonly words: readonly string[];
  readonly counts: readonly number[];
  readonly stream: Int32Array;
}

export const EDGE = 0;
const RARE = 1;

interface News {
  readonly header?: string;
  readonly article?: string;
}

/** Reads the articles of a packed JSON lines file, cut into tokens and sentences by the project's own rules. */
export async function readRawText(path: string, minimum: number): Promise<RawText> {
  const tokensOf = createTokens();
  const sentencesOf = createSentences();
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const totals: number[] = [];
  let stream = new Int32Array(1 << 24);
  let length = 0;
  const push = (number: number): void => {
    if (length === stream.length) {
      const longer = new Int32Array(length * 2);
      longer.set(stream);
      stream = longer;
    }
    stream[length++] = number;
  };
  const lines = createInterface({
    input: createReadStream(path).pipe(createGunzip()),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  for await (const line of lines) {
    const { header = '', article = '' } = JSON.parse(line) as News;
    for (const text of [header, article]) {
      const document = { id: '', text, regions: [], meta: {}, textSha256: '', source: {} } as unknown as Article;
      const { tokens } = tokensOf.run({ article: document, layers: {} }, () => {}) as Provided<'tokens'>;
      const { sentences } = sentencesOf.run(
        { article: document, layers: { tokens } },
        () => {},
      ) as Provided<'sentences'>;
      let token = 0;
      for (const { end } of sentences) {
        push(EDGE);
        for (; token < tokens.start.length && tokens.start[token]! < end; token++) {
          const word = plainNumber(text.slice(tokens.start[token]!, tokens.end[token]!));
          let number = numbers.get(word);
          if (number === undefined) {
            number = names.length;
            numbers.set(word, number);
            names.push(word);
            totals.push(0);
          }
          totals[number]!++;
          push(number + 2);
        }
      }
    }
  }
  push(EDGE);
  const order = [...names.keys()]
    .filter((number) => totals[number]! >= minimum)
    .sort((a, b) => totals[b]! - totals[a]! || (names[a]! < names[b]! ? -1 : 1));
  const rank = new Int32Array(names.length).fill(RARE);
  order.forEach((number, i) => {
    rank[number] = i + 2;
  });
  for (let i = 0; i < length; i++) if (stream[i]! >= 2) stream[i] = rank[stream[i]! - 2]!;
  return {
    words: ['', '', ...order.map((number) => names[number]!)],
    counts: [0, 0, ...order.map((number) => totals[number]!)],
    stream: stream.slice(0, length),
  };
}
