import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeSpans, encodeSpans, LabelScheme, spanScheme, spansOf } from '../../src/model/label-scheme.js';

describe('a label scheme', () => {
  test('holds the types of the data, with places in the span', () => {
    const scheme = spanScheme([['B-PER', 'I-PER', 'O', 'B-LOC', 'I-LOC']]);
    expect(scheme.labels).toEqual(['O', 'S-LOC', 'B-LOC', 'I-LOC', 'E-LOC', 'S-PER', 'B-PER', 'I-PER', 'E-PER']);
    expect([...scheme.types()]).toEqual(['LOC', 'PER']);
  });

  test('gives a type of single tokens one label', () => {
    const derived = Array.from({ length: 200 }, () => ['B-LOCderiv', 'O']);
    expect(spanScheme([...derived, ['B-LOCderiv', 'I-LOCderiv']]).labels).toEqual(['O', 'S-LOCderiv']);
  });

  test('lets spans begin, go on and end, nothing else', () => {
    const scheme = new LabelScheme(['O', 'S-PER', 'B-PER', 'I-PER', 'E-PER', 'B-LOC', 'I-LOC'], true);
    expect(scheme.mayFollow('B-PER', 'E-PER')).toBe(true);
    expect(scheme.mayFollow('B-PER', 'O')).toBe(false);
    expect(scheme.mayFollow('B-PER', 'I-LOC')).toBe(false);
    expect(scheme.mayFollow('O', 'I-PER')).toBe(false);
    expect(scheme.mayFollow('B-PER', undefined)).toBe(false);
    expect(scheme.mayFollow(undefined, 'I-PER')).toBe(false);
    expect(scheme.mayFollow('E-PER', 'B-LOC')).toBe(true);
    expect(new LabelScheme(['NOUN', 'VERB'], false).mayFollow('NOUN', 'VERB')).toBe(true);
  });

  test('gives back the spans that it was given', () => {
    const tag = fc.constantFrom('O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC');
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 12 }), (tags) => {
        const scheme = spanScheme([['B-PER', 'I-PER', 'B-LOC', 'I-LOC']]);
        const numbers = encodeSpans(tags, scheme);
        expect(decodeSpans(numbers, 0, tags.length, scheme)).toEqual(spansOf(tags));
      }),
    );
  });
});
