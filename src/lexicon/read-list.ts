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
  /** Equal cells of further columns are one string: they are a few words again and again. */
  const cells = new Map<string, string>();
  for (const line of content.split(/\r?\n/)) {
    const bare = line.startsWith('#') ? '' : line.replace(/\s#.*$/u, '').trimEnd();
    if (bare === '') continue;
    const row = bare.split('\t');
    row[0] = row[0]!.trim();
    for (let i = 1; i < row.length; i++) {
      const cell = row[i]!.trim();
      const known = cells.get(cell);
      if (known === undefined) cells.set(cell, cell);
      row[i] = known ?? cell;
    }
    rows.push(row);
  }
  return rows;
}
