import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * The safetensors format (https://github.com/huggingface/safetensors#format): eight bytes with the header's length, a JSON header
 * that names each tensor's type, shape and place, then the numbers themselves, little-endian. Reading makes views of the file's
 * bytes and copies nothing.
 */

const TYPES = {
  F32: Float32Array,
  I32: Int32Array,
  U32: Uint32Array,
  I16: Int16Array,
  U16: Uint16Array,
  I8: Int8Array,
  U8: Uint8Array,
} as const;
type TypeName = keyof typeof TYPES;
type ColumnOf<T extends TypeName> = InstanceType<(typeof TYPES)[T]>;
export type Column = Float32Array | Int32Array | Uint32Array | Int16Array | Uint16Array | Int8Array | Uint8Array;

export interface Tensor {
  readonly data: Column;
  readonly shape: readonly number[];
}

export interface TensorFile {
  /** Texts by name, as the header's `__metadata__` has them. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly tensors: ReadonlyMap<string, Tensor>;
  /** Of the whole file. */
  readonly sha256: string;
}

interface Place {
  readonly dtype: TypeName;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

const ALIGNED = 8;

/** The bytes of a file; equal content gives equal bytes. Tensors lie by width and then in the order given, so that all are aligned. */
export function writeTensors(
  tensors: ReadonlyMap<string, Tensor>,
  metadata: Readonly<Record<string, string>>,
): Uint8Array {
  const order = [...tensors].sort((a, b) => b[1].data.BYTES_PER_ELEMENT - a[1].data.BYTES_PER_ELEMENT);
  const header: Record<string, unknown> = { __metadata__: metadata };
  let length = 0;
  for (const [name, { data, shape }] of order) {
    const dtype = (Object.keys(TYPES) as TypeName[]).find((type) => data instanceof TYPES[type])!;
    header[name] = { dtype, shape, data_offsets: [length, length + data.byteLength] } satisfies Place;
    length += data.byteLength;
  }
  const json = new TextEncoder().encode(JSON.stringify(header));
  const padded = Math.ceil(json.length / ALIGNED) * ALIGNED;
  const bytes = new Uint8Array(8 + padded + length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(padded), true);
  bytes.fill(0x20, 8, 8 + padded);
  bytes.set(json, 8);
  let at = 8 + padded;
  for (const [, { data }] of order) {
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at);
    at += data.byteLength;
  }
  return bytes;
}

/**
 * Reads a file.
 *
 * @param sha256 the hash that the file must have, where it is known
 * @throws where the file cannot be read, is not of this format, is cut short or has another hash
 */
export function readTensors(path: string, sha256?: string): TensorFile {
  const file = readFileSync(path);
  const hash = createHash('sha256').update(file).digest('hex');
  if (sha256 !== undefined && hash !== sha256) {
    throw new Error(`${path} is not the file it should be: its SHA-256 is ${hash}, expected ${sha256}`);
  }
  const broken = (reason: string): Error => new Error(`${path} is not a safetensors file: ${reason}`);
  if (file.length < 8) throw broken('it is shorter than its header');
  const headerLength = Number(file.readBigUInt64LE(0));
  const base = 8 + headerLength;
  if (base > file.length) throw broken('it is shorter than its header');
  let header: Record<string, Place | Record<string, string>>;
  try {
    header = JSON.parse(file.toString('utf8', 8, base)) as typeof header;
  } catch (error) {
    throw broken((error as Error).message);
  }
  // Views must begin at a multiple of their element's width.
  const aligned = (file.byteOffset + base) % ALIGNED === 0;
  const body = aligned ? file.subarray(base) : Uint8Array.from(file.subarray(base));
  const tensors = new Map<string, Tensor>();
  for (const [name, entry] of Object.entries(header)) {
    if (name === '__metadata__') continue;
    const { dtype, shape, data_offsets: offsets } = entry as Place;
    const Type = TYPES[dtype];
    if (Type === undefined) throw broken(`tensor ${name} has the type ${dtype}, which is not read here`);
    const length = (offsets[1] - offsets[0]) / Type.BYTES_PER_ELEMENT;
    const expected = shape.reduce((product, size) => product * size, 1);
    if (length !== expected || offsets[1] > body.length) throw broken(`tensor ${name} does not lie within it`);
    tensors.set(name, { data: new Type(body.buffer as ArrayBuffer, body.byteOffset + offsets[0], length), shape });
  }
  return { metadata: (header['__metadata__'] ?? {}) as Record<string, string>, tensors, sha256: hash };
}

/** A tensor of a file, with the type that it must have. */
export function tensorOf<T extends TypeName>(file: TensorFile, name: string, type: T): ColumnOf<T> {
  const tensor = file.tensors.get(name);
  if (tensor === undefined || !(tensor.data instanceof TYPES[type]))
    throw new Error(`there is no ${type} tensor ${name}`);
  return tensor.data as ColumnOf<T>;
}
