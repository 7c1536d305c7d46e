import { unitAt } from './code-unit.js';

/** Longer tokens are no words, and are not remembered: no text can fill the memory with a few of them. In UTF-16 code units. */
export const LONGEST_WORD = 80;

/** FNV-1a over UTF-16 code units. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ unitAt(text, i), 0x01000193);
  return hash ^ (hash >>> 15);
}
