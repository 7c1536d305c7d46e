/** Room for nearly every group: blocks of this size that are made and given back again leave the allocator with more than it needs. */
const FIRST_BYTES = 2 * 1024 * 1024;
const LARGEST_KEPT = FIRST_BYTES;
/** UTF-8 needs no more for a UTF-16 code unit. */
const BYTES_PER_UNIT = 3;

/**
 * Gathers rendered text as UTF-8. A text is encoded as soon as it is there, so that no group of articles is held as
 * strings, and the same memory serves group after group.
 */
export class RenderBuffer {
  #bytes: Buffer<ArrayBuffer>;
  #used = 0;

  /** @param memory of an earlier group, to be used again */
  constructor(memory?: ArrayBuffer) {
    this.#bytes = memory ? Buffer.from(memory) : Buffer.from(new ArrayBuffer(FIRST_BYTES));
  }

  /** Appends a text; returns where it stands. A lone surrogate becomes U+FFFD. */
  append(text: string): { start: number; end: number } {
    const start = this.#used;
    // Where the largest possible size has no room, the text is measured.
    if (start + text.length * BYTES_PER_UNIT > this.#bytes.length) {
      const end = start + Buffer.byteLength(text);
      if (end > this.#bytes.length) this.#grow(end);
    }
    this.#used += this.#bytes.write(text, start);
    return { start, end: this.#used };
  }

  /** All that was appended. */
  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#used);
  }

  #grow(needed: number): void {
    const larger = Buffer.from(new ArrayBuffer(Math.max(needed, 2 * this.#bytes.length)));
    larger.set(this.bytes);
    this.#bytes = larger;
  }
}

/** Memory of groups that were written, kept for the next ones: a run of any length needs that of its first groups. */
export class SpareMemory {
  readonly #spare: ArrayBuffer[] = [];

  take(): ArrayBuffer | undefined {
    return this.#spare.pop();
  }

  /** Memory of an unusually large group is let go of. */
  keep(memory: ArrayBuffer): void {
    if (memory.byteLength <= LARGEST_KEPT) this.#spare.push(memory);
  }
}
