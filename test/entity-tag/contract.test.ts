import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Entity } from '../../src/document/layers.js';
import { overlaps, spanProblem } from '../../src/document/span.js';
import type { Stage } from '../../src/document/stage.js';
import { type CommandOptions, create as command } from '../../src/entity-tag/command.js';
import { create as compromise } from '../../src/entity-tag/compromise.js';
import { create as crf } from '../../src/entity-tag/crf.js';
import { create as gazetteer } from '../../src/entity-tag/gazetteer.js';
import { create as patterns } from '../../src/entity-tag/patterns.js';
import { create as wink } from '../../src/entity-tag/wink.js';
import { findStage, STAGE_TABLE } from '../../src/pipeline/stage-table.js';
import { readText, wellFormed } from './read-text.js';

type Tagger = Stage<'tokens' | 'sentences', 'entities'>;
const commandOptions = findStage('entities/command')!.options;
const program = command(
  commandOptions.parse({
    command: [process.execPath, './capital-words.mjs'],
    offsets: 'utf16',
    labels: { PERSON: 'PER' },
  }) as CommandOptions,
  { directory: 'fixtures/command' },
);
const RIVALS: readonly [string, Tagger][] = [
  ['entities/gazetteer', gazetteer()],
  ['entities/crf', crf({ model: 'models/entities-de' }, { directory: 'pipelines' })],
  ['entities/patterns', patterns()],
  ['entities/wink', wink()],
  ['entities/compromise', compromise()],
  ['entities/command', program],
];

afterAll(() => program.close?.());

test('every stage that provides entities is here', () => {
  const providing = STAGE_TABLE.filter(({ provides }) => provides.includes('entities'));
  expect(RIVALS.map(([id]) => id).sort()).toEqual(providing.map(({ id }) => id).sort());
});

const NEWS = [
  'Berlin (dpa) - Bundeskanzler Olaf Scholz hat am Montag in Paris mit Emmanuel Macron gesprochen.',
  '„Das ist ein gutes Zeichen“, sagte Frau Dr. Miriam Vogt von der Universität Köln über Scholz’ Reise.',
  'Der FC Bayern München und die Deutsche Bank äußerten sich nicht; auch John Smith aus New York schwieg.',
].join('\n');

/** Words of news with all that makes offsets go wrong: soft hyphens, NBSP, combining marks, emoji, CRLF, lone marks. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Angela',
        'Merkel',
        'Merkels',
        'Berlin',
        'Bayern-Trainer',
        'St.',
        'Gallen',
        'Mu\u0308nchen',
        'Deutsch\u00adland',
        '\u00a0',
        '😀',
        '👩‍👩‍👧',
        '\r\n',
        '\n',
        '„',
        '“',
        '"',
        "'",
        '’',
        'Scholz’',
        'USA',
        'EU',
        'der',
        'von',
        'Dr.',
        'AG',
        'FC',
        '(',
        ')',
        '-',
        'Kim',
        'Jong',
        'Un',
        'https://example.org/Berlin',
        '@berlin',
        'ISTANBUL',
        '_',
        '$%^oov^%$',
        '[a|b]',
        '^TIME',
        'constructor',
        '__proto__',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 40 },
  )
  .chain((words) =>
    fc
      .array(fc.constantFrom(' ', '', ' ', ' '), { minLength: words.length, maxLength: words.length })
      .map((gaps) => words.map((word, i) => word + gaps[i]).join('')),
  )
  .map(wellFormed);

describe.each(RIVALS)('%s', (id, stage) => {
  const run = async (text: string): Promise<readonly Entity[]> => (await stage.run(readText(text), () => {})).entities;

  function check(text: string, entities: readonly Entity[]): void {
    let last = 0;
    entities.forEach((entity, i) => {
      expect(spanProblem(text, entity)).toBeUndefined();
      expect(entity.text).toBe(text.slice(entity.start, entity.end));
      expect(entity.text.trim()).toBe(entity.text);
      expect(entity.id).toBe(`e${i + 1}`);
      expect(entity.stage).toBe(id);
      expect(entity.rule).not.toBe('');
      expect(entity.text).toMatch(/\p{L}.*[\p{L}\p{N}]|\p{N}.*\p{L}|1&1/su);
      expect(entity.start).toBeGreaterThanOrEqual(last);
      last = entity.start;
    });
    const names = entities.filter((entity) => entity.form === 'name');
    for (let i = 1; i < names.length; i++) expect(overlaps(names[i - 1]!, names[i]!)).toBe(false);
  }

  test('finds names in news', async () => {
    const found = await run(NEWS);
    check(NEWS, found);
    expect(found.length).toBeGreaterThan(3);
  });

  test('finds nothing in nothing', async () => {
    expect(await run('')).toEqual([]);
    expect(await run(' \n\n ')).toEqual([]);
  });

  test('gives the same for the same, whatever came before', async () => {
    const first = await run(NEWS);
    await run('Die Stadtwerke Gießen und der SV Darmstadt 98 trafen Maria Huber in Wien.');
    expect(await run(NEWS)).toEqual(first);
  });

  test('keeps its offsets on any text', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => check(text, await run(text))),
      { numRuns: 300 },
    );
  });

  test('takes no more than linear time on hostile text', { timeout: 60_000 }, async () => {
    for (const text of [
      '„'.repeat(10_000),
      'A'.repeat(1_000_000),
      'Kim '.repeat(50_000),
      'San '.repeat(50_000),
      '(EU'.repeat(30_000),
      'von der '.repeat(30_000),
      'A-'.repeat(100_000),
    ]) {
      // Of the processor's time, which other processes do not lengthen.
      const before = process.cpuUsage();
      const found = await run(text);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(3_000);
      check(text, found);
    }
  });
});
