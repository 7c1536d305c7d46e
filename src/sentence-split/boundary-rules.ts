import { TokenKind } from '../document/layers.js';
import { type AbbreviationEnd, Abbreviations } from '../lexicon/abbreviations.js';
import { readList } from '../lexicon/read-list.js';
import { isSmallLetter, nextCharacter, nextWord, type StopContext, stoppedWord, surfaceAt } from './stop-context.js';

/** Whether the sentence ends here; `undefined` where the rule is silent. */
export interface BoundaryRule {
  readonly name: string;
  readonly decide: (context: StopContext) => boolean | undefined;
}

/** The rules in their order; the first that knows decides, the last always does. */
export function boundaryRules(): readonly BoundaryRule[] {
  const abbreviations = new Abbreviations();
  const alsoWords = new Set(readList('abbreviations/also-words'));
  const openers = new Set(readList('sentences/openers').map((word) => word.toLowerCase()));
  return [
    // *Haus.Die*, *19.30*, *Yahoo!-Chef*: a sentence ends before white space.
    {
      name: 'no-space',
      decide: ({ tokens, last, next }) => (tokens.end[last] === tokens.start[next] ? false : undefined),
    },
    // *„Nein!“ sagte er*, *z. B. hier*: no sentence begins with a small letter.
    { name: 'small-letter', decide: (context) => (isSmallLetter(nextCharacter(context)) ? false : undefined) },
    // *„Wirklich?“, fragte sie.*
    { name: 'goes-on', decide: (context) => (',;:)]'.includes(nextCharacter(context)) ? false : undefined) },
    { name: 'mark-and-small-letter', decide: beforeMarkedSmallLetter },
    { name: 'dash', decide: beforeDash },
    { name: 'omission', decide: afterOmission },
    { name: 'brackets', decide: ({ inBrackets }) => (inBrackets ? false : undefined) },
    {
      name: 'ordinal',
      decide: (context) => {
        const { tokens, stop, next } = context;
        if (tokens.kind[stop] !== TokenKind.ordinal) return undefined;
        // *… von Benedikt XVI. „Unter ihm …“*: a regnal number may end a sentence, a day or rank does not.
        return /[IVX]/.test(surfaceAt(context, stop)) && tokens.kind[next] === TokenKind.quotationMark;
      },
    },
    {
      name: 'abbreviation',
      decide: (context) => {
        const word = stoppedWord(context);
        const end = word === undefined ? undefined : alsoWords.has(word) ? 'may' : endOf(word, abbreviations);
        if (end === undefined) return undefined;
        if (end === 'never') return false;
        return end === 'usually' || openers.has(nextWord(context));
      },
    },
    {
      name: 'initial',
      decide: (context) => {
        const { tokens, stop } = context;
        if (tokens.kind[stop] !== TokenKind.abbreviation) return undefined;
        // *Helmut K. Der Angeklagte …*, but *J. K. Rowling*, *z. B. Anna*.
        return openers.has(nextWord(context));
      },
    },
    { name: 'default', decide: () => true },
  ];
}

/** *Er ging. – Sie blieb.* ends before the dash; *„Ach!“ – „Ja.“* too; *(…) – was sonst* does not. */
function beforeDash(context: StopContext): boolean | undefined {
  const { text, tokens, next } = context;
  if (!/^[-–—]+$/.test(surfaceAt(context, next))) return undefined;
  const after = next + 1 < tokens.start.length ? text[tokens.start[next + 1]!]! : '';
  return !isSmallLetter(after);
}

/** *die 22. „europäische“ Konferenz*: a mark opens, and a small letter follows it. */
function beforeMarkedSmallLetter({ text, tokens, next }: StopContext): boolean | undefined {
  if (tokens.kind[next] !== TokenKind.quotationMark) return undefined;
  return isSmallLetter(text[tokens.end[next]!] ?? '') ? false : undefined;
}

/** The capital of a small abbreviation (*Vgl.*) is looked up only where the word is short: *Schweiz.* is none. */
function endOf(word: string, abbreviations: Abbreviations): AbbreviationEnd | undefined {
  return word.length <= 5 || abbreviations.has(word) ? abbreviations.get(word) : undefined;
}

/** *[…] Der Versuch*: the sign of an omission belongs to what follows. */
function afterOmission({ text, tokens, stop, last }: StopContext): boolean | undefined {
  const opens =
    stop > 0 && '[('.includes(text[tokens.start[stop - 1]!]!) && tokens.end[stop - 1] === tokens.start[stop];
  const ellipsis = /^(?:…|\.{2,})$/.test(text.slice(tokens.start[stop]!, tokens.end[stop]!));
  return opens && ellipsis && last === stop + 1 ? false : undefined;
}
