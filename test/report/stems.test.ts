import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { loadStemmer } from '../../src/report/search/stems.js';

const stemmer = loadStemmer();
const stems = (text: string) => [...stemmer.stemsOf(text)];

describe('the stems that are searched by', () => {
  test.each([
    ['Impfung', 'Impfungen'],
    ['HÄUSER', 'Hauses'],
    ['Straße', 'STRASSE'],
    ['U\u0308bung', 'Übungen'],
  ])('%s and %s fall together', (one, other) => expect(stems(one)).toEqual(stems(other)));

  test('marks and hyphens part words', () => {
    expect(stems('„Nein“, EU-Gipfel …')).toEqual(['nein', 'eu', 'gipfel']);
    expect(stems('… – !')).toEqual([]);
  });

  test('the script for the page holds the same function and the same rule for words', () => {
    const pressespiegel = { wordPattern: '', wordLength: 0, stem: (word: string) => word };
    runInNewContext(stemmer.script, { pressespiegel });
    const text = 'Die Verhandlungen über größere Häuser scheiterten endgültig an Ministerpräsidentinnen';
    const inPage = text
      .toLowerCase()
      .match(new RegExp(pressespiegel.wordPattern, 'gu'))!
      .map((word) => pressespiegel.stem(word.slice(0, pressespiegel.wordLength)));
    expect(inPage).toEqual(stems(text));
    expect(inPage).toContain('verhandl');
  });
});
