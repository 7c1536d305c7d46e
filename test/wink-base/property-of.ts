import type { WinkMethods } from 'wink-nlp';

/** Reads a property of all tokens of a text with an instance of wink. */
export function propertyOf(nlp: WinkMethods): (text: string, property: unknown) => unknown {
  return (text, property) =>
    nlp
      .readDoc(text)
      .tokens()
      .out(property as never);
}
