import type { Region } from '../../document/layers.js';
import type { Tell } from '../../document/message.js';
import { ANY_MARK, closingOf, isWeak, pairs, roleOf } from './mark-characters.js';

/** A stretch in quotation marks; offsets include the marks. */
export interface MarkPair {
  readonly start: number;
  readonly end: number;
  /** Where the text within the marks begins and ends. */
  readonly innerStart: number;
  readonly innerEnd: number;
  /** 0 outside other marks. */
  readonly depth: number;
  /** The closing mark is missing; the paragraph's end was taken for it. */
  readonly guessed: boolean;
}

interface Open {
  readonly at: number;
  readonly mark: string;
  readonly length: number;
}

/** How far below the innermost open mark a closing mark looks for its partner: keeps hostile input linear. */
const SEARCH_DEPTH = 4;
/** A quotation over several paragraphs without repeated marks is believed up to this length, in UTF-16 code units. */
const LONGEST_ACROSS_PARAGRAPHS = 4000;
const DIGIT = /[0-9]/u;

/**
 * Pairs all quotation marks of `text`. Apostrophes, inches and minutes are no marks; marks of different styles pair in
 * the mixtures that occur (`„…"`). A mark that stays open is told as `quotes/unclosed-mark`, a closing one without
 * partner as `quotes/unopened-mark`. A quotation that goes on in the next paragraph, which opens with the mark again, is
 * closed at the paragraph's end. Linear in the text.
 *
 * @returns pairs in order of their start
 */
export function pairMarks(text: string, regions: readonly Region[], tell: Tell): MarkPair[] {
  const pairing = new Pairing(text, tell);
  const ends = regionEnds(regions);
  let nextEnd = 0;
  let paragraphEnd = text.indexOf('\n');
  ANY_MARK.lastIndex = 0;
  for (let match = ANY_MARK.exec(text); match !== null; match = ANY_MARK.exec(text)) {
    const at = match.index;
    while (paragraphEnd >= 0 && paragraphEnd < at) {
      const after = blankLineEnd(text, paragraphEnd);
      if (after > 0) pairing.endParagraph(paragraphEnd);
      paragraphEnd = text.indexOf('\n', Math.max(after, paragraphEnd + 1));
    }
    while (nextEnd < ends.length && ends[nextEnd]! <= at) pairing.endParagraph(ends[nextEnd++]!);
    let mark = match[0];
    if (mark === "'" && text[at + 1] === "'") {
      mark = "''";
      ANY_MARK.lastIndex = at + 2;
    }
    pairing.meet(at, mark, text[at - 1] ?? '');
  }
  pairing.finish();
  return withDepths(pairing.pairs);
}

/** The pairs in order of their start, each told how many others hold it. */
function withDepths(found: readonly Omit<MarkPair, 'depth'>[]): MarkPair[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const holders: number[] = [];
  return sorted.map(({ start, end, innerStart, innerEnd, guessed }) => {
    while (holders.length > 0 && holders[holders.length - 1]! <= start) holders.pop();
    holders.push(end);
    return { start, end, innerStart, innerEnd, depth: holders.length - 1, guessed };
  });
}

/** The end of the blank line that begins at the line end `at`, or 0 where the next line is not blank. */
function blankLineEnd(text: string, at: number): number {
  let index = at + 1;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (code === 0x0a) return index + 1;
    if (code !== 0x20 && code !== 0x09 && code !== 0x0d && code !== 0xa0) return 0;
    index++;
  }
  return 0;
}

function regionEnds(regions: readonly Region[]): number[] {
  return [...new Set(regions.filter((region) => region.kind !== 'dateline').map((region) => region.end))].sort(
    (a, b) => a - b,
  );
}

class Pairing {
  readonly pairs: Omit<MarkPair, 'depth'>[] = [];
  readonly #text: string;
  readonly #tell: Tell;
  readonly #open: Open[] = [];
  /** Left open at the end of a paragraph; the next mark decides what it was. */
  #pending: (Open & { readonly paragraphEnd: number }) | undefined;

  constructor(text: string, tell: Tell) {
    this.#text = text;
    this.#tell = tell;
  }

  meet(at: number, mark: string, before: string): void {
    const after = this.#text[at + mark.length] ?? '';
    const role = mark === "''" ? doubled(before, after) : roleOf(mark, before, after);
    if (role === undefined) return;
    if (this.#pending !== undefined && this.#settle(at, mark, role)) return;
    if (role.closes && this.#close(at, mark, role.opens)) return;
    if (role.opens && !(mark === '"' && DIGIT.test(before))) {
      this.#open.push({ at, mark, length: mark.length });
    } else if (role.closes && !isWeak(mark) && !DIGIT.test(before) && mark !== "''") {
      this.#tell({
        code: 'quotes/unopened-mark',
        severity: 'warning',
        start: at,
        end: at + mark.length,
        reason: 'A closing quotation mark has no opening one before it.',
        found: mark,
      });
    }
  }

  /** Closes the innermost open mark that pairs with `mark`; those left within it were no pairs. */
  #close(at: number, mark: string, mayOpen: boolean): boolean {
    const lowest = Math.max(0, this.#open.length - SEARCH_DEPTH);
    for (let index = this.#open.length - 1; index >= lowest; index--) {
      const open = this.#open[index]!;
      if (!pairs(open.mark, mark) || open.at + open.length === at) continue;
      if (mayOpen && index < this.#open.length - 1 && !isWeak(this.#open[this.#open.length - 1]!.mark)) continue;
      for (const left of this.#open.splice(index)) if (left !== open) this.#unclosed(left);
      this.#pair(open, at, at + mark.length, false);
      return true;
    }
    return false;
  }

  #pair(open: Open, innerEnd: number, end: number, guessed: boolean): void {
    const innerStart = open.at + open.length;
    this.pairs.push({ start: open.at, end, innerStart, innerEnd, guessed });
  }

  #unclosed(open: Open): void {
    if (isWeak(open.mark)) return;
    this.#tell({
      code: 'quotes/unclosed-mark',
      severity: 'warning',
      start: open.at,
      end: open.at + open.length,
      reason: 'A quotation mark opens here and is not closed.',
      found: open.mark,
      expected: closingOf(open.mark),
    });
  }

  /** Decides on the mark left open in an earlier paragraph. True where `mark` closed it. */
  #settle(at: number, mark: string, role: { opens: boolean; closes: boolean }): boolean {
    const pending = this.#pending!;
    if (role.closes && !role.opens && pairs(pending.mark, mark)) {
      this.#pending = undefined;
      if (at - pending.at <= LONGEST_ACROSS_PARAGRAPHS) {
        this.#pair(pending, at, at + mark.length, false);
        return true;
      }
      this.#giveUp(pending);
      return false;
    }
    if (isWeak(mark)) return false;
    this.#pending = undefined;
    if (role.opens && mark === pending.mark && this.#startsParagraph(at)) {
      this.#pair(pending, pending.paragraphEnd, pending.paragraphEnd, true);
    } else this.#giveUp(pending);
    return false;
  }

  #giveUp(pending: Open & { readonly paragraphEnd: number }): void {
    this.#unclosed(pending);
    if (!isWeak(pending.mark)) this.#pair(pending, pending.paragraphEnd, pending.paragraphEnd, true);
  }

  #startsParagraph(at: number): boolean {
    let index = at - 1;
    while (index >= 0 && /[ \t\u00a0–-]/u.test(this.#text[index]!)) index--;
    return index < 0 || this.#text[index] === '\n';
  }

  endParagraph(end: number): void {
    if (this.#pending !== undefined && end - this.#pending.at > LONGEST_ACROSS_PARAGRAPHS) {
      this.#giveUp(this.#pending);
      this.#pending = undefined;
    }
    const innermost = this.#open.pop();
    for (const open of this.#open.splice(0)) this.#unclosed(open);
    if (innermost === undefined) return;
    if (isWeak(innermost.mark)) return;
    if (this.#pending !== undefined) this.#giveUp(this.#pending);
    let paragraphEnd = end;
    while (paragraphEnd > innermost.at && /\s/u.test(this.#text[paragraphEnd - 1]!)) paragraphEnd--;
    if (paragraphEnd <= innermost.at + innermost.length) this.#unclosed(innermost);
    else this.#pending = { paragraphEnd, ...innermost };
  }

  finish(): void {
    this.endParagraph(this.#text.length);
    if (this.#pending !== undefined) this.#giveUp(this.#pending);
  }
}

function doubled(before: string, after: string): { opens: boolean; closes: boolean } {
  const spaceBefore = before === '' || /\s/u.test(before);
  return { opens: spaceBefore && /[\p{L}\p{N}]/u.test(after), closes: !spaceBefore };
}
