import { expect, test } from 'vitest';
import { TokenKind } from '../../../src/document/layers.js';
import { SentenceFrame } from '../../../src/entity-tag/crf/sentence-frame.js';
import { WordFactRows } from '../../../src/entity-tag/crf/word-fact-rows.js';

/** One for all sentences, as the tagger has it. */
const used = new SentenceFrame();

function frame(text: string) {
  const tokens = text.split(' ');
  const facts = new WordFactRows(tokens.length);
  tokens.forEach((token, row) => {
    facts.set(row, { shape: 0, small: 0, coarse: 0, middle: 0, capital: /^\p{Lu}/u.test(token) });
  });
  const kinds = tokens.map((token) => (/[„“]/.test(token) ? TokenKind.quotationMark : TokenKind.word));
  const column = (numbers: Uint8Array | Int32Array) => [...numbers.subarray(0, tokens.length)];
  used.read(facts, [...tokens.keys()], tokens.length, [TokenKind.quotationMark, ...kinds], 1);
  const { quoted, opener, closer, runFirst, runLast } = used;
  return {
    quoted: column(quoted),
    opener: column(opener),
    closer: column(closer),
    runFirst: column(runFirst),
    runLast: column(runLast),
  };
}

test('runs of capital words', () => {
  const { runFirst, runLast } = frame('der Neue Markt und Köln');
  expect(runFirst).toEqual([0, 1, 1, 0, 4]);
  expect(runLast).toEqual([0, 3, 3, 0, 5]);
});

test('short quotations, and what stands before them', () => {
  const { quoted, opener, closer } = frame('Film „ Der Clou “ lief');
  expect(quoted).toEqual([0, 0, 9, 10, 0, 0]);
  expect(opener).toEqual([-1, -1, 0, 0, -1, -1]);
  expect([closer[2], closer[3]]).toEqual([5, 5]);
  expect(frame('„ Geh').quoted).toEqual([0, 0]);
});

test('a long quotation is speech, no title', () => {
  expect(frame(`„ ${'Wort '.repeat(11)}“`).quoted.every((length) => length === 0)).toBe(true);
});
