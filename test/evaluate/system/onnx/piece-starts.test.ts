import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type PieceStyle, pieceStarts } from '../../../../src/evaluate/system/onnx/piece-starts.js';

interface Kind {
  name: string;
  texts: { text: string; pieces: string[]; starts: number[] }[];
}

const kinds = JSON.parse(readFileSync('fixtures/evaluate/onnx/pieces.json', 'utf8')) as Kind[];

function styleOf(name: string): PieceStyle {
  const wordPiece = name.startsWith('WordPiece');
  return { bytes: name === 'BPE, bytes', wholeWordUnknown: wordPiece, prefix: wordPiece ? '##' : '', suffix: '' };
}

test.each(kinds.flatMap(({ name, texts }) => texts.map((one) => ({ name, ...one }))))(
  '$name: $text',
  ({ name, text, pieces, starts }) => {
    expect(pieceStarts(text, pieces, styleOf(name), (piece) => piece === '[UNK]')).toEqual(starts);
  },
);
