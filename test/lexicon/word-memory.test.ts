import { describe, expect, test } from 'vitest';
import { detached, WordMemory } from '../../src/lexicon/word-memory.js';

describe('the memory of words', () => {
  test('keeps words that are asked for again, lets go of others, and gives back what was put in', () => {
    const memory = new WordMemory<number>();
    memory.add('Kanzlerin', 1);
    for (let n = 0; n < 100_000; n++) {
      memory.add(`Wort${n}`, n);
      if (n % 2000 === 0) expect(memory.get('Kanzlerin')).toBe(1);
    }
    expect(memory.get('Wort99999')).toBe(99_999);
    expect(memory.get('Wort50000')).toBeUndefined();
    expect(memory.get('Wort')).toBeUndefined();
  });

  test('a detached slice is the same text', () => {
    for (const text of ['', 'a', 'Straßenbahnhaltestelle', 'x\ud83cy']) expect(detached(text)).toBe(text);
  });
});
