import { once } from 'node:events';
import type { Output } from './output-folder.js';

/** Writes the annotations to standard output, and nothing else there: for pipes. */
export class StandardOutput implements Output {
  async write(pieces: readonly { readonly path: string; readonly text: string }[]): Promise<void> {
    const text = pieces.filter(({ path }) => this.appends(path)).map((piece) => piece.text);
    if (!process.stdout.write(text.join(''))) await once(process.stdout, 'drain');
  }

  appends(path: string): boolean {
    return path === 'annotations.jsonl';
  }

  async close(): Promise<void> {}
}
