import { TokenKind } from '../document/layers.js';
import { Abbreviations } from '../lexicon/abbreviations.js';
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
    { name: 'dash', decide: beforeDash },
    { name: 'brackets', decide: ({ inBrackets }) => (inBrackets ? false : undefined) },
    {
      name: 'ordinal',
      decide: ({ tokens, stop }) => (tokens.kind[stop] === TokenKind.ordinal ? false : undefined),
    },
    {
      name: 'abbreviation',
      decide: (context) => {
        const word = stoppedWord(context);
        const end = word === undefined ? undefined : abbreviations.get(word);
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
