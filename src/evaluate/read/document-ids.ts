import { basename } from 'node:path';

/** Hands out ids that are unique within a data set: one that stands twice gets `~2`, `~3`, … */
export class DocumentIds {
  private readonly seen = new Map<string, number>();

  unique(id: string): string {
    const count = (this.seen.get(id) ?? 0) + 1;
    this.seen.set(id, count);
    return count === 1 ? id : this.unique(`${id}~${count}`);
  }
}

/** A file's name as the beginning of ids: without its folder and ending. */
export function fileStem(file: string): string {
  return basename(file)
    .replace(/(\.gz)$/i, '')
    .replace(/\.[^.]+$/, '');
}
