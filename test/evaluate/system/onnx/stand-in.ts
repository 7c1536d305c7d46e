import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Model, Tensor, Tokenizer, Transformers } from '../../../../src/evaluate/system/onnx/transformers.js';

interface Weights {
  tags: string[];
  outside: number;
  pieces: Record<string, { self?: Row; next?: Row; previous?: Row }>;
}
type Row = Record<string, number>;

const { tags, outside, pieces } = JSON.parse(readFileSync('fixtures/evaluate/onnx/weights.json', 'utf8')) as Weights;
const vocabulary = Object.keys(pieces);
const [PADDING, UNKNOWN, BEGIN, END] = vocabulary as [string, string, string, string];

/**
 * Says what `@huggingface/transformers` says of the model in `fixtures/evaluate/onnx/model`, without 470 MB: WordPiece by the
 * longest match, and the sum of three rows of `weights.json`. Where the library is installed the same tests ask both.
 */
export function standIn(): Transformers {
  const env = { version: 'stand-in' } as Transformers['env'];
  return {
    env,
    AutoTokenizer: {
      async from_pretrained(folder) {
        const config = JSON.parse(readFileSync(join(folder, 'tokenizer_config.json'), 'utf8')) as {
          model_max_length: number;
        };
        return { encode, tokenize, unk_token: UNKNOWN, model_max_length: config.model_max_length };
      },
    },
    AutoModelForTokenClassification: { from_pretrained: async () => model() },
    Tensor: StandInTensor,
  };
}

class StandInTensor implements Tensor {
  readonly data: number[];
  constructor(
    _type: string,
    data: BigInt64Array,
    readonly dims: readonly number[],
  ) {
    this.data = Array.from(data, Number);
  }
  to(): this {
    return this;
  }
}

const encode: Tokenizer['encode'] = (text, options) => tokenize(text, options).map((one) => vocabulary.indexOf(one));

const tokenize: Tokenizer['tokenize'] = (text, { add_special_tokens: whole }) => {
  const bare = text
    .normalize('NFD')
    .replace(/[\p{Mn}\p{C}]/gu, '')
    .toLowerCase();
  const found = Array.from(bare.matchAll(/\p{P}|[^\s\p{P}]+/gu), ([word]) => wordPieces(word)).flat();
  return whole ? [BEGIN, ...found, END] : found;
};

function wordPieces(word: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < word.length; ) {
    const prefix = at > 0 ? '##' : '';
    let end = word.length;
    while (end > at && !(prefix + word.slice(at, end) in pieces)) end--;
    if (end === at) return [UNKNOWN];
    found.push(prefix + word.slice(at, end));
    at = end;
  }
  return found;
}

function model(): Model {
  const run = async ({ input_ids }: { input_ids: Tensor }) => {
    const read = Array.from(input_ids.data, (id) => vocabulary[id] ?? PADDING);
    const data = read.flatMap((piece, i) =>
      tags.map(
        (tag, t) =>
          (pieces[piece]?.self?.[tag] ?? (t === 0 ? outside : 0)) +
          (pieces[read[i - 1] ?? '']?.next?.[tag] ?? 0) +
          (pieces[read[i + 1] ?? '']?.previous?.[tag] ?? 0),
      ),
    );
    const logits: Tensor = { dims: [1, read.length, tags.length], data, to: () => logits };
    return { logits };
  };
  return Object.assign(run, { dispose: async () => {} });
}
