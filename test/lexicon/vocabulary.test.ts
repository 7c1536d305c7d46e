import { describe, expect, test } from 'vitest';
import type { TokenTable } from '../../src/document/layers.js';
import { UNNUMBERED, Vocabulary, vocabulary, WordNotes, WordRows } from '../../src/lexicon/vocabulary.js';

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
  test('has the numbers of its list, for words as they are written', () => {
    const words = new Vocabulary('# a comment\nder\nRat\nRate\n\nrat\nÜberraschungsgäste');
    const all = ['der', 'Rat', 'Rate', 'rat', 'Überraschungsgäste'];
    expect(words.most).toBe(5);
    expect(all.map((word) => number(words, word))).toEqual([0, 1, 2, 3, 4]);
    expect([0, 4, 4].map((each) => words.surface(each))).toEqual(['der', 'Überraschungsgäste', 'Überraschungsgäste']);
  });

  test('has a number for any other word until the next article, and none for what is too long for a word', () => {
    const words = new Vocabulary('der\ndie\n');
    expect(['der', 'die', 'das', 'der', 'dem', 'das'].map((word) => number(words, word))).toEqual([0, 1, 2, 0, 3, 2]);
    expect([1, 2, 3].map((each) => words.surface(each))).toEqual(['die', 'das', 'dem']);
    const { text, tokens } = textOf(['dem', 'der', 'den']);
    expect([...words.numbersOf(text, tokens)]).toEqual([2, 0, 3]);
    expect(words.surface(2)).toBe('dem');
    expect(number(words, 'a'.repeat(80))).toBe(4);
    expect(number(words, 'a'.repeat(81))).toBe(UNNUMBERED);
  });

  test('has no number for the last of very many words of an article that the list has not', () => {
    const words = new Vocabulary('der\n');
    const many = Array.from({ length: words.end + 1 }, (_, i) => `w${i}`);
    const { text, tokens } = textOf(many);
    const numbers = words.numbersOf(text, tokens);
    expect(numbers.at(-3)).toBe(words.end - 1);
    expect(numbers.at(-2)).toBe(UNNUMBERED);
    expect(numbers.at(-1)).toBe(UNNUMBERED);
  });

  test('an article keeps its numbers until another is read', () => {
    const words = new Vocabulary('Rat\n');
    const [first, second] = [textOf(['der', 'Rat', 'tagt', 'der']), textOf(['tagt', 'Rat'])];
    expect([...words.numbersOf(first.text, first.tokens)]).toEqual([1, 0, 2, 1]);
    expect([...words.numbersOf(first.text, first.tokens)]).toEqual([1, 0, 2, 1]);
    expect([...words.numbersOf(second.text, second.tokens)]).toEqual([1, 0]);
    // Stages that come back to the first article find it numbered anew.
    expect([...words.numbersOf(first.text, first.tokens)]).toEqual([1, 0, 2, 1]);
  });

  test('what was noted of a word that the list has not is forgotten with its article', () => {
    const words = new Vocabulary('der\n');
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
    const notes = new WordNotes<string>(new Vocabulary('der\n'));
    notes.set(UNNUMBERED, 'noun');
    expect(notes.get(UNNUMBERED)).toBeUndefined();
  });
});

describe('rows of words', () => {
  test('are their numbers, taken until another article is read', () => {
    const words = new Vocabulary('der\n');
    const rows = new WordRows(words, 2);
    const [first, second] = [textOf(['der', 'Rat']), textOf(['Tag'])];
    const numbers = [...words.numbersOf(first.text, first.tokens)];
    rows.renew();
    expect(numbers.map((each) => rows.isTaken(each))).toEqual([false, false]);
    expect(numbers.map((each) => rows.take(each))).toEqual(numbers);
    expect(numbers.map((each) => rows.isTaken(each))).toEqual([true, true]);
    words.numbersOf(second.text, second.tokens);
    rows.renew();
    expect(numbers.map((each) => rows.isTaken(each))).toEqual([true, false]);
  });

  test('of words without number take turns', () => {
    const rows = new WordRows(new Vocabulary('der\ndie\n'), 3);
    const known = [0, 1].map((number) => rows.take(number));
    const passing = [1, 2, 3, 4].map(() => rows.take(UNNUMBERED));
    expect(new Set([...known, ...passing]).size).toBe(5);
    expect(passing[3]).toBe(passing[0]);
    expect(Math.max(...passing)).toBeLessThan(rows.count);
    expect(rows.isTaken(UNNUMBERED)).toBe(false);
  });
});

test('the vocabulary of the stages has the list whole', () => {
  expect(vocabulary.most).toBe(20_000);
  for (const each of [0, 7, 19_999]) expect(number(vocabulary, vocabulary.surface(each))).toBe(each);
  expect(vocabulary.surface(0)).toBe('.');
});
