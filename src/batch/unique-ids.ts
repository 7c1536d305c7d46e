import { createHash } from 'node:crypto';
import { sameFileKey } from '../write/safe-path.js';

const KEY_BYTES = 6;

/**
 * The ids given out in a run. Only 48 bits of each id's hash are kept, so that a million ids cost some tens of megabytes;
 * two different ids that fall together (one in 500 at a million) cost nothing but a needless `~2`.
 */
export class UniqueIds {
  private readonly taken = new Set<number>();
  /** The last number given to an id that came again. */
  private readonly repeats = new Map<number, number>();
  private fresh: number[] = [];

  /** @param kept what {@link takeFresh} gave in the run that goes on here */
  constructor(kept: Uint8Array = new Uint8Array()) {
    const keys = Buffer.from(kept.buffer, kept.byteOffset, kept.length);
    for (let at = 0; at + KEY_BYTES <= keys.length; at += KEY_BYTES) this.taken.add(keys.readUIntBE(at, KEY_BYTES));
  }

  /** `id` where it is free, else the first free one of `id~2`, `id~3`, …; taken from then on. */
  claim(id: string): string {
    const key = keyOf(id);
    if (this.take(key)) return id;
    let n = this.repeats.get(key) ?? 1;
    let free: string;
    do free = `${id}~${++n}`;
    while (!this.take(keyOf(free)));
    this.repeats.set(key, n);
    return free;
  }

  /** The keys of the ids given out since the last call, to be kept for a run that goes on from here. */
  takeFresh(): Uint8Array {
    const bytes = Buffer.alloc(this.fresh.length * KEY_BYTES);
    for (const [i, key] of this.fresh.entries()) bytes.writeUIntBE(key, i * KEY_BYTES, KEY_BYTES);
    this.fresh = [];
    return bytes;
  }

  private take(key: number): boolean {
    if (this.taken.has(key)) return false;
    this.taken.add(key);
    this.fresh.push(key);
    return true;
  }
}

/** Ids whose pages would fall into one file on some systems (`Rede`, `rede`) count as the same. */
function keyOf(id: string): number {
  return createHash('sha1').update(sameFileKey(id)).digest().readUIntBE(0, KEY_BYTES);
}
