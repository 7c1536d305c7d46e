/** A list of hashes that is filled, read and filled again, without garbage. */
export class HashList {
  hashes = new Int32Array(128);
  count = 0;

  push(hash: number): void {
    if (this.count === this.hashes.length) {
      const larger = new Int32Array(2 * this.count);
      larger.set(this.hashes);
      this.hashes = larger;
    }
    this.hashes[this.count++] = hash;
  }

  clear(): void {
    this.count = 0;
  }

  /** What is in it, to be kept. */
  copy(): Int32Array {
    return this.hashes.slice(0, this.count);
  }
}
