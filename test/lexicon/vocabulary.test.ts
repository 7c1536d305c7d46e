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

  test('has a number for what finds no room until the next article, and none for what is too long for a word', () => {
    const words = new Vocabulary(2);
    expect(['der', 'die', 'das', 'der', 'dem', 'das'].map((word) => number(words, word))).toEqual([0, 1, 2, 0, 3, 2]);
    expect([1, 2, 3].map((each) => words.surface(each))).toEqual(['die', 'das', 'dem']);
    const { text, tokens } = textOf(['dem', 'der', 'den']);
    expect([...words.numbersOf(text, tokens)]).toEqual([2, 0, 3]);
    expect(words.surface(2)).toBe('dem');
    expect(number(new Vocabulary(2), 'a'.repeat(81))).toBe(UNNUMBERED);
  });

  test('has no number for the last of very many words of an article that find no room', () => {
    const words = new Vocabulary(1);
    const many = Array.from({ length: words.end + 1 }, (_, i) => `w${i}`);
    const { text, tokens } = textOf(many);
    const numbers = words.numbersOf(text, tokens);
    expect(numbers.at(-2)).toBe(words.end - 1);
    expect(numbers.at(-1)).toBe(UNNUMBERED);
  });

  test('words made to collide are looked for in a few slots only', () => {
    const words = new Vocabulary(1_000);
    const colliding: string[] = [];
    for (let i = 0; colliding.length < 40; i++) {
      if ((hashOf(`w${i}`, 0, `w${i}`.length) & 2_047) === 5) colliding.push(`w${i}`);
    }
    const kept = colliding.filter((word) => number(words, word) < words.most);
    expect(kept).toHaveLength(16);
    kept.forEach((word, i) => {
      expect(number(words, word)).toBe(i);
    });
  });

  test('begins anew with an article when very many words found no room, and what was noted is forgotten then', () => {
    const words = new Vocabulary(2);
    const notes = new WordNotes<string>(words);
    const first = textOf(['der', 'Rat', 'tagt', 'der']);
    expect([...words.numbersOf(first.text, first.tokens)]).toEqual([0, 1, 2, 0]);
    notes.set(1, 'noun');
    for (let i = 0; i < 40; i++) number(words, `word${i}`);
    // An article that was read keeps its numbers until another is read.
    expect([...words.numbersOf(first.text, first.tokens)]).toEqual([0, 1, 2, 0]);
    notes.renew();
    expect(notes.get(1)).toBe('noun');
    const second = textOf(['tagt', 'Rat']);
    expect([...words.numbersOf(second.text, second.tokens)]).toEqual([0, 1]);
    notes.renew();
    expect(notes.get(1)).toBeUndefined();
    // Stages that come back to the first article find it numbered anew.
    expect([...words.numbersOf(first.text, first.tokens)]).toEqual([2, 1, 0, 2]);
  });

  test('what was noted of a word without room is forgotten with its article', () => {
    const words = new Vocabulary(1);
    const notes = new WordNotes<string>(words);
    const [first, second] = [textOf(['der', 'Rat']), textOf(['Tag', 'Rat'])];
    words.numbersOf(first.text, first.tokens);
    notes.renew();
    notes.set(0, 'article');
    notes.set(1, 'noun');
    words.numbersOf(first.text, first.tokens);
    notes.renew();
    expect(notes.get(1)).toBe('noun');
    expect([...words.numbersOf(second.text, second.tokens)]).toEqual([1, 2]);
    notes.renew();
    expect([0, 1, 2].map((each) => notes.get(each))).toEqual(['article', undefined, undefined]);
  });

  test('an unnumbered word has no note', () => {
    const notes = new WordNotes<string>(new Vocabulary(2));
    notes.set(UNNUMBERED, 'noun');
    expect(notes.get(UNNUMBERED)).toBeUndefined();
  });
});
