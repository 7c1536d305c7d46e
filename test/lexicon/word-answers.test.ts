import { describe, expect, test } from 'vitest';
import { detached } from '../../src/lexicon/detached.js';
import { Vocabulary } from '../../src/lexicon/vocabulary.js';
import { WordAnswers } from '../../src/lexicon/word-answers.js';
import { LONGEST_WORD } from '../../src/lexicon/word-hash.js';

function counted(list: string) {
  const vocabulary = new Vocabulary(list);
  const asked: string[] = [];
  const answers = new WordAnswers(vocabulary, (word) => {
    asked.push(word);
    return word.startsWith('K') ? { word } : undefined;
  });
  const nextArticle = () => vocabulary.numbersOf('', { start: [], end: [] });
  return { answers, asked, nextArticle };
}

describe('answers about words', () => {
  test('a word of the vocabulary is asked for once, whatever the answer is', () => {
    const { answers, asked, nextArticle } = counted('Kanzlerin\nHaus\n');
    for (let article = 0; article < 3; article++) {
      nextArticle();
      expect(answers.of('Kanzlerin')).toEqual({ word: 'Kanzlerin' });
      expect(answers.of('Haus')).toBeUndefined();
    }
    expect(asked).toEqual(['Kanzlerin', 'Haus']);
  });

  test('any other word is asked for once an article', () => {
    const { answers, asked, nextArticle } = counted('Haus\n');
    for (let article = 0; article < 2; article++) {
      nextArticle();
      for (let n = 0; n < 3; n++) expect(answers.of('Kreis')).toEqual({ word: 'Kreis' });
    }
    expect(asked).toEqual(['Kreis', 'Kreis']);
  });

  test('what is too long for a word, and words without end, are answered too', () => {
    const { answers } = counted('Haus\n');
    const long = 'K'.repeat(LONGEST_WORD + 1);
    expect(answers.of(long)).toEqual({ word: long });
    for (let n = 0; n < 3_000; n++) expect(answers.of(`K${n}`)).toEqual({ word: `K${n}` });
  });
});

test('a detached slice is the same text', () => {
  for (const text of ['', 'a', 'Straßenbahnhaltestelle', 'x\ud83cy']) expect(detached(text)).toBe(text);
});
