/** How one written mark may be used, seen from its neighbours alone. */
export interface MarkRole {
  readonly opens: boolean;
  readonly closes: boolean;
  /** Marks that pair carry the same family. */
  readonly family: Family;
}

/**
 * `low-high` „“ “” „" and all mixtures that occur in the wild, `low-high-single` ‚‘ ‘’, `guillemet` »« «»,
 * `guillemet-single` ›‹ ‹›, `straight` "", `straight-single` '.
 */
export type Family = 'low-high' | 'low-high-single' | 'guillemet' | 'guillemet-single' | 'straight' | 'straight-single';

/** Finds every character (or pair: ,, and '') that can be a quotation mark. Global: keeps its own place. */
export const ANY_MARK = /[„“”‟"«»‚‘’‛‹›'`´＂]|,,(?=\p{L})/gu;

const SPACE = /[\s\u00a0\u202f\u2009\u200b]/u;
const OPENING_NEIGHBOUR = /[\s\u00a0\u202f([{–—\-/:„“”"«»‚‘’‹›'…|>]/u;
/** Behind a mark that stands at a word's end: the mark closes. */
const CLOSING_NEIGHBOUR = /[,.;:!?)\]}]/u;
const LETTER = /[\p{L}\p{N}]/u;
const LETTERS_ONLY = /\p{L}/u;
const DIGIT = /[0-9]/u;

/** The role of the mark `mark` between the characters `before` and `after` (empty at the text's ends). */
export function roleOf(mark: string, before: string, after: string): MarkRole | undefined {
  const spaceBefore = before === '' || SPACE.test(before);
  const spaceAfter = after === '' || SPACE.test(after);
  const free = spaceBefore || OPENING_NEIGHBOUR.test(before);
  switch (mark) {
    case '„':
    case '‟':
    case ',,':
      return { opens: !spaceAfter || spaceBefore, closes: !spaceBefore && (spaceAfter || !free), family: 'low-high' };
    case '“':
      return { opens: free && !spaceAfter, closes: !spaceBefore || spaceAfter, family: 'low-high' };
    case '”':
      return { opens: spaceBefore && !spaceAfter, closes: !spaceBefore || spaceAfter, family: 'low-high' };
    case '"':
    case '＂':
      return {
        opens: !spaceAfter && (free || !CLOSING_NEIGHBOUR.test(after)),
        closes: !spaceBefore,
        family: 'straight',
      };
    case '»':
    case '«':
      return { opens: free, closes: true, family: 'guillemet' };
    case '›':
    case '‹':
      return { opens: free, closes: true, family: 'guillemet-single' };
    case '‚':
      return free && !spaceAfter && !DIGIT.test(before)
        ? { opens: true, closes: false, family: 'low-high-single' }
        : undefined;
    case '‘':
    case '‛':
      return single(before, after, free, 'low-high-single');
    case '’':
    case '´':
    case '`':
    case "'":
      return single(before, after, free, mark === '’' ? 'low-high-single' : 'straight-single');
    default:
      return undefined;
  }
}

/** A high single mark is an apostrophe within a word; before or after one it may be either. */
function single(before: string, after: string, free: boolean, family: Family): MarkRole | undefined {
  if (LETTERS_ONLY.test(before) && LETTER.test(after)) return undefined;
  const opens = free && LETTER.test(after);
  const closes = before !== '' && !SPACE.test(before) && !LETTER.test(after);
  return opens || closes ? { opens, closes, family } : undefined;
}

/** True where a mark that opened with `open` may be closed by `close`: the families' mixtures that occur. */
export function pairs(open: string, close: string): boolean {
  switch (open) {
    case '„':
    case '‟':
    case ',,':
      return close === '“' || close === '”' || close === '"' || close === '„' || close === "''" || close === '‟';
    case '“':
    case '”':
      return close === '”' || close === '“' || close === '"';
    case '"':
    case '＂':
      return close === open || close === '“' || close === '”';
    case '»':
      return close === '«' || close === '»';
    case '«':
      return close === '»';
    case '›':
      return close === '‹' || close === '›';
    case '‹':
      return close === '›';
    case '‚':
      return close === '‘' || close === '’' || close === "'" || close === '‛';
    case '‘':
      return close === '’' || close === '‘' || close === "'";
    case "''":
      return close === "''";
    case "'":
      return close === "'" || close === '’' || close === '‘';
    case '’':
      return close === '’';
    case '`':
    case '´':
      return close === '´' || close === '`' || close === "'";
    default:
      return false;
  }
}

/** True for the marks that are also apostrophes, primes or accents: unpaired, they are no mark at all. */
export function isWeak(mark: string): boolean {
  return mark === "'" || mark === '’' || mark === '‘' || mark === '`' || mark === '´' || mark === '‛' || mark === '‚';
}

/** The mark that normally closes `open`, for messages. */
export function closingOf(open: string): string {
  const closing: Record<string, string> = { '„': '“', '“': '”', '»': '«', '«': '»', '›': '‹', '‹': '›', '‚': '‘' };
  return closing[open] ?? (open === ',,' ? "''" : open);
}
