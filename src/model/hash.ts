/**
 * Hashes of feature names without building strings: 32-bit numbers, the same on every machine. FNV-1a over code units, with
 * the finalizer of MurmurHash3 where the bits must be even.
 */

const PRIME = 0x01000193;
/** Looked up once: in texts of more than four makes the engine would do so for each character. */
export const { charCodeAt } = String.prototype;

/** Begins the hash of a feature of a template. */
export function templateHash(template: number): number {
  return mixed(Math.imul(template + 1, 0x9e3779b1));
}

/** Goes on with the characters of `text` from `from` to `to`, which must lie within it: a read beyond makes all later ones slow. */
export function hashText(text: string, from = 0, to = text.length, hash = 0x811c9dc5): number {
  let h = hash;
  for (let i = from; i < to; i++) h = Math.imul(h ^ charCodeAt.call(text, i), PRIME);
  return h | 0;
}

/** As {@link hashText}, for code units in a column. */
export function hashUnits(units: ArrayLike<number>, from: number, to: number, hash = 0x811c9dc5): number {
  let h = hash;
  for (let i = from; i < to; i++) h = Math.imul(h ^ units[i]!, PRIME);
  return h | 0;
}

/** Goes on with a number. */
export function hashNumber(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x85ebca6b);
  h ^= h >>> 15;
  return Math.imul(h, 0xc2b2ae35) | 0;
}

/** Spreads the bits: to be called once, before the hash becomes an index. */
export function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}
