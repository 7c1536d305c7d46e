import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type EvaluationResults, evaluationResults } from '../../src/evaluate/results.js';
import { folderWith } from '../evaluate/read/read-texts.js';
import { runCli } from './run-cli.js';

const GOLD = [
  'Anna\tB-PER\nWeiß\tI-PER\nbesucht\tO\nKiel\tB-LOC\nheute\tO\n.\tO\n',
  '😀\tO\nin\tO\nKiel\tB-LOC\nund\tO\nBonner\tB-LOCderiv\nZeitung\tO\n',
  'Die\tO\nSPD\tB-ORG\nruft\tO\n#\tO\n',
].join('\n');

const PROGRAM = `command:${process.execPath} test/evaluate/system/says-kiel.mjs`;

async function evaluated(...args: string[]): Promise<{
  results: EvaluationResults;
  code: number;
  value: (system: number, metric: string) => number | undefined;
}> {
  const { stdout, code, stderr } = await runCli('evaluate', '--json', '--samples', '0', ...args);
  expect(stdout, stderr).not.toBe('');
  const results = evaluationResults.parse(JSON.parse(stdout));
  const value = (system: number, metric: string) =>
    results.systems[system]!.figures.find((one) => one.metric === metric)?.value;
  return { results, code, value };
}

/** One small gold file for each layer. */
const LAYERS: Readonly<Record<string, [name: string, content: string]>> = {
  entities: ['gold.conll', GOLD],
  tags: ['gold.tsv', 'Sie\tPRON\nruft\tVERB\nlaut\tADV\n.\tPUNCT\n'],
  tokens: [
    'gold.jsonl',
    `${JSON.stringify({
      id: 'a',
      text: 'Ja. Nein.',
      sentences: [
        [0, 3],
        [4, 9],
      ],
      tokens: [
        [0, 2],
        [2, 3],
        [4, 8],
        [8, 9],
      ],
    })}\n`,
  ],
  sentences: [
    'gold.jsonl',
    `${JSON.stringify({
      id: 'a',
      text: 'Ja. Nein.',
      sentences: [
        [0, 3],
        [4, 9],
      ],
      tokens: [
        [0, 2],
        [2, 3],
        [4, 8],
        [8, 9],
      ],
    })}\n`,
  ],
  quotes: [
    'gold.jsonl',
    `${JSON.stringify({
      id: 'a',
      text: 'Er komme, sagte Anna.',
      tokens: [
        [0, 2],
        [3, 8],
        [8, 9],
        [10, 15],
        [16, 20],
        [20, 21],
      ],
      annotations: [
        { id: 0, type: 'Indirect', quote: [[3, 8]], cue: [[10, 15]], frame: [], speaker: [[16, 20]], addressee: [] },
      ],
    })}\n`,
  ],
  sentiment: [
    'gold.jsonl',
    '{"id":"a","text":"Schlimm.","label":"negative"}\n{"id":"b","text":"Schön.","label":"positive"}\n{"id":"c","text":"Ein Haus.","label":"neutral"}\n',
  ],
  actors: [
    'gold.jsonl',
    `${JSON.stringify({
      id: 'a',
      text: 'Anna rief. Dann ging Anna fort.',
      mentions: [
        { start: 0, end: 4, chain: 1, form: 'ne' },
        { start: 21, end: 25, chain: 1, form: 'ne' },
      ],
    })}\n`,
  ],
};

describe('pressespiegel evaluate', () => {
  test.each(Object.entries(LAYERS))(
    '%s: nothing, the gold and the gold moved on score what they must',
    async (layer, [name, content]) => {
      const file = join(folderWith({ [name]: content }), name);
      const { results, code } = await evaluated(
        '--layer',
        layer,
        '--gold',
        file,
        '--system',
        'none',
        '--system',
        'gold',
        '--system',
        'shift',
      );
      expect(code).toBe(0);
      const headline = results.metrics.filter(
        (metric) => metric.headline && metric.scale === 'share' && metric.better === 'higher',
      );
      expect(headline.length).toBeGreaterThan(0);
      const values = results.systems.map(({ figures }) =>
        headline.map(({ id }) => figures.find(({ metric }) => metric === id)?.value),
      );
      expect(values[1]!.every((value) => value === 1)).toBe(true);
      for (const value of values[0]!) expect(value ?? 0).toBe(0);
      headline.forEach((_, i) => {
        expect(values[2]![i] ?? 0).toBeLessThan(1);
      });
    },
  );

  test('a pipeline works on the tokens of the gold; derived forms are no names', async () => {
    const file = join(folderWith({ 'gold.conll': GOLD }), 'gold.conll');
    const { results, value } = await evaluated(
      '--layer',
      'entities',
      '--gold',
      file,
      '--system',
      'de-news',
      '--system',
      'p=patterns',
    );
    expect(results.systems.map(({ name }) => name)).toEqual(['de-news', 'p']);
    expect(results.gold).toMatchObject({ documents: 3, pretokenised: true });
    expect(results.gold.notes.join('\n')).toMatch(/germeval2014, found by the labels[\s\S]*LOCderiv 1/);
    expect(value(0, 'strict.f1')).toBeGreaterThan(0.5);
  });

  test('an outside program, with offsets in code points', async () => {
    const file = join(folderWith({ 'gold.conll': GOLD }), 'gold.conll');
    const { value } = await evaluated('--layer', 'entities', '--gold', file, '--system', `kiel=${PROGRAM}`);
    expect(value(0, 'strict.f1|LOC')).toBe(1);
    expect(value(0, 'strict.f1|PER')).toBe(0);
  });

  test('a program that fails costs the document, is named, and gives exit code 1', async () => {
    const file = join(folderWith({ 'gold.conll': `${GOLD}\nAbsturz\tO\nin\tO\nKiel\tB-LOC\n` }), 'gold.conll');
    const { results, code, value } = await evaluated(
      '--layer',
      'entities',
      '--gold',
      file,
      '--system',
      `kiel=${PROGRAM}`,
    );
    expect(code).toBe(1);
    expect(results.systems[0]!.notes.join('\n')).toMatch(/failed on 1 of 4 documents[\s\S]*exit code 3/);
    expect(value(0, 'strict.recall|LOC')).toBeCloseTo(2 / 3);
  });

  test("what a system said can be written in the gold's format and scored as predictions", async () => {
    const folder = folderWith({ 'gold.conll': GOLD });
    const gold = join(folder, 'gold.conll');
    const said = join(folder, 'said.conll');
    const first = await evaluated('--layer', 'entities', '--gold', gold, '--system', 'de-news', '--predictions', said);
    expect(readFileSync(said, 'utf8')).toMatch(/^Anna\tB-PER\nWeiß\tI-PER\n/);
    const again = await evaluated('--layer', 'entities', '--gold', gold, '--system', `again=${said}`);
    expect(again.results.systems[0]!.figures).toEqual(first.results.systems[0]!.figures);
    await evaluated(
      '--layer',
      'entities',
      '--gold',
      gold,
      '--system',
      'none',
      '--system',
      'gold',
      '--predictions',
      said,
    );
    expect(['said.none.conll', 'said.gold.conll'].every((name) => existsSync(join(folder, name)))).toBe(true);
  });

  test('a table for the terminal and a report', async () => {
    const folder = folderWith({ 'gold.conll': GOLD });
    const { stdout, code } = await runCli(
      'evaluate',
      '--layer',
      'entities',
      '--gold',
      join(folder, 'gold.conll'),
      '--system',
      'none',
      '--system',
      'gold',
      '--samples',
      '50',
      '--html',
      join(folder, 'report.html'),
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/^entities · gold\.conll · 3 documents, scored on its own tokens\n/);
    expect(stdout).toMatch(/strict F1 +0\.0 \[0\.0, 0\.0\] +100\.0 \[100\.0, 100\.0\]/);
    expect(stdout).toMatch(/none − gold +strict F1/);
    expect(stdout).not.toContain('\u001b');
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toMatch(/^<!doctype html>/i);
  });

  test.each([
    ['no such pipeline', ['--system', 'de-nwes'], /there is no pipeline of this name.*|de-news/],
    ['a pipeline without the layer', ['--system', 'de-fast', '--layer', 'tags'], /tags/],
    ['no such program', ['--system', 'command:no-such-program-here'], /there is no program no-such-program-here/],
    ['no such map', ['--system', 'none', '--map', 'nix'], /there is no class map of this name/],
    ['no such layer', ['--system', 'none', '--layer', 'names'], /names/],
    ['no system', [], /--system/],
  ])('%s: exit code 2', async (_, args, message) => {
    const file = join(folderWith({ 'gold.conll': GOLD }), 'gold.conll');
    const { code, stderr, stdout } = await runCli(
      'evaluate',
      ...(args.includes('--layer') ? [] : ['--layer', 'entities']),
      '--gold',
      file,
      ...args,
    );
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  test('malformed gold is refused with file and line', async () => {
    const file = join(folderWith({ 'gold.conll': 'Anna\tB-PER\nWeiß\n' }), 'gold.conll');
    const { code, stderr } = await runCli('evaluate', '--layer', 'entities', '--gold', file, '--system', 'none');
    expect(code).toBe(2);
    expect(stderr).toMatch(/gold\.conll:2: found 1 columns in "Weiß", expected 2 parted by tabs/);
  });
});

describe('pressespiegel convert', () => {
  test('a run to brat and WebAnno TSV and back as gold that scores 1', async () => {
    const folder = folderWith({ 'a.txt': 'Kanzlerin Anna Weiß besucht Kiel.\n\n„Wir handeln“, sagte Weiß.\n' });
    await runCli('annotate', join(folder, 'a.txt'), '--out', join(folder, 'run'), '--language', 'any');
    for (const format of ['brat', 'webanno']) {
      const out = join(folder, format);
      expect((await runCli('convert', join(folder, 'run'), '--to', format, '--out', out)).code).toBe(0);
      for (const layer of ['entities', 'quotes']) {
        const { value, results } = await evaluated(
          '--layer',
          layer,
          '--gold',
          out,
          '--system',
          join(folder, 'run', 'annotations.jsonl'),
        );
        const [headline] = results.metrics.filter((metric) => metric.headline);
        expect([format, layer, value(0, headline!.id)]).toEqual([format, layer, 1]);
      }
    }
  });

  test('labels that are not ours need a class map to become an annotated article', async () => {
    const folder = folderWith({ 'gold.conll': 'Kiel\tB-location\n' });
    const args = ['convert', join(folder, 'gold.conll'), '--to', 'jsonl', '--out', join(folder, 'x.jsonl')];
    const refused = await runCli(...args);
    expect([refused.code, refused.stderr]).toEqual([
      2,
      expect.stringMatching(/label location is none of PER, LOC, ORG, OTH.*--map/),
    ]);
    expect((await runCli(...args, '--map', 'smartdata')).code).toBe(0);
    expect((await runCli('validate', join(folder, 'x.jsonl'))).stdout).toMatch(/1 articles checked, 0 findings/);
  });
});
