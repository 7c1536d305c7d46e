import { readFileSync } from 'node:fs';

const texts = new Map<string, string>();

/**
 * The text of a list of `lists/names`, for those who keep rows as places in it: read once, whoever asks for it. It ends with the end
 * of a line.
 *
 * @throws where the list does not exist
 */
export function nameTable(list: string): string {
  let text = texts.get(list);
  if (text === undefined) {
    text = nameListText(list);
    texts.set(list, text);
  }
  return text;
}

/** The same for those who have no more need of the text when they have read it. */
export function nameListText(list: string): string {
  const text = readFileSync(new URL(`./lists/names/${list}.txt`, import.meta.url), 'utf8');
  return text.endsWith('\n') ? text : `${text}\n`;
}

/**
 * Calls `take` for each row of a text from {@link nameTable}: where it begins, where its first column, the name, ends, and where the
 * row ends. Without the care of `readRows`: a script makes these lists, and they have no comments within lines.
 */
export function eachName(text: string, take: (from: number, nameEnd: number, end: number) => void): void {
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    if (end > from && text.charCodeAt(from) !== 35) {
      let nameEnd = from;
      while (nameEnd < end && text.charCodeAt(nameEnd) !== 9) nameEnd++;
      take(from, nameEnd, end);
    }
    from = end + 1;
  }
}

/** An upper bound of how many rows a text has. */
export function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
