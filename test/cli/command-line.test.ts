import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { STAGE_TABLE } from '../../src/pipeline/stage-table.js';
import { runCli, temporaryFolder } from './run-cli.js';

const jsonLines = (path: string) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe('annotate', () => {
  const article = join(temporaryFolder(), 'rede.txt');
  writeFileSync(
    article,
    'Der Kanzler spricht\n\n„Wir müssen handeln“, sagte Kanzlerin Anna Weiß am Montag in Berlin. Der Bundestag stimmte nach langer Debatte zu.\n',
  );

  test('writes annotations, run file and failures, and says so', async () => {
    const out = temporaryFolder();
    const { code, stdout, stderr } = await runCli('annotate', article, '--out', out);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('1 article annotated');
    expect(stderr).toContain(join(out, 'annotations.jsonl'));
    const [annotated] = jsonLines(join(out, 'annotations.jsonl'));
    expect(annotated).toMatchObject({ id: 'rede', schema: 'pressespiegel/annotated-article@1.0', offsetUnit: 'utf16' });
    expect(Object.keys(annotated.layers)).toEqual([
      'tokens',
      'sentences',
      'tags',
      'entities',
      'actors',
      'quotes',
      'marked',
      'sentiment',
    ]);
    expect(JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'))).toMatchObject({
      pipeline: { name: 'de-news' },
      counts: { done: 1, skipped: 0, failed: 0 },
    });
    expect(readFileSync(join(out, 'failures.jsonl'), 'utf8')).toBe('');
    expect((await runCli('validate', out)).stdout).toContain('1 articles checked, 0 findings');
  });

  test('--layers leaves layers out, --offsets counts code points, several formats at once', async () => {
    const out = temporaryFolder();
    const { code } = await runCli(
      'annotate',
      article,
      '-o',
      out,
      '--layers',
      'quotes',
      '--offsets',
      'codepoint',
      '-f',
      'jsonl,csv,conllu,html',
    );
    expect(code).toBe(0);
    const [annotated] = jsonLines(join(out, 'annotations.jsonl'));
    expect(Object.keys(annotated.layers)).toEqual(['quotes']);
    expect(annotated.offsetUnit).toBe('codepoint');
    for (const file of ['quotes.csv', 'annotations.conllu', 'articles/rede.html']) {
      expect(readFileSync(join(out, file), 'utf8')).not.toBe('');
    }
  });

  test('an article that is not German is skipped, named, and fails only under --strict', async () => {
    const folder = temporaryFolder();
    const english = join(folder, 'english.txt');
    writeFileSync(english, 'The government said on Monday that it would not support the proposal. '.repeat(5));
    const german = join(folder, 'rede.txt');
    writeFileSync(german, readFileSync(article));
    const out = temporaryFolder();
    const { code, stderr } = await runCli('annotate', english, german, '-o', out);
    expect({ code, line: stderr.split('\n')[0] }).toMatchObject({
      code: 0,
      line: expect.stringContaining('1 skipped'),
    });
    expect(jsonLines(join(out, 'failures.jsonl'))).toMatchObject([
      { id: 'english', path: 'english.txt', code: 'ingest/not-german', outcome: 'skipped' },
    ]);
    expect((await runCli('annotate', english, german, '-o', out, '--strict')).code).toBe(1);
    expect((await runCli('annotate', english, german, '-o', out, '--language', 'any')).stderr).toContain(
      '2 articles annotated',
    );
  });

  test('--out - writes JSON lines to standard output only', async () => {
    const { code, stdout } = await runCli('annotate', article, '--out', '-');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).id).toBe('rede');
    expect(stdout.endsWith('\n')).toBe(true);
  });

  test('a failed article gives exit code 1 and the rest is written', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'broken.json'), '{"title": "x", ');
    writeFileSync(join(folder, 'whole.txt'), readFileSync(article));
    const out = temporaryFolder();
    const { code, stderr } = await runCli('annotate', folder, '-o', out);
    expect(code).toBe(1);
    expect(stderr).toContain('broken.json: ');
    expect(jsonLines(join(out, 'annotations.jsonl')).map(({ id }) => id)).toEqual(['whole']);
    expect(jsonLines(join(out, 'failures.jsonl'))).toMatchObject([
      { path: 'broken.json', code: 'ingest/malformed-json' },
    ]);
  });

  test.each([
    [['annotate', '-o', 'out'], /missing required argument/],
    [['annotate', 'x.txt'], /required option '-o, --out/],
    [['annotate', 'x.txt', '-o', 'out', '--format', 'jsonl,xml'], /no format xml; there are/],
    [['annotate', 'x.txt', '-o', 'out', '--jobs', '0'], /whole number from 1/],
    [['annotate', 'x.txt', '-o', 'out', '--layers', 'tokens,names'], /no layer names/],
    [['annotate', 'x.txt', '-o', 'out', '--fields', 'body=x'], /no field of an article/],
    [['annotate', 'x.txt', '-o', 'out', '--pipeline', 'de-nws'], /did you mean de-news\?/],
    [['annotate', 'x.txt', '-o', 'package.json/out'], /cannot write to package\.json\/out/],
    [['anotate'], /Did you mean annotate\?/],
  ])('%j is refused with exit code 2', async (args, reason) => {
    const { code, stderr } = await runCli(...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(reason);
  });
});

test('stages lists every stage with what it requires and provides', async () => {
  const { stdout } = await runCli('stages');
  for (const { id, summary } of STAGE_TABLE) expect(stdout).toContain(`${id}\n  ${summary}`);
  const listed = JSON.parse((await runCli('stages', '--json')).stdout);
  expect(listed.map(({ id }: { id: string }) => id)).toEqual(STAGE_TABLE.map(({ id }) => id));
  const gazetteer = listed.find(({ id }: { id: string }) => id === 'entities/gazetteer');
  expect(gazetteer).toMatchObject({ requires: ['tokens', 'sentences'], provides: ['entities'], package: 'wink-nlp' });
});

test('pipelines lists the shipped ones with their stages', async () => {
  const { stdout } = await runCli('pipelines');
  expect(stdout).toMatch(/^de-news: .*\n {2}tokens\/rules → sentences\/rules/m);
  for (const name of ['compromise', 'de-fast', 'intl', 'natural', 'patterns', 'wink'])
    expect(stdout).toMatch(new RegExp(`^${name}: `, 'm'));
});

test('validate names file, line and finding', async () => {
  const file = join(temporaryFolder(), 'a.jsonl');
  writeFileSync(file, '{"id": "x"}\n');
  const { code, stdout } = await runCli('validate', file);
  expect(code).toBe(1);
  expect(stdout).toContain(`${file}:1: x: schema: `);
});
