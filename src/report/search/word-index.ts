import { dataPath, scriptData } from '../site/script-data.js';
import type { SiteFolder } from '../site/site-folder.js';

/** A file of the index holds about so many characters. */
const FILE_SIZE = 48_000;

/**
 * Which stem stands in which quotations. Postings are the gaps between rising numbers, to base 36, parted by spaces; files
 * are cut along the alphabet, so that a page loads only those its query needs.
 */
export class WordIndex {
  readonly #postings = new Map<string, { last: number; gaps: string }>();

  /** @param number of the quotation; must rise from call to call */
  add(number: number, stems: Iterable<string>): void {
    for (const stem of stems) {
      const posting = this.#postings.get(stem);
      if (!posting) this.#postings.set(stem, { last: number, gaps: number.toString(36) });
      else {
        posting.gaps += ` ${(number - posting.last).toString(36)}`;
        posting.last = number;
      }
    }
  }

  /** Writes the files. @returns the first stem of each, which says where a stem is to be looked for */
  write(folder: SiteFolder): string[] {
    const stems = [...this.#postings.keys()].sort();
    const firsts: string[] = [];
    let file: Record<string, string> = Object.create(null);
    let size = 0;
    const close = (): void => {
      folder.write(dataPath('stems', firsts.length - 1), scriptData('stems', firsts.length - 1, file));
      file = Object.create(null);
      size = 0;
    };
    for (const stem of stems) {
      const { gaps } = this.#postings.get(stem)!;
      if (size === 0) firsts.push(stem);
      // A key like `__proto__` is none in JSON for the page's reader: it asks for own entries only.
      file[`_${stem}`] = gaps;
      size += stem.length + gaps.length + 8;
      if (size >= FILE_SIZE) close();
    }
    if (size > 0) close();
    return firsts;
  }
}
