/**
 * `tsx scripts/measure/mood/draw.ts`: draws sentences of Wikinews by seed and prints them with their numbers, for the blind
 * labelling of moods; `… draw.ts LABELS` reads lines of number and `word=mood` (the n-th such word of the sentence as `word#n`)
 * and prints the table of fixtures/wikinews-moods.tsv: article, offsets, mood. No text gets into the table.
 */
import { readFileSync } from 'node:fs';
import { Random } from '../../../src/model/random.js';
import { readJsonLines } from '../data-folder.js';

const SEED = 300;
const SENTENCES = 230;
const FINITE_VERBS = 300;

interface Drawn {
  readonly id: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Article {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly (readonly [start: number, end: number])[];
}

function draw(): Drawn[] {
  const all: Drawn[] = [];
  for (const part of ['train', 'dev']) {
    for (const { id, text, sentences } of readJsonLines<Article>(`quotes/wikinews.${part}.jsonl`) ?? []) {
      for (const [start, end] of sentences) all.push({ id, text, start: start!, end: end! });
    }
  }
  const order = Int32Array.from(all, (_, i) => i);
  new Random(SEED).shuffle(order);
  return [...order.subarray(0, SENTENCES)].map((i) => all[i]!);
}

const drawn = draw();
const [labels] = process.argv.slice(2);
if (labels === undefined) {
  for (const [i, { text, start, end }] of drawn.entries())
    console.log(`${i} ${text.slice(start, end).replace(/\s+/gu, ' ')}`);
} else {
  const rows: string[] = [];
  for (const line of readFileSync(labels, 'utf8').split('\n')) {
    const [number, ...verdicts] = line.trim().split(/\s+/u);
    const sentence = drawn[Number(number)];
    if (number === '' || sentence === undefined) continue;
    for (const verdict of verdicts) {
      const [, word, nth = '1', mood] = /^([^=#]+)(?:#(\d))?=(\S+)$/u.exec(verdict)!;
      const places = [
        ...sentence.text.slice(sentence.start, sentence.end).matchAll(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'gu')),
      ];
      const place = places[Number(nth) - 1];
      if (place === undefined) throw new Error(`${number}: there is no ${verdict}`);
      const start = sentence.start + place.index;
      rows.push([sentence.id, start, start + word!.length, mood].join('\t'));
    }
  }
  console.log(rows.slice(0, FINITE_VERBS).join('\n'));
}
