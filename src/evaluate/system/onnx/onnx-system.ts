import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { textSpan } from '../../../document/span.js';
import type { EvalEntity, EvalLayer } from '../../eval-document.js';
import { readChunks } from '../../read/bio.js';
import { bareDocument, type EvalSystem, SystemFailure } from '../eval-system.js';
import { type ModelFolder, readModelFolder } from './model-folder.js';
import { textPieces } from './text-pieces.js';
import { loadTransformers, type Model, type Tokenizer, type Transformers } from './transformers.js';
import { windowsOf } from './windows.js';

/** `onnx:FOLDER`. */
export const ONNX = /^onnx:\s*(.*)$/s;

/** Pieces at once where neither model nor tokenizer says how many it takes. */
const USUAL_POSITIONS = 512;

/** A tag and how sure the model is of it, from 0 to 1. */
interface WordTag {
  readonly tag: string;
  readonly confidence: number;
}

/**
 * A token-classification model in ONNX in a local folder, run by @huggingface/transformers without the network. Gold's own
 * tokens get a tag each; other text is cut into words of its own. Texts longer than the model reads at once are read in windows
 * that overlap.
 *
 * @param spec see {@link ONNX}
 * @param load the library, where it is another than the installed one
 * @throws SystemFailure where the layer is another than entities, the folder is not as it must be, or the library is missing
 */
export async function onnxSystem(
  name: string,
  spec: string,
  layer: EvalLayer,
  load: () => Promise<Transformers> = loadTransformers,
): Promise<EvalSystem> {
  if (layer !== 'entities')
    throw new SystemFailure(`${spec}: a model for token classification has only the layer entities`);
  const folder = readModelFolder(ONNX.exec(spec)![1]!);
  const library = await load();
  const tagger = await openTagger(folder, library);
  let windowed = 0;
  return {
    name,
    version: `${await sha256Start(folder.modelFile)}, transformers ${library.env.version}`,
    get notes() {
      const long = `${windowed} documents were longer and were read in windows that overlap`;
      return [`reads ${tagger.size} pieces at once${windowed > 0 ? `; ${long}` : ''}`];
    },
    async annotate(gold) {
      const { id, text, tokens, pretokenised } = gold;
      const pieces = textPieces(text, pretokenised ? tokens : undefined, tagger.tokenizer, folder.pieces);
      if (pieces.ids.length > tagger.size) windowed++;
      const tags = await tagger.tags(pieces.ids, pieces.firstOf).catch((error: unknown) => {
        throw new SystemFailure(`${name}: document ${id}: ${(error as Error).message}`, { cause: error });
      });
      // A word without a piece of its own (a lone soft hyphen) has no tag: it neither ends an entity nor is the end of one.
      const tagged = pieces.words.flatMap((word, i) => (tags[i] ? [{ ...word, ...tags[i] }] : []));
      const runs = readChunks(
        tagged.map(({ tag }) => tag),
        { orphans: 0, begins: 0 },
      );
      const entities = runs.map(({ first, last, label }, i): EvalEntity => {
        const own = tagged.slice(first, last);
        return {
          id: `e${i + 1}`,
          ...textSpan(text, own[0]!.start, own.at(-1)!.end),
          label,
          form: 'name',
          confidence: own.reduce((sum, word) => sum + word.confidence, 0) / own.length,
        };
      });
      return bareDocument(gold, { entities });
    },
    async close() {
      await tagger.model.dispose();
    },
  };
}

interface Tagger {
  readonly tokenizer: Tokenizer;
  readonly model: Model;
  /** Pieces of text that fit at once. */
  readonly size: number;
  /** Tags of words by their index, from their first pieces. */
  tags(ids: readonly number[], firstOf: readonly number[]): Promise<WordTag[]>;
}

async function openTagger(folder: ModelFolder, library: Transformers): Promise<Tagger> {
  const { path, tags, subfolder, dtype, modelFile, positions = USUAL_POSITIONS } = folder;
  const { AutoTokenizer, AutoModelForTokenClassification, Tensor } = library;
  let tokenizer: Tokenizer;
  let model: Model;
  try {
    tokenizer = await AutoTokenizer.from_pretrained(path, { local_files_only: true });
    model = await AutoModelForTokenClassification.from_pretrained(path, {
      ...{ local_files_only: true, device: 'cpu' },
      ...{ dtype, subfolder },
    });
  } catch (error) {
    throw new SystemFailure(`${modelFile}: cannot be loaded: ${(error as Error).message}`, { cause: error });
  }
  const { before, after } = specials(tokenizer);
  const size = Math.min(positions, tokenizer.model_max_length) - before.length - after.length;
  if (size < 4) throw new SystemFailure(`${path}: reads only ${size} pieces at once, expected at least 4`);
  return {
    ...{ tokenizer, model, size },
    async tags(ids, firstOf) {
      const found: WordTag[] = [];
      for (const { start, end, from, to } of windowsOf(ids.length, size, (piece) => firstOf[piece]! >= 0)) {
        const input = [...before, ...ids.slice(start, end), ...after];
        const tensor = (values: readonly number[]) =>
          new Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
        const output = await model({ input_ids: tensor(input), attention_mask: tensor(input.map(() => 1)) });
        const logits = output.logits.to('float32');
        if (logits.dims.at(-1) !== tags.length) {
          throw new Error(`the model knows ${logits.dims.at(-1)} tags, its config.json names ${tags.length}`);
        }
        for (let piece = from; piece < to; piece++) {
          const word = firstOf[piece]!;
          const row = (before.length + piece - start) * tags.length;
          if (word >= 0) found[word] = likeliest(logits.data, row, tags);
        }
      }
      return found;
    },
  };
}

/** The pieces that the tokenizer puts before and after a text. */
function specials(tokenizer: Tokenizer): { before: number[]; after: number[] } {
  const bare = tokenizer.encode('a', { add_special_tokens: false });
  const whole = tokenizer.encode('a', { add_special_tokens: true });
  const at = whole.findIndex((_, i) => bare.every((id, j) => whole[i + j] === id));
  return { before: whole.slice(0, at), after: whole.slice(at + bare.length) };
}

function likeliest(logits: ArrayLike<number>, row: number, tags: readonly string[]): WordTag {
  let best = 0;
  for (let i = 1; i < tags.length; i++) if (logits[row + i]! > logits[row + best]!) best = i;
  let sum = 0;
  for (let i = 0; i < tags.length; i++) sum += Math.exp(logits[row + i]! - logits[row + best]!);
  return { tag: tags[best]!, confidence: 1 / sum };
}

async function sha256Start(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex').slice(0, 12);
}
