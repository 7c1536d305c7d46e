import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromCodePoints, mapOffsets, toCodePoints } from '../../src/document/map-offsets.js';

const text = fc.string({ unit: fc.constantFrom('a', 'ü', 'u\u0308', '🎈', '👩‍🚀', '\u00ad', '\r\n', '„') });

test('offsets in code points are those of Array.from, and come back', () => {
  fc.assert(
    fc.property(text, (string) => {
      const there = toCodePoints(string);
      const back = fromCodePoints(string);
      let utf16 = 0;
      let points = 0;
      for (const character of [...Array.from(string), '']) {
        expect(there(utf16)).toBe(points);
        expect(back(points)).toBe(utf16);
        utf16 += character.length;
        points++;
      }
    }),
  );
});

test('every span of a record is mapped, and nothing else', () => {
  const record = {
    start: 4,
    end: 6,
    n: 4,
    inner: [{ start: 2, end: 4, text: '🎈' }, { start: 'Montag' }],
    tokens: { start: Uint32Array.of(0, 2), end: [1, 4], kind: Uint8Array.of(4, 4) },
  };
  expect(mapOffsets(record, toCodePoints('a 🎈🎈'))).toEqual({
    start: 3,
    end: 4,
    n: 4,
    inner: [{ start: 2, end: 3, text: '🎈' }, { start: 'Montag' }],
    tokens: { start: [0, 2], end: [1, 3], kind: Uint8Array.of(4, 4) },
  });
});

test('a text without astral characters is handed through', () => {
  const record = { start: 1 };
  expect(mapOffsets(record, toCodePoints('Köln'))).toBe(record);
});
