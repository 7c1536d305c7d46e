import { describe, expect, test } from 'vitest';
import type { EvalDocument } from '../../../src/evaluate/eval-document.js';
import { scoreSystems } from '../../../src/evaluate/evaluate.js';
import { figuresOf } from '../fixtures.js';

const text = 'Dr. Weiß kam. Sie ging.\n\n„Ja“, sagte „Bild“.';
const document = (fields: Partial<EvalDocument>): EvalDocument => ({
  id: 'a',
  text,
  pretokenised: false,
  layers: {},
  ...fields,
});
const spans = (...surfaces: readonly string[]) => {
  let from = 0;
  return surfaces.map((surface) => {
    const start = text.indexOf(surface, from);
    from = start + surface.length;
    return { start, end: from };
  });
};
const differencesOf = (layer: 'tokens' | 'sentences' | 'marked', gold: EvalDocument, system: EvalDocument) =>
  scoreSystems(layer, [gold], [{ name: 's', documents: [system] }], { samples: 0, trials: 0 }).cases;

describe('tokens', () => {
  const gold = document({ tokens: spans('Dr.', 'Weiß', 'kam', '.') });
  const system = document({ tokens: spans('Dr', '.', 'Weiß', 'kam', '.') });

  test('right where both ends are', () => {
    const figures = figuresOf('tokens', [gold], [system]);
    expect(figures.get('tokens.precision')).toBe(3 / 5);
    expect(figures.get('tokens.recall')).toBe(3 / 4);
  });

  test('a token that was split is one error', () => {
    const [only, ...others] = differencesOf('tokens', gold, system);
    expect(others).toEqual([]);
    expect(only!.answers[0]!.kind).toBe('wrong-boundary');
    expect(only!.gold!.label).toBe('split');
    expect(only!.answers[0]!.said!.spans).toHaveLength(2);
  });
});

describe('sentences', () => {
  const gold = document({ sentences: spans('Dr. Weiß kam.', 'Sie ging.', '„Ja“, sagte „Bild“.') });

  test('the end of the text is no boundary; white space does not count', () => {
    const padded = document({ sentences: spans('Dr. Weiß kam. ', 'Sie ging.\n\n', '„Ja“, sagte „Bild“.') });
    const figures = figuresOf('sentences', [gold], [padded]);
    expect(figures.get('sentence.f1')).toBe(1);
    expect(figures.get('boundary.f1')).toBe(1);
    const whole = figuresOf('sentences', [gold], [document({ sentences: [{ start: 0, end: text.length }] })]);
    expect(whole.get('boundary.recall')).toBe(0);
    expect(whole.get('boundary.precision')).toBeUndefined();
  });

  test('a sentence too many costs two boundaries of three their precision', () => {
    const split = document({ sentences: spans('Dr.', 'Weiß kam.', 'Sie ging.', '„Ja“, sagte „Bild“.') });
    const figures = figuresOf('sentences', [gold], [split]);
    expect(figures.get('boundary.precision')).toBeCloseTo(2 / 3, 12);
    expect(figures.get('sentence.recall')).toBeCloseTo(2 / 3, 12);
    expect(differencesOf('sentences', gold, split)).toHaveLength(1);
  });
});

describe('marked spans', () => {
  const [yes, bild] = spans('„Ja“', '„Bild“');
  const marked = (...uses: readonly string[]) =>
    document({
      layers: { marked: [yes!, bild!].map((span, i) => ({ id: `m${i}`, ...span, text: '', use: uses[i]! })) },
    });
  const gold = marked('speech', 'name');

  test('use of common spans, and speech yes or no', () => {
    const figures = figuresOf('marked', [gold], [marked('speech', 'title')]);
    expect(figures.get('speech.f1')).toBe(1);
    expect(figures.get('use.accuracy')).toBe(0.5);
    expect(figures.get('use.recall|name')).toBe(0);
    expect(figuresOf('marked', [gold], [marked('speech', 'speech')]).get('speech.precision')).toBe(0.5);
  });

  test('gold with quotations alone says what is speech', () => {
    const quote = { id: 'q', type: 'direct', spans: [{ start: yes!.start + 1, end: yes!.end - 1, text: 'Ja' }] };
    const quotes = document({ layers: { quotes: [quote] } });
    const figures = figuresOf('marked', [quotes], [marked('speech', 'name')]);
    expect(figures.get('speech.f1')).toBe(1);
    expect(figures.has('use.accuracy')).toBe(false);
  });
});
