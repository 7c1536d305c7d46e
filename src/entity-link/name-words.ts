/** Soft hyphens and zero-width characters: they may stand anywhere in a name and mean nothing. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
/** A name of more than one word, or with {@link INVISIBLE} characters in it. */
const NOT_ONE_WORD = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/u;
const APOSTROPHE_END = /['’‘`´]$/u;
const APOSTROPHE_S_END = /['’‘`´]s$/u;
const ASCII_OR_GERMAN = /^[a-zäöü -]*$/u;

/**
 * A name's form for comparison: lower case, hyphens as spaces, ß as ss, accents off but for the German umlauts
 * (Erdoğan and Erdogan are one name, Müller and Muller are two).
 */
export function fold(name: string): string {
  const lower = name.toLowerCase();
  const plain = ASCII_OR_GERMAN.test(lower) ? lower : unaccented(lower);
  return plain.includes('-') ? plain.replaceAll('-', ' ') : plain;
}

function unaccented(lower: string): string {
  return lower
    .normalize('NFC')
    .replace(/[^\p{ASCII}äöüß]/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('đ', 'd')
    .replaceAll('ı', 'i')
    .replace(/[\u2010-\u2015]/gu, '-');
}

/** The words of a name as they stand, without invisible characters, whatever white space parts them. */
export function nameWords(surface: string): string[] {
  if (surface !== '' && !NOT_ONE_WORD.test(surface)) return [surface];
  return surface
    .replace(INVISIBLE, '')
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** The name without the apostrophe of a genitive (Scholz’, Trump's); `changed` where there was one. */
export function withoutApostrophe(word: string): { word: string; changed: boolean } {
  const bare = word.replace(APOSTROPHE_S_END, '').replace(APOSTROPHE_END, '');
  return bare === '' || bare === word ? { word, changed: false } : { word: bare, changed: true };
}

/**
 * What the word is where its -s is a genitive: `Bidens` gives `Biden`. Undefined where it cannot be one: no -s, too
 * short, or a name that ends in s already (whose genitive takes an apostrophe).
 */
export function genitiveBase(word: string): string | undefined {
  if (word.length < 4 || !word.endsWith('s')) return undefined;
  const base = word.slice(0, -1);
  return /[szxß]$/u.test(base) ? undefined : base;
}
