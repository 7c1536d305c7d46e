import { describe, expect, test } from 'vitest';
import type { TokenTable } from '../../src/document/layers.js';
import { UNNUMBERED, Vocabulary, WordNotes } from '../../src/lexicon/vocabulary.js';
import { hashOf } from '../../src/lexicon/word-hash.js';

const number = (words: Vocabulary, word: string) => words.number(`<${word}>`, 1, 1 + word.length);

/** A text of some words, with its tokens. */
function textOf(words: readonly string[]): { text: string; tokens: TokenTable } {
  const text = words.join(' ');
  const start: number[] = [];
  let at = 0;
  for (const word of words) {
    start.push(at);
    at += word.length + 1;
  }
  const end = start.map((from, i) => from + words[i]!.length);
  const tokens = { start: Uint32Array.from(start), end: Uint32Array.from(end), kind: new Uint8Array(words.length) };
  return { text, tokens };
}

describe('a vocabulary', () => {
  test('numbers words as they are written', () => {
    const words = new Vocabulary(10);
    const all = ['der', 'Rat', 'Rate', 'rat', '', 'Überraschungsgäste'];
    expect(all.map((word) => number(words, word))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(all.map((word) => number(words, word))).toEqual([0, 1, 2, 3, 4, 5]);
    expect([0, 5].map((each) => words.surface(each))).toEqual(['der', 'Überraschungsgäste']);
  });

  test('has no number for what finds no room, nor for what is too long for a word', () => {
    const words = new Vocabulary(2);
    expect(['der', 'die', 'das', 'der'].map((word) => number(words, word))).toEqual([0, 1, UNNUMBERED, 0]);
    expect(number(new Vocabulary(2), 'a'.repeat(81))).toBe(UNNUMBERED);
  });

  test('words made to collide are looked for in a few slots only', () => {
    const words = new Vocabulary(1_000);
    const colliding: string[] = [];
    for (let i = 0; colliding.length < 40; i++) {
      if ((hashOf(`w${i}`, 0, `w${i}`.length) & 2_047) === 5) colliding.push(`w${i}`);
    }
    const kept = colliding.filter((word) => number(words, word) !== UNNUMBERED);
    expect(kept).toHaveLength(16);
    kept.forEach((word, i) => {
      expect(number(words, word)).toBe(i);
    });
  });

  test('begins anew with an article when very many words found no room, and what was noted is forgotten then', () => {
    const words = new Vocabulary(2);
    const notes = new WordNotes<string>(words);
    const first = textOf(['der', 'Rat', 'tagt', 'der']);
    expect([...words.numbersOf(first.text, first.tokens)]).toEqual([0, 1, UNNUMBERED, 0]);
    notes.set(1, 'noun');
    for (let i = 0; i < 40; i++) number(words, `word${i}`);
    // An article that was read keeps its numbers until another is read.
    expect([...words.numbersOf(first.text, first.tokens)]).toEqual([0, 1, UNNUMBERED, 0]);
    notes.renew();
    expect(notes.get(1)).toBe('noun');
    const second = textOf(['tagt', 'Rat']);
    expect([...words.numbersOf(second.text, second.tokens)]).toEqual([0, 1]);
    notes.renew();
    expect(notes.get(1)).toBeUndefined();
    // Stages that come back to the first article find it numbered anew.
    expect([...words.numbersOf(first.text, first.tokens)]).toEqual([UNNUMBERED, 1, 0, UNNUMBERED]);
  });

  test('an unnumbered word has no note', () => {
    const notes = new WordNotes<string>(new Vocabulary(2));
    notes.set(UNNUMBERED, 'noun');
    expect(notes.get(UNNUMBERED)).toBeUndefined();
  });
});
