import { TOKEN_SIZE } from './wink-data.js';

/** wink's functions that read a token's property: `its`. */
interface Its {
  type(index: number, document: ReadDocument): string;
  normal(index: number, document: ReadDocument): string;
}

interface ReadDocument {
  readonly tokens: readonly number[];
  readonly sentences: readonly unknown[];
  readonly document: readonly number[];
}

/** A vowel or two that are one sound; any other two vowels are two syllables (Stu-di-um), and qu has none. */
const VOWEL = /(?<!q)(?:[ae][iy]|[aeä]u|ie|aa|ee|oo|[aeiouyäöü])|(?<=qu)[aeiouyäöü]+/gu;
/** From so many syllables on a word is called complex. */
const COMPLEX = 4;

/** About how many syllables a German word in small letters has. */
export function syllables(word: string): number {
  return Math.max(1, word.match(VOWEL)?.length ?? 0);
}

/**
 * Statistics of readability as wink's English model has them, with Flesch's formula for German: 180 − words a sentence −
 * 58.5 · syllables a word (Amstad 1978). Reading time at 200 words a minute and a bit faster where the text is easy.
 */
export function readabilityStats(document: ReadDocument, its: Its): object {
  const numOfTokens = document.tokens.length / TOKEN_SIZE;
  const numOfSentences = document.sentences.length;
  const complexWords: Record<string, number> = {};
  let words = 0;
  let all = 0;
  for (let i = 0; i < numOfTokens; i++) {
    if (its.type(i, document) !== 'word') continue;
    const word = its.normal(i, document);
    const count = syllables(word);
    words++;
    all += count;
    if (count >= COMPLEX) complexWords[word] = count - COMPLEX + 1;
  }
  const fres = words === 0 ? 0 : 180 - words / numOfSentences - (58.5 * all) / words;
  const minutes = words / (200 + fres);
  return {
    fres: Math.round(fres),
    sentiment: Number(document.document[3]!.toFixed(2)),
    numOfTokens,
    numOfWords: words,
    numOfComplexWords: Object.keys(complexWords).length,
    complexWords,
    numOfSentences,
    readingTimeMins: Math.floor(minutes),
    readingTimeSecs: Math.round(60 * (minutes - Math.floor(minutes))),
  };
}
