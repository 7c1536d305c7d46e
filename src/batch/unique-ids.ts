import { createHash } from 'node:crypto';
import { sameFileKey } from '../write/safe-path.js';

/**
 * The ids given out in a run. Only 48 bits of each id's hash are kept, so that a million ids cost some tens of megabytes;
 * two different ids that fall together (one in 500 at a million) cost nothing but a needless `~2`.
 */
export class UniqueIds {
  private readonly taken = new Set<number>();
  /** The last number given to an id that came again. */
  private readonly repeats = new Map<number, number>();

  has(id: string): boolean {
    return this.taken.has(keyOf(id));
  }

  /** `id` where it is free, else the first free one of `id~2`, `id~3`, …; taken from then on. */
  claim(id: string): string {
    let free = id;
    if (this.has(id)) {
      const key = keyOf(id);
      let n = this.repeats.get(key) ?? 1;
      do free = `${id}~${++n}`;
      while (this.has(free));
      this.repeats.set(key, n);
    }
    this.taken.add(keyOf(free));
    return free;
  }
}

/** Ids whose pages would fall into one file on some systems (`Rede`, `rede`) count as the same. */
function keyOf(id: string): number {
  return createHash('sha1').update(sameFileKey(id)).digest().readUIntBE(0, 6);
}
