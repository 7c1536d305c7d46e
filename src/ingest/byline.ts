import { readList } from '../lexicon/read-list.js';
import { authorNames } from './metadata.js';

const LONGEST = 120;
/** What comes before the names: `Von`, `Text:`, `Ein Kommentar von`, `Aus Rom berichtet`. */
const INTRODUCTION =
  /^(?:[Vv]on|VON|[Bb]y|BY|[Tt]ext(?: und [Ff]otos?)?:|Autor(?:in|en)?:|Interview:|Protokoll:|Eine? \p{Lu}[\p{L}-]{2,30} von|Aus \p{Lu}[\p{L}-]{2,30} (?:berichtet|berichten))\s+(?=\p{Lu})/u;

let particles: ReadonlySet<string> | undefined;

/**
 * The authors that a line names, if the whole line is a byline (`Von Anna Meier und Jan Kurz, Berlin`): an introducing
 * word, then nothing but names, at least one of them with given name and surname. Undefined for any other line.
 */
export function bylineAuthors(line: string): string[] | undefined {
  if (line.length > LONGEST) return undefined;
  const introduction = INTRODUCTION.exec(line);
  if (!introduction) return undefined;
  const names = line.slice(introduction[0].length).replace(/\s*\([^()]{1,40}\)\.?$|[.,]$/u, '');
  particles ??= new Set(readList('ingest/name-particles'));
  const words = names.split(/[\s,/&]+/u).filter((word) => word !== '');
  if (!words.every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word) || particles?.has(word))) return undefined;
  const authors = authorNames(names).filter((name) => / \p{Lu}/u.test(name));
  return authors.length > 0 ? authors : undefined;
}
