import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/document/message.js';
import { pairMarks } from '../../src/quote-detect/marks/pair-marks.js';

function pair(text: string): { spans: string[]; messages: Message[] } {
  const messages: Message[] = [];
  const pairs = pairMarks(text, [], (message) => messages.push(message));
  return { spans: pairs.map(({ start, end }) => text.slice(start, end)), messages };
}

describe('pairs of quotation marks', () => {
  test.each([
    ['Er sagte: „Das geht“, und ging.', ['„Das geht“']],
    ['Er sagte: „Das geht", und ging.', ['„Das geht"']],
    ['Er sagte: “Das geht”, und ging.', ['“Das geht”']],
    ['Er sagte: ”Das geht”, und ging.', ['”Das geht”']],
    ['Er sagte: »Das geht«, und ging.', ['»Das geht«']],
    ['Er sagte: «Das geht», und ging.', ['«Das geht»']],
    ['Er sagte: «\u202fDas geht\u202f», und ging.', ['«\u202fDas geht\u202f»']],
    ['Er sagte: ‚Das geht‘, und ging.', ['‚Das geht‘']],
    ['Er sagte: ›Das geht‹, und ging.', ['›Das geht‹']],
    ["Er sagte: ''Das geht'', und ging.", ["''Das geht''"]],
    ["Er sagte: 'Das geht', und ging.", ["'Das geht'"]],
    ["Er sagte: ,,Das geht'', und ging.", [",,Das geht''"]],
    ['Das "Spiegel"-Interview und "mehr"', ['"Spiegel"', '"mehr"']],
  ])('%s', (text, spans) => {
    const found = pair(text);
    expect(found.spans).toEqual(spans);
    expect(found.messages).toEqual([]);
  });

  test.each([
    "So geht's nicht, sagt Hans' Bruder.",
    'Ein 27"-Schirm und 5\' Zeit.',
    'Die ’90er und Lisa’s Laden',
    "Rock 'n' Roll",
  ])('no mark in: %s', (text) => {
    const found = pair(text);
    expect(found.spans.filter((span) => span !== "'n'")).toEqual([]);
    expect(found.messages).toEqual([]);
  });

  test('nested marks, of other and of the same style', () => {
    expect(pair('„Sie rief ‚halt‘ und „nein“ dazu“').spans).toEqual([
      '„Sie rief ‚halt‘ und „nein“ dazu“',
      '‚halt‘',
      '„nein“',
    ]);
  });

  test('a quotation over two paragraphs', () => {
    expect(pair('„Erster Absatz.\n\nZweiter Absatz“, sagte er.').spans).toEqual(['„Erster Absatz.\n\nZweiter Absatz“']);
  });

  test('a straight mark between a word and a comma closes, so that one that is left open turns none of the others round', () => {
    expect(pair('Es gab "eine Verzögerung zu\n\nBeginn", sagte er. "Nun geht es", so der Chef.').spans).toEqual([
      '"eine Verzögerung zu\n\nBeginn"',
      '"Nun geht es"',
    ]);
    expect(pair('Das gab es", sagte er. "Nun geht es", so der Chef.').spans).toEqual(['"Nun geht es"']);
    expect(pair('Er sagte "..." und ("!") und „Das "geht"“.').spans).toEqual([
      '"..."',
      '"!"',
      '„Das "geht"“',
      '"geht"',
    ]);
  });

  test('a mark repeated at the next paragraph goes on: the first ends with its paragraph, without message', () => {
    const found = pair('„Erster Absatz.\n\n„Zweiter Absatz“, sagte er.');
    expect(found.spans).toEqual(['„Erster Absatz.', '„Zweiter Absatz“']);
    expect(found.messages).toEqual([]);
  });

  test('an unclosed mark is told with place, found and expected', () => {
    const { messages } = pair('Er sagte: „Das geht nicht.\n\nDann kam „Anna“.');
    expect(messages).toEqual([
      expect.objectContaining({
        code: 'quotes/unclosed-mark',
        severity: 'warning',
        start: 10,
        end: 11,
        found: '„',
        expected: '“',
      }),
    ]);
  });

  test('a closing mark without partner is told', () => {
    expect(pair('Das geht nicht“, sagte er.').messages.map(({ code }) => code)).toEqual(['quotes/unopened-mark']);
  });

  test('any text: pairs lie within it, nest, and begin with a mark', () => {
    const piece = fc.constantFrom(
      '„',
      '“',
      '"',
      '»',
      '«',
      "'",
      '’',
      '‚',
      '‘',
      'Wort',
      ' ',
      ', ',
      '. ',
      '\n\n',
      '5',
      '😀',
      'ä\u0308',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const pairs = pairMarks(text, [], () => {});
        const open: number[] = [];
        for (const { start, end, innerStart, innerEnd, depth } of pairs) {
          expect(start).toBeLessThan(innerStart);
          expect(innerStart).toBeLessThanOrEqual(innerEnd);
          expect(innerEnd).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(text.length);
          while (open.length > 0 && open[open.length - 1]! <= start) open.pop();
          expect(depth).toBe(open.length);
          if (open.length > 0) expect(end).toBeLessThanOrEqual(open[open.length - 1]!);
          open.push(end);
        }
      }),
    );
  });
});
