import fc from 'fast-check';
import { type TextSpan, textSpan } from '../../../src/document/span.js';
import type { EvalDocument, EvalLayers } from '../../../src/evaluate/eval-document.js';

const word = fc.stringMatching(/^[a-zäöüß#_|*[\];\\>„“😀-]{1,6}$/u);
const gap = fc.constantFrom(' ', ' ', ' ', '\n\n', '  ', '\t');

/** Documents with tokens, sentences and every layer that annotation tools can hold, all spans on whole tokens. */
export const randomDocument: fc.Arbitrary<EvalDocument> = fc
  .tuple(
    fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 25 }),
    fc.array(fc.nat(1000), { minLength: 200, maxLength: 200 }),
  )
  .map(([pieces, numbers]) => {
    let at = 0;
    return documentOf(pieces, () => numbers[at++ % numbers.length]!);
  });

function documentOf(pieces: readonly (readonly [string, string])[], draw: () => number): EvalDocument {
  let text = '';
  const tokens: { start: number; end: number }[] = [];
  for (const [surface, after] of pieces) {
    tokens.push({ start: text.length, end: text.length + surface.length });
    text += surface + after;
  }
  const sentences: { start: number; end: number }[] = [];
  for (let first = 0; first < tokens.length; ) {
    const last = Math.min(tokens.length, first + 1 + (draw() % 8));
    sentences.push({ start: tokens[first]!.start, end: tokens[last - 1]!.end });
    first = last;
  }
  const span = (): TextSpan => {
    const first = draw() % tokens.length;
    const last = Math.min(tokens.length - 1, first + (draw() % 3));
    return textSpan(text, tokens[first]!.start, tokens[last]!.end);
  };
  const pick = <T>(...choices: T[]): T => choices[draw() % choices.length]!;
  const many = <T>(make: (i: number) => T): T[] => Array.from({ length: draw() % 4 }, (_, i) => make(i));
  const apart = (): TextSpan[] => {
    const [one, other] = [span(), span()];
    // Two pieces with only a line end between them are one for brat.
    return one.end < other.start && text.slice(one.end, other.start).trim() !== '' ? [one, other] : [one];
  };
  const places = (): TextSpan[] => {
    const byPlace = new Map(many(span).map((one) => [`${one.start}-${one.end}`, one]));
    return [...byPlace.values()].sort((a, b) => a.start - b.start || b.end - a.end);
  };
  const layers: EvalLayers = {
    tags: { pos: tokens.map(() => pick('NOUN', 'X', '')), lemma: tokens.map(() => pick('a|b', '_x', 'c')) },
    entities: places().map((entity, i) => ({
      id: `e${i + 1}`,
      ...entity,
      label: pick('PER', 'LOC', 'OTH', 'LOCderiv', 'loc-city'),
      form: 'name' as const,
    })),
    actors: many((i) => ({
      id: `a${i + 1}`,
      label: pick('PER', 'ORG'),
      name: `Name ${i}`,
      ...pick({}, { wikidata: 'Q42' }),
      mentions: [span(), ...many(span)].map((mention) => ({ ...mention, kind: pick('name', 'role', 'pronoun') })),
    })),
    quotes: many((i) => ({
      id: `q${i + 1}`,
      type: pick('direct', 'indirect', 'reported'),
      spans: apart(),
      ...pick({}, { medium: 'speech' }),
      ...pick({}, { cue: { spans: [span()] } }),
      ...pick({}, { speaker: { spans: [span()], kind: pick('name', 'role') } }),
      ...pick({}, { addressee: { spans: [span()] } }),
      ...(i > 0 && draw() % 2 === 0 ? { inside: 'q1' } : {}),
    })),
    marked: places().map((marked, i) => ({ id: `m${i + 1}`, ...marked, use: pick('speech', 'title') })),
  };
  return { id: 'dokument', text, tokens, sentences, pretokenised: false, layers };
}
