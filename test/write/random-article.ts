import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { AnnotatedArticle } from '../../src/document/doc.js';
import type { EntityLabel, QuoteType } from '../../src/document/layers.js';
import { type Span, textSpan } from '../../src/document/span.js';

const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('Haus', 'sagte', 'Ä', 'e', '„', '“', '.', ',', ' ', ' ', ' ', '\n\n', '\r\n'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('🌊', '👩‍🌾', '𝔄', '\u00ad', '\u00a0', 'a\u0308', '|', '\\', '\t', '\u2028', '\ufeff'),
  },
  { weight: 2, arbitrary: fc.constantFrom('<b>', '&amp;', '"', "'", '=1', ';', '-->', '</div>', '\ud83c', '&#13;') },
);

/** Text with all that makes trouble; without lone surrogates, as articles are. */
export const randomText = fc
  .array(piece, { minLength: 1, maxLength: 60 })
  .map((pieces) => wellFormed(pieces.join('')))
  .filter((text) => text.trim() !== '');

/** An article with random text, and spans (between code points) laid over it at random in all layers. */
export const randomArticle: fc.Arbitrary<AnnotatedArticle> = fc
  .record({
    text: randomText,
    seeds: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })), {
      minLength: 24,
      maxLength: 24,
    }),
    id: fc.string({ minLength: 1 }),
  })
  .map(({ text, seeds, id }) => articleOf(text, wellFormed(id), seeds));

function articleOf(text: string, id: string, seeds: readonly (readonly [number, number])[]): AnnotatedArticle {
  const bounds = boundsOf(text);
  let used = 0;
  const span = (): Span => {
    const [a, b] = seeds[used++ % seeds.length]!;
    const from = Math.floor(a * (bounds.length - 1));
    const to = Math.min(bounds.length - 1, from + 1 + Math.floor(b * 8));
    return { start: bounds[Math.min(from, bounds.length - 2)]!, end: bounds[to]! };
  };
  const spans = (n: number) =>
    Array.from({ length: n }, () => {
      const { start, end } = span();
      return textSpan(text, start, end);
    });
  const labels: EntityLabel[] = ['PER', 'LOC', 'ORG', 'OTH'];
  const types: QuoteType[] = ['direct', 'indirect', 'reported', 'free-indirect'];
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu)];
  const entities = spans(4).map((one, i) => ({
    id: `e${i}`,
    ...one,
    label: labels[i]!,
    form: 'name' as const,
    confidence: 0.123456,
    stage: 's',
    rule: 'r',
  }));
  return {
    id,
    source: { path: 'p', record: 0, format: 'text', encoding: 'utf-8', sha256: 'x' },
    meta: { title: text },
    text,
    textSha256: createHash('sha256').update(text).digest('hex'),
    regions: spans(3).map(({ start, end }, i) => ({
      start,
      end,
      kind: (['title', 'paragraph', 'list-item'] as const)[i]!,
    })),
    pipeline: { name: 'n', version: '1', sha256: 'x', weights: {} },
    layers: {
      tokens: {
        start: Uint32Array.from(words, ({ index }) => index),
        end: Uint32Array.from(words, (word) => word.index + word[0].length),
        kind: new Uint8Array(words.length),
      },
      sentences: [{ id: 's1', start: 0, end: bounds.at(-1)! }],
      entities,
      actors: [
        {
          id: 'a1',
          label: 'PER',
          name: '<i>A</i>',
          mentions: spans(2).map((one) => ({ ...one, kind: 'role' as const, rule: 'r' })),
        },
      ],
      quotes: types.map((type, i) => ({
        id: `q${i}`,
        type,
        spans: spans(1 + (i % 2)),
        cue: { spans: spans(1) },
        speaker: { spans: spans(1), kind: 'name' as const, actor: 'a1' },
        construction: 'none',
        stage: 's',
        rule: 'r',
      })),
      marked: spans(1).map((one) => ({ id: 'm1', ...one, use: 'distance' as const })),
      sentiment: {
        article: { polarity: 0.5, label: 'positive' },
        sentences: [
          {
            sentence: 's1',
            start: 0,
            end: bounds.at(-1)!,
            polarity: -0.2,
            label: 'negative',
            evidence: spans(2).map((one) => ({ ...one, weight: -0.5 })),
          },
        ],
        voices: [],
        toward: [],
      },
      'x-own': [{ ...span(), note: 'n' }],
    },
    messages: [{ code: 'a/b', severity: 'info', ...span(), reason: text }],
  };
}

/** With U+FFFD for lone surrogates. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

/** Offsets between code points, the ends included. */
export function boundsOf(text: string): number[] {
  const bounds = [0];
  for (const character of text) bounds.push(bounds.at(-1)! + character.length);
  return bounds;
}
