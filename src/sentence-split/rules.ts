import type { Article } from '../document/article.js';
import { type Sentence, TokenKind, type TokenTable } from '../document/layers.js';
import type { Stage } from '../document/stage.js';
import { type BoundaryRule, boundaryRules } from './boundary-rules.js';
import { paragraphBreaks } from './paragraph-breaks.js';
import type { StopContext } from './stop-context.js';

const STOPS = new Set([...'.!?…'].map((character) => character.charCodeAt(0)));
const CLOSING = '"“”«»‘’\'›‹)]';
/** A bracket that is not closed after this many tokens was a slip, and no longer keeps sentences together. */
const LONGEST_BRACKET = 60;

/**
 * Sentences by ordered rules over lists of abbreviations and ordinals. A sentence ends at a stop (. ! ? …) with the marks
 * and brackets that close behind it, where the rules say so, and always at the end of a paragraph; also inside a quotation
 * of several sentences; never at a colon. Conventions: `docs/conventions-sentences.md`.
 */
export function create(): Stage<'tokens', 'sentences'> {
  const rules = boundaryRules();
  return {
    run: ({ article, layers: { tokens } }) => ({ sentences: splitSentences(article, tokens, rules) }),
  };
}

function splitSentences(article: Article, tokens: TokenTable, rules: readonly BoundaryRule[]): Sentence[] {
  const { text } = article;
  const breaks = paragraphBreaks(article);
  const count = tokens.start.length;
  const sentences: Sentence[] = [];
  let first = 0;
  let nextBreak = 0;
  let bracket = -1;
  const close = (last: number): void => {
    sentences.push({ id: `s${sentences.length + 1}`, start: tokens.start[first]!, end: tokens.end[last]! });
    first = last + 1;
    bracket = -1;
  };
  const breaksBetween = (last: number): boolean => {
    while (nextBreak < breaks.length && breaks[nextBreak]! < tokens.end[last]!) nextBreak++;
    return nextBreak < breaks.length && breaks[nextBreak]! <= tokens.start[last + 1]!;
  };
  for (let i = 0; i < count; i++) {
    const end = tokens.end[i]!;
    if (i + 1 === count || breaksBetween(i)) {
      close(i);
      continue;
    }
    const code = text.charCodeAt(end - 1);
    if (code === 0x28 && i > first) bracket = i;
    else if (code === 0x29 || i - bracket > LONGEST_BRACKET) bracket = -1;
    if (!STOPS.has(code) || tokens.kind[i] === TokenKind.url) continue;
    const last = closingBehind(text, tokens, i);
    if (last + 1 >= count || breaksBetween(last)) {
      close(last);
      i = last;
      continue;
    }
    const closed = last > i && text.slice(tokens.start[i]!, tokens.end[last]!).includes(')');
    if (closed) bracket = -1;
    // `zum 2:0 (16.). Dann`: what stands in the brackets has its own stop.
    const stop = closed && STOPS.has(text.charCodeAt(tokens.start[last]!)) ? last : i;
    const context = { text, tokens, stop, last, next: last + 1, inBrackets: bracket >= 0 };
    if (endsHere(rules, context)) close(last);
    i = last;
  }
  return sentences;
}

function endsHere(rules: readonly BoundaryRule[], context: StopContext): boolean {
  for (const { decide } of rules) {
    const decision = decide(context);
    if (decision !== undefined) return decision;
  }
  return true;
}

/** The last of the stops, marks and brackets that stand right behind the stop at `stop`. */
function closingBehind(text: string, tokens: TokenTable, stop: number): number {
  let last = stop;
  while (last + 1 < tokens.start.length && tokens.start[last + 1] === tokens.end[last]) {
    const surface = text[tokens.start[last + 1]!]!;
    if (!CLOSING.includes(surface) && !STOPS.has(surface.charCodeAt(0))) break;
    last++;
  }
  return last;
}
