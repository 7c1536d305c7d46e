import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sentence } from '../../src/document/layers.js';
import type { Stage } from '../../src/document/stage.js';
import { STAGE_TABLE } from '../../src/pipeline/stage-table.js';
import { create as intl } from '../../src/sentence-split/intl.js';
import { create as rules } from '../../src/sentence-split/rules.js';
import { create as wink } from '../../src/sentence-split/wink.js';
import { withTokens } from './run-sentences.js';

/** Every stage that provides the layer, with what it must read in two seconds; what stands here holds for each. */
const RIVALS: readonly [string, Stage<'tokens', 'sentences'>, number][] = [
  ['sentences/rules', rules(), 1_000_000],
  ['sentences/intl', intl(), 200_000],
  ['sentences/wink', wink(), 100_000],
];

const NEWS =
  'Lübeck (dpa) - Der Hafen ist zu. „Er bleibt zu. Das ist sicher“, sagte Dr. Vogt.\n\nWie lange? Bis zum 3. Mai.';

const pieces = fc.constantFrom(
  ...['Haus', 'Der', 'ging', 'Dr.', 'z. B.', 'usw.', 'J.', '3.', 'XVI.', '1999.', 'Mai', 'Art.', 'Mio.'],
  ...['.', '!', '?', '…', '...', '?!', ':', ';', ',', '–', '-', '(', ')', '[', ']', '„', '“', '"', "'", '»', '‘'],
  ...[
    '\n',
    '\n\n',
    '\r\n\r\n',
    '\n \n',
    '\u00a0',
    '\u200b',
    '\u00ad',
    '\ufeff',
    '😀',
    'u\u0308',
    'www.a.de.',
    '@',
    '*',
  ],
);
const text = fc
  .array(fc.tuple(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 5 })), fc.constantFrom('', ' ', ' ')), {
    maxLength: 50,
  })
  .map((words) => words.map(([word, gap]) => word + gap).join(''));

test('every stage that provides sentences is here', () => {
  const providing = STAGE_TABLE.filter(({ provides }) => provides.includes('sentences'));
  expect(RIVALS.map(([id]) => id).sort()).toEqual(providing.map(({ id }) => id).sort());
});

describe.each(RIVALS)('%s', (_, stage, size) => {
  const run = async (of: string): Promise<readonly Sentence[]> => (await stage.run(withTokens(of), () => {})).sentences;

  /** Throws where the sentences of `of` break the layer's contract. */
  function check(of: string, sentences: readonly Sentence[]): void {
    const { start, end } = withTokens(of).layers.tokens;
    let token = 0;
    sentences.forEach((sentence, i) => {
      if (sentence.id !== `s${i + 1}`) throw new Error(`sentence ${i} has the id ${sentence.id}`);
      if (sentence.start !== start[token]) throw new Error(`${sentence.id} does not begin with token ${token}`);
      while (token < start.length && start[token]! < sentence.end) token++;
      if (sentence.end !== end[token - 1]) throw new Error(`${sentence.id} does not end with token ${token - 1}`);
    });
    if (token !== start.length) throw new Error(`token ${token} is in no sentence`);
  }

  test('reads news', async () => {
    const sentences = await run(NEWS);
    check(NEWS, sentences);
    expect(sentences.length).toBeGreaterThanOrEqual(5);
    expect(sentences.length).toBeLessThan(8);
  });

  test('finds nothing in nothing', async () => {
    for (const of of ['', ' ', '\r\n\r\n', '\u200b\ufeff']) expect(await run(of)).toEqual([]);
  });

  test('has all tokens in its sentences, each whole, in order, under running ids', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (of) => check(of, await run(of))),
      { numRuns: 1000 },
    );
  });

  test('begins and ends no sentence with white space', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (of) => {
        for (const { start, end } of await run(of)) {
          const surface = of.slice(start, end);
          expect(surface.trim()).toBe(surface);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('crosses no blank line', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (of) => {
        for (const { start, end } of await run(of)) expect(of.slice(start, end)).not.toMatch(/\n[^\S\n]*\n/);
      }),
      { numRuns: 500 },
    );
  });

  test('gives the same for the same, whatever came before', async () => {
    const first = await run(NEWS);
    await run('Ein anderer (offener „Text. Er endet nicht');
    expect(await run(NEWS)).toEqual(first);
  });

  test.each([
    'a',
    '.',
    '. ',
    'A. ',
    ' 1. ',
    '1. A ',
    '(',
    '( ',
    '(A. ',
    'A.) ',
    '„',
    'A.“ ',
    '\n',
    '\n ',
    '... ',
    '– ',
    'x.\n\n',
  ])('a long row of %j takes linear time', { timeout: 60_000 }, async (piece) => {
    const doc = withTokens(piece.repeat(Math.ceil(size / piece.length)));
    // Of the processor's time, which other processes do not lengthen.
    const before = process.cpuUsage();
    const { sentences } = await stage.run(doc, () => {});
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(2_000);
    check(doc.article.text, sentences);
  });
});
