import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { isChunkTag } from '../../read/bio.js';
import { SystemFailure } from '../eval-system.js';
import type { PieceStyle } from './piece-starts.js';

/** What must be known of a folder with a model before it is loaded. */
export interface ModelFolder {
  /** Absolute. */
  readonly path: string;
  readonly modelFile: string;
  /** How the library names where and in which precision the model lies. */
  readonly subfolder: string;
  readonly dtype: string;
  /** BIO(ES) tags by their number; labels without a prefix have got `I-`. */
  readonly tags: readonly string[];
  /** Positions that the model has, special pieces included; undefined where it does not say. */
  readonly positions?: number;
  readonly pieces: PieceStyle;
}

/** Endings of model files in the order in which they are taken, and the library's word for them. */
const PRECISIONS = [
  ['', 'fp32'],
  ['_fp16', 'fp16'],
  ['_quantized', 'q8'],
  ['_int8', 'int8'],
  ['_uint8', 'uint8'],
  ['_q4', 'q4'],
  ['_q4f16', 'q4f16'],
  ['_bnb4', 'bnb4'],
] as const;

const config = z.object({
  model_type: z.string().optional(),
  id2label: z.record(z.string(), z.string()),
  max_position_embeddings: z.int().positive().optional(),
  pad_token_id: z.int().nullish(),
});

const typed = z.object({ type: z.string().optional() }).loose();
const tokenizer = z.object({
  model: z.object({
    type: z.string().optional(),
    continuing_subword_prefix: z.string().nullish(),
    end_of_word_suffix: z.string().nullish(),
  }),
  pre_tokenizer: typed.nullish(),
  decoder: typed.nullish(),
});

/** Models whose positions begin after that of the padding. */
const OFFSET_POSITIONS = /roberta|camembert|longformer|^mpnet/;

/**
 * Reads what a folder says of its token-classification model: `config.json`, `tokenizer.json`, `tokenizer_config.json` and
 * `model.onnx` (or a quantised one), here or in `onnx/`, as Optimum and the Hugging Face hub lay them out.
 *
 * @throws SystemFailure where something is missing or not as it must be, with the file and what was expected
 */
export function readModelFolder(folder: string): ModelFolder {
  const path = resolve(folder);
  if (!existsSync(path) || !statSync(path).isDirectory()) {
    throw new SystemFailure(
      `onnx:${folder}: there is no such folder; expected one with config.json, tokenizer.json, tokenizer_config.json and model.onnx`,
    );
  }
  const { id2label, max_position_embeddings, pad_token_id, model_type } = read(path, 'config.json', config);
  const pieces = read(path, 'tokenizer.json', tokenizer);
  read(path, 'tokenizer_config.json', z.object({}));
  const offset = OFFSET_POSITIONS.test(model_type ?? '') ? (pad_token_id ?? 1) + 1 : 0;
  return {
    path,
    ...modelFile(path),
    tags: tagsOf(path, id2label),
    ...(max_position_embeddings === undefined ? {} : { positions: max_position_embeddings - offset }),
    pieces: {
      bytes: [pieces.pre_tokenizer, pieces.decoder].some((part) =>
        JSON.stringify(part ?? null).includes('"ByteLevel"'),
      ),
      wholeWordUnknown: pieces.model.type === 'WordPiece',
      prefix: pieces.model.type === 'WordPiece' ? (pieces.model.continuing_subword_prefix ?? '##') : '',
      suffix: pieces.model.end_of_word_suffix ?? '',
    },
  };
}

function read<T>(folder: string, file: string, schema: z.ZodType<T>): T {
  const path = join(folder, file);
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new SystemFailure(
      `${path}: expected the ${file} of a token-classification model: ${(error as Error).message}`,
    );
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new SystemFailure(`${path}: ${issue!.path.join('.') || 'the top'}: ${issue!.message}`);
}

function modelFile(folder: string): Pick<ModelFolder, 'modelFile' | 'subfolder' | 'dtype'> {
  for (const [ending, dtype] of PRECISIONS) {
    for (const subfolder of ['onnx', '']) {
      const file = join(folder, subfolder, `model${ending}.onnx`);
      if (existsSync(file)) return { modelFile: file, subfolder, dtype };
    }
  }
  throw new SystemFailure(
    `${folder}: expected model.onnx here or in onnx/ (or one that ends in ${PRECISIONS.slice(1)
      .map(([ending]) => `${ending}.onnx`)
      .join(', ')}); Optimum makes one: optimum-cli export onnx --task token-classification --model MODEL FOLDER`,
  );
}

function tagsOf(folder: string, labels: Readonly<Record<string, string>>): string[] {
  const tags: string[] = [];
  for (const [id, label] of Object.entries(labels)) {
    if (/^LABEL_\d+$/.test(label)) {
      throw new SystemFailure(
        `${join(folder, 'config.json')}: id2label.${id} is ${label}, a number without a name; expected tags such as O, B-PER, I-PER`,
      );
    }
    // Some models write B_PER, some have classes without a prefix.
    const tag = label.replace(/^([BIESLUMW])_(?=.)/, '$1-');
    tags[Number(id)] = isChunkTag(tag) ? tag : `I-${tag}`;
  }
  const missing = Array.from(tags).indexOf(undefined as never);
  if (tags.length === 0 || missing >= 0) {
    throw new SystemFailure(`${join(folder, 'config.json')}: id2label: expected a tag for each number from 0 on`);
  }
  return tags;
}
