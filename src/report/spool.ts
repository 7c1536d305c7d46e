import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';

const BUFFERED = 1 << 20;

/**
 * Records that are put aside in a file until the pages are made, so that memory does not hold the words of a whole run.
 * Records are added first and read afterwards, in any order.
 */
export class Spool<T> {
  readonly #file: number;
  readonly #ends: number[] = [];
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #size = 0;

  /** @param path of a file that is made here and removed by {@link close} */
  constructor(private readonly path: string) {
    this.#file = openSync(path, 'w+');
  }

  /** Number of records so far. */
  get length(): number {
    return this.#ends.length;
  }

  /** @returns the handle to read the record with */
  add(record: T): number {
    const bytes = Buffer.from(JSON.stringify(record));
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    this.#size += bytes.length;
    if (this.#waitingBytes >= BUFFERED) this.#flush();
    return this.#ends.push(this.#size) - 1;
  }

  read(handle: number): T {
    if (this.#waitingBytes > 0) this.#flush();
    const start = handle === 0 ? 0 : this.#ends[handle - 1]!;
    const bytes = Buffer.allocUnsafe(this.#ends[handle]! - start);
    readSync(this.#file, bytes, 0, bytes.length, start);
    return JSON.parse(bytes.toString()) as T;
  }

  close(): void {
    closeSync(this.#file);
    rmSync(this.path, { force: true });
  }

  #flush(): void {
    writeSync(this.#file, Buffer.concat(this.#waiting), 0, this.#waitingBytes, this.#size - this.#waitingBytes);
    this.#waiting = [];
    this.#waitingBytes = 0;
  }
}
