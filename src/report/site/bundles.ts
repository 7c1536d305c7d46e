/** A page holds at most so many entries, and about so many characters of them. */
const ENTRIES = 100;
const CHARACTERS = 60_000;

/** Cuts a list into pages of bearable size; always at least one. */
export function bundles<T>(list: readonly T[], sizeOf: (item: T) => number, entries = ENTRIES): T[][] {
  const parts: T[][] = [[]];
  let size = 0;
  for (const item of list) {
    const length = sizeOf(item);
    const current = parts.at(-1)!;
    if (current.length >= entries || (size + length > CHARACTERS && current.length > 0)) {
      parts.push([item]);
      size = length;
    } else {
      current.push(item);
      size += length;
    }
  }
  return parts;
}
