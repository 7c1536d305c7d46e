import { KIND } from '../../src/entity-tag/crf/word-classes.js';
import { wordKey } from '../../src/model/key-column.js';
import { type Tensor, writeTensors } from '../../src/model/safetensors.js';

/** The file of word classes that `WordClasses` reads: rows by ascending key of their word. Of two words with one key the first counts. */
export function wordClassFile(
  words: readonly string[],
  classes: readonly Uint16Array[],
  levels: Uint8Array,
  signs: number,
): Uint8Array {
  const rows = new Map<number, number>();
  for (let word = 2; word < words.length; word++) {
    const key = wordKey(words[word]!);
    if (!rows.has(key)) rows.set(key, word);
  }
  const order = [...rows].sort((a, b) => a[0] - b[0]);
  const column = (source: Uint16Array): number[] => order.map(([, word]) => source[word]!);
  const bytes = Math.ceil(signs / 2);
  const company = new Uint8Array(order.length * bytes);
  order.forEach(([, word], row) => {
    for (let sign = 0; sign < signs; sign++) {
      company[row * bytes + (sign >> 1)]! |= levels[word * signs + sign]! << (4 * (sign & 1));
    }
  });
  const [coarse, middle, fine] = classes;
  const tensors = new Map<string, Tensor>([
    ['words.key', { data: Uint32Array.from(order, ([key]) => key), shape: [order.length] }],
    ['classes.800', { data: Uint16Array.from(column(fine!)), shape: [order.length] }],
    ['classes.64', { data: Uint8Array.from(column(coarse!)), shape: [order.length] }],
    ['classes.256', { data: Uint8Array.from(column(middle!)), shape: [order.length] }],
    ['company.level', { data: company, shape: [order.length, bytes] }],
  ]);
  return writeTensors(tensors, { kind: KIND, signs: String(signs) });
}
