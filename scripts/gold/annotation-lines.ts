/**
 * The written form of gold annotation, which people and language models can write without counting characters: one
 * statement a line, places given as line number and surface. `corpus/ANNOTATION.md` describes it.
 */

/** A place as written: line numbers of the sheet and a surface, `first words ~~ last words` for a long one. */
export interface WrittenPlace {
  readonly first: number;
  readonly last: number;
  readonly surface: string;
  /** Which occurrence in the line, from 1; absent where the first that fits is meant. */
  readonly nth?: number;
}

/** A word of a statement: bare (`name`, `a1`, `+`), a line number or range, or a surface in backticks. */
export type Item =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'lines'; readonly first: number; readonly last: number }
  | { readonly kind: 'surface'; readonly text: string; readonly nth?: number };

export interface Statement {
  /** 1-based line in the annotation file. */
  readonly line: number;
  readonly keyword: string;
  readonly items: readonly Item[];
}

/** What is wrong with a statement, and where. */
export class AnnotationError extends Error {
  override readonly name = 'AnnotationError';
  constructor(
    readonly line: number,
    problem: string,
  ) {
    super(problem);
  }
}

const ITEM = /`([^`]*)`(?:#(\d+))?|(\S+)/g;

/** Statements of an annotation file in their order; blank lines and lines that begin with `#` are left out. */
export function readStatements(content: string): Statement[] {
  const statements: Statement[] = [];
  for (const [i, raw] of content.split(/\r?\n/).entries()) {
    const text = raw.trim();
    if (text === '' || text.startsWith('#')) continue;
    if ((text.match(/`/g)?.length ?? 0) % 2 === 1) throw new AnnotationError(i + 1, 'a backtick is not closed');
    const items = [...text.matchAll(ITEM)].map(asItem);
    const keyword = items.shift();
    if (keyword?.kind !== 'word') throw new AnnotationError(i + 1, 'a statement begins with a word');
    statements.push({ line: i + 1, keyword: keyword.text, items });
  }
  return statements;
}

function asItem(match: RegExpMatchArray): Item {
  const [, surface, nth, word] = match;
  if (surface !== undefined) {
    return { kind: 'surface', text: surface, ...(nth === undefined ? {} : { nth: Number(nth) }) };
  }
  const lines = /^(\d+)(?:-(\d+))?$/.exec(word!);
  if (lines) return { kind: 'lines', first: Number(lines[1]), last: Number(lines[2] ?? lines[1]) };
  return { kind: 'word', text: word! };
}

/** Groups of the items that follow a line number: `3 PER `A` LOC `B` 4 PER `C`` gives two. */
export function byLine(statement: Statement): { first: number; last: number; items: Item[] }[] {
  const groups: { first: number; last: number; items: Item[] }[] = [];
  for (const item of statement.items) {
    if (item.kind === 'lines') groups.push({ first: item.first, last: item.last, items: [] });
    else if (groups.length === 0)
      throw new AnnotationError(statement.line, 'expected a line number of the sheet first');
    else groups.at(-1)!.items.push(item);
  }
  return groups;
}

/**
 * The places among items, joined by `+` or not; a place without a line number lies in the lines of the one before.
 *
 * @param lines where the first place lies if it does not say so
 */
export function places(
  statement: Statement,
  items: readonly Item[],
  lines?: { readonly first: number; readonly last: number },
): WrittenPlace[] {
  let where = lines;
  const found: WrittenPlace[] = [];
  for (const item of items) {
    if (item.kind === 'lines') where = item;
    else if (item.kind === 'surface') {
      if (!where) throw new AnnotationError(statement.line, `expected a line number before \`${item.text}\``);
      const nth = item.nth === undefined ? {} : { nth: item.nth };
      found.push({ first: where.first, last: where.last, surface: item.text, ...nth });
    } else if (item.text !== '+') throw new AnnotationError(statement.line, `did not expect ${item.text}`);
  }
  return found;
}
