import type { ChainWeights } from './chain-weights.js';
import { LabelScheme } from './label-scheme.js';
import { type Tensor, type TensorFile, tensorOf, writeTensors } from './safetensors.js';
import type { Transitions } from './transitions.js';

const KIND = 'pressespiegel/linear-chain@1';

/** A linear chain ready for use: label weights as bytes, only for features that have any. */
export interface QuantisedChain {
  readonly scheme: LabelScheme;
  readonly bits: number;
  /** For each feature number its row in `weights` plus one; 0 where it has none. */
  readonly rowOf: Uint32Array;
  /** `weights[row * L + l]`, to be multiplied with `scale`. */
  readonly weights: Int8Array;
  readonly scale: number;
  readonly transitions: Transitions;
}

/**
 * A model as the bytes of a safetensors file. Each weight is one byte: a 127th of the largest weight is the unit; larger ones
 * than `limit` are cut.
 *
 * @param notes what else the header shall say (features, training data, licence, seed, scores), as JSON values by name
 */
export function writeChain(chain: ChainWeights, notes: Readonly<Record<string, unknown>>, limit = 6): Uint8Array {
  const { scheme, bits, features, transitions } = chain;
  const { size } = scheme;
  let largest = 0;
  for (let i = 0; i < features.length; i++) largest = Math.max(largest, Math.abs(features[i]!));
  const scale = Math.min(largest, limit) / 127 || 1;
  const quantised = (i: number): number => Math.max(-127, Math.min(127, Math.round(features[i]! / scale)));
  const ids: number[] = [];
  for (let f = 0; f < 1 << bits; f++) {
    for (let l = 0; l < size; l++) {
      if (quantised(f * size + l) === 0) continue;
      ids.push(f);
      break;
    }
  }
  const weights = new Int8Array(ids.length * size);
  ids.forEach((f, row) => {
    for (let l = 0; l < size; l++) weights[row * size + l] = quantised(f * size + l);
  });
  const tensors = new Map<string, Tensor>([
    ['features.number', { data: Uint32Array.from(ids), shape: [ids.length] }],
    ['features.weight', { data: weights, shape: [ids.length, size] }],
    ['transitions.start', { data: transitions.start, shape: [size] }],
    ['transitions.end', { data: transitions.end, shape: [size] }],
    ['transitions.between', { data: transitions.between, shape: [size, size] }],
  ]);
  const header: Record<string, string> = {
    kind: KIND,
    labels: JSON.stringify(scheme.labels),
    spans: JSON.stringify(scheme.spans),
    bits: String(bits),
    scale: String(scale),
  };
  for (const [name, note] of Object.entries(notes)) header[name] = JSON.stringify(note);
  return writeTensors(tensors, header);
}

/** The model of a file. @throws where the file holds none */
export function readChain(file: TensorFile): QuantisedChain {
  const { metadata } = file;
  if (metadata['kind'] !== KIND) throw new Error(`the weights are of the kind ${metadata['kind']}, not ${KIND}`);
  const labels = JSON.parse(metadata['labels'] ?? '[]') as string[];
  const bits = Number(metadata['bits']);
  const ids = tensorOf(file, 'features.number', 'U32');
  const weights = tensorOf(file, 'features.weight', 'I8');
  const rowOf = new Uint32Array(2 ** bits);
  for (let row = 0; row < ids.length; row++) rowOf[ids[row]!] = row + 1;
  return {
    scheme: new LabelScheme(labels, metadata['spans'] === 'true'),
    bits,
    rowOf,
    weights,
    scale: Number(metadata['scale']),
    transitions: {
      start: tensorOf(file, 'transitions.start', 'F32'),
      end: tensorOf(file, 'transitions.end', 'F32'),
      between: tensorOf(file, 'transitions.between', 'F32'),
    },
  };
}

/** The bytes of a file with a note of the header written anew, behind the others; its tensors stay as they are. */
export function withNote({ metadata, tensors }: TensorFile, name: string, note: unknown): Uint8Array {
  const { [name]: _, ...others } = metadata;
  return writeTensors(tensors, { ...others, [name]: JSON.stringify(note) });
}

/** A note of the header, as {@link writeChain} took it; `undefined` where there is none of the name. */
export function chainNote(file: TensorFile, name: string): unknown {
  const text = file.metadata[name];
  return text === undefined ? undefined : (JSON.parse(text) as unknown);
}
