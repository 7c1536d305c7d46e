import type { Quote, Speaker } from '../document/layers.js';
import type { Span } from '../document/span.js';
import { tokensIn } from '../document/token-search.js';
import { lower, type TextView } from './text-view.js';

/** Fewer words may stand anywhere. */
const FEWEST_WORDS = 4;
/** No headline has more. */
const MOST_WORDS = 25;
/** Where more quotations stand by themselves they are no headlines, and to look all of them up would take long. */
const MOST_HEADLINES = 40;
/** The words of a headline may be parted by so many others for each of their own. */
const SPREAD = 2;

/**
 * Who speaks in a headline: `„Die Schiene wird Nummer eins“` above an article in which somebody is quoted with these words, in this order.
 *
 * @param quotes of the article, in text order
 * @returns them, with the speakers of quotations that stand by themselves and that nobody was found for
 */
export function withSameWords(view: TextView, quotes: readonly Quote[]): Quote[] {
  let headlines = 0;
  return quotes.map((quote) => {
    if (quote.type !== 'direct' || quote.speaker?.kind !== 'unknown' || !standsAlone(view, quote.spans)) return quote;
    if (++headlines > MOST_HEADLINES) return quote;
    const speaker = sayerOf(view, quote, quotes);
    return speaker === undefined ? quote : Object.assign({}, quote, { speaker });
  });
}

/** True for what is a paragraph by itself. */
function standsAlone({ text }: TextView, spans: Quote['spans']): boolean {
  const [start, end] = [spans[0]!.start, spans[spans.length - 1]!.end];
  return (
    /(?:^|\n)\s*$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    /^[.!?]?\s*(?:\n|$)/u.test(text.slice(end, end + 3))
  );
}

function sayerOf(view: TextView, headline: Quote, quotes: readonly Quote[]): Speaker | undefined {
  const words = headline.spans.flatMap((span) => wordsOf(view, span));
  if (words.length < FEWEST_WORDS || words.length > MOST_WORDS) return undefined;
  for (const { id, type, spans, speaker } of quotes) {
    if (type !== 'direct' || id === headline.id || speaker?.kind === 'unknown' || speaker?.spans === undefined)
      continue;
    if (!spans.some((span) => holdInOrder(wordsOf(view, span), words))) continue;
    const known = speaker.actor === undefined ? {} : { actor: speaker.actor };
    return { spans: speaker.spans, kind: 'carried', ...known, from: id, rule: 'same-words', evidence: speaker.spans };
  }
  return undefined;
}

function wordsOf(view: TextView, span: Span): string[] {
  const { first, last } = tokensIn(view.tokens, span);
  const words: string[] = [];
  for (let i = first; i < last; i++) if (lower(view, i) !== '') words.push(lower(view, i));
  return words;
}

/** True where `words` stand in `text` in their order, with not too much between them. Linear for nearly all texts. */
function holdInOrder(text: readonly string[], words: readonly string[]): boolean {
  const most = words.length * SPREAD;
  for (let from = text.indexOf(words[0]!); from >= 0; from = text.indexOf(words[0]!, from + 1)) {
    let found = 0;
    for (let i = from; i < Math.min(text.length, from + most) && found < words.length; i++)
      if (text[i] === words[found]) found++;
    if (found === words.length) return true;
  }
  return false;
}
