import { once } from 'node:events';
import type { Output, Piece } from './output-folder.js';

/** Writes the annotations to standard output, and nothing else there: for pipes. */
export class StandardOutput implements Output {
  private fault: Error | undefined;
  private readonly onError = (error: Error): void => {
    this.fault = error;
  };

  constructor() {
    process.stdout.on('error', this.onError);
  }

  async write(pieces: readonly Piece[]): Promise<void> {
    if (this.fault) throw this.fault;
    for (const { path, bytes } of pieces) {
      // A copy: the memory of the pieces is used again while a slow reader has not taken them yet.
      if (this.appends(path) && !process.stdout.write(Buffer.from(bytes))) await once(process.stdout, 'drain');
    }
  }

  appends(path: string): boolean {
    return path === 'annotations.jsonl';
  }

  async close(): Promise<void> {
    if (this.fault === undefined) process.stdout.off('error', this.onError);
  }
}
