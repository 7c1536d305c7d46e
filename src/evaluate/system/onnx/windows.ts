/** A stretch of pieces that a model reads at once, and the part of it whose answers are kept; half open. */
export interface Window {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** The part of a window that the next one reads again, so that no piece is judged at the edge of what the model sees. */
const SHARED = 1 / 4;

/**
 * Covers pieces with windows of at most `size`. Neighbours share a quarter; each keeps its half of what they share. Windows and
 * kept parts begin at the beginnings of words, but in words that are longer than half of what is shared.
 *
 * @param count of pieces
 * @param size at least 4
 * @param beginsWord for each piece
 * @returns one window where `count` fits; kept parts are one after the other and cover everything
 */
export function windowsOf(count: number, size: number, beginsWord: (piece: number) => boolean): Window[] {
  const windows: Window[] = [];
  const shared = Math.max(2, Math.floor(size * SHARED));
  let start = 0;
  let from = 0;
  while (start < count) {
    const end = start + size >= count ? count : start + size;
    if (end === count) {
      windows.push({ start, end, from, to: count });
      break;
    }
    const next = wordBegin(end - shared, Math.floor(shared / 2), beginsWord);
    const to = wordBegin(end - Math.floor(shared / 2), Math.floor(shared / 4), beginsWord);
    windows.push({ start, end, from, to });
    start = next;
    from = to;
  }
  return windows;
}

/** The last beginning of a word at most `reach` before a piece, else the piece itself. */
function wordBegin(piece: number, reach: number, beginsWord: (piece: number) => boolean): number {
  for (let i = piece; i >= piece - reach; i--) if (beginsWord(i)) return i;
  return piece;
}
