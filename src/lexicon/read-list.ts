import { readFileSync } from 'node:fs';

/**
 * Reads a list of the folder `lists`: one entry a line, columns parted by tabs, `#` at the start of a line or after
 * white space begins a comment. Returns the columns of each entry, trimmed, in file order.
 *
 * @param name file name without its ending, with its folder: `abbreviations/never-ends`
 * @throws where the list does not exist: a list is part of the program
 */
export function readRows(name: string): string[][] {
  return parseRows(readFileSync(new URL(`./lists/${name}.txt`, import.meta.url), 'utf8'));
}

/** The entries of a list with a single column; see {@link readRows}. */
export function readList(name: string): string[] {
  return readRows(name).map((columns) => columns[0]!);
}

/** The rows of a list's content; see {@link readRows}. */
export function parseRows(content: string): string[][] {
  const rows: string[][] = [];
  for (const line of content.split(/\r?\n/)) {
    const bare = line.startsWith('#') ? '' : line.replace(/\s#.*$/u, '').trimEnd();
    if (bare !== '') rows.push(bare.split('\t').map((column) => column.trim()));
  }
  return rows;
}
