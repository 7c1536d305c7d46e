import { expect, test } from 'vitest';
import { TextSlots } from '../../src/lexicon/text-slots.js';

const find = (slots: TextSlots<{ surface: string }>, word: string) =>
  slots.find(`<${word}>`, 1, 1 + word.length)?.surface;

test('finds words as they are written, and numbers them', () => {
  const slots = new TextSlots(4);
  expect(['der', 'Rat', ''].map((surface) => slots.add({ surface }))).toEqual([0, 1, 2]);
  expect(['der', 'Rat', 'rat', 'Rate', 'Ra', ''].map((word) => find(slots, word))).toEqual([
    'der',
    'Rat',
    undefined,
    undefined,
    undefined,
    '',
  ]);
});

test('is stale when very many words found no room', () => {
  const slots = new TextSlots(1);
  slots.add({ surface: 'der' });
  for (let i = 0; i < 16; i++) {
    expect(slots.isStale).toBe(false);
    expect(slots.add({ surface: `word${i}` })).toBe(-1);
  }
  expect(slots.isStale).toBe(true);
  slots.clear();
  expect([slots.isStale, find(slots, 'der'), slots.add({ surface: 'die' })]).toEqual([false, undefined, 0]);
});

/** The lower half of the hash of a word, as the slots use it. */
function slotOf(word: string, mask: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & mask;
}

test('words made to collide are looked for in a few slots only', () => {
  const slots = new TextSlots(1_000);
  const colliding: string[] = [];
  for (let i = 0; colliding.length < 40; i++) if (slotOf(`w${i}`, 2_047) === 5) colliding.push(`w${i}`);
  const kept = colliding.filter((surface) => slots.add({ surface }) >= 0);
  expect(kept).toHaveLength(16);
  for (const word of kept) expect(find(slots, word)).toBe(word);
});
