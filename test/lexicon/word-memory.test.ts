import { describe, expect, test } from 'vitest';
import { detached, WordMemory } from '../../src/lexicon/word-memory.js';

describe('the memory of words', () => {
  test('keeps the first words, has no room for others, and gives back what was put in', () => {
    const memory = new WordMemory<number>(1000);
    for (let n = 0; n < 10_000; n++) memory.add(`Wort${n}`, n);
    expect(memory.get('Wort0')).toBe(0);
    expect(memory.get('Wort999')).toBe(999);
    expect(memory.get('Wort1000')).toBeUndefined();
    expect(memory.get('Wort')).toBeUndefined();
  });

  test('begins anew when the words have become others', () => {
    const memory = new WordMemory<number>(100);
    memory.add('Kanzlerin', 1);
    for (let n = 0; n < 1_750; n++) memory.add(`Wort${n}`, n);
    expect(memory.get('Kanzlerin')).toBeUndefined();
    expect(memory.get('Wort1749')).toBe(1749);
  });

  test('a detached slice is the same text', () => {
    for (const text of ['', 'a', 'Straßenbahnhaltestelle', 'x\ud83cy']) expect(detached(text)).toBe(text);
  });
});
