import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { makeReport } from '../../src/report/make-report.js';
import { runCli } from '../cli/run-cli.js';
import { type Made, madeArticle, madeRun } from './made-run.js';

const EVIL = '</script><img src=x onerror=alert(1)>';
const RTL = '\u202eמשה כהן';

/** Three articles of one actor, with what each test adds. */
function series(change: Partial<Made> = {}, count = 3) {
  return Array.from({ length: count }, (_, i) =>
    madeArticle({
      id: `artikel-${i + 1}`,
      meta: {
        title: `Titel ${i + 1}`,
        outlet: i % 2 ? 'Abendblatt' : 'Tagespost',
        published: `2024-03-0${(i % 9) + 1}`,
      },
      text: `„Wir prüfen Fall ${i}“, sagte Anna Weiß. Otto Kern widersprach: „Anna Weiß irrt sich.“`,
      actors: { 'Anna Weiß': { wikidata: 'Q42', roles: ['Kanzlerin'] }, 'Otto Kern': {} },
      quotes: [
        { speaker: 'Anna Weiß', words: `„Wir prüfen Fall ${i}“` },
        { speaker: 'Otto Kern', words: '„Anna Weiß irrt sich.“' },
      ],
      ...change,
    }),
  );
}

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(folder, file)).isFile());

async function report(run: string, uiLanguage: 'de' | 'en' = 'de') {
  const result = await makeReport({ run, uiLanguage });
  return { result, read: (path: string) => readFileSync(join(result.folder, path), 'utf8') };
}

describe('the report of a run', () => {
  test('counts what is there and joins actors across articles', async () => {
    const { result, read } = await report(await madeRun(series()));
    expect(result).toMatchObject({ articles: 3, quotes: 6, actorPages: 2, leftOut: [] });
    const overview = read('index.html');
    expect(overview).toContain('1. März 2024 bis 3. März 2024');
    expect(overview).toContain('href="actors/anna-weiss_q42.html"');
    const actor = read('actors/anna-weiss_q42.html');
    for (const i of [0, 1, 2]) expect(actor).toContain(`„Wir prüfen Fall ${i}“`);
    expect(actor).toContain('href="../articles/artikel-1.html#k1"');
    expect(actor).toMatch(/Kanzlerin<\/bdi><\/span><span class="n">3/);
    expect(actor.split('„Anna Weiß irrt sich.“')).toHaveLength(4);
    expect(read('articles/artikel-1.html')).toContain('href="../actors/anna-weiss_q42.html"');
  });

  test('is made by the public interface, in German, and marked with what it holds', async () => {
    const { folder } = await (await import('../../src/index.js')).makeReport({ run: await madeRun(series()) });
    expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))).toEqual({
      schema: 'pressespiegel/report@1.0',
      complete: true,
      version: expect.any(String),
      language: 'de',
      counts: { articles: 3, quotes: 6, actorPages: 2 },
      leftOut: 0,
    });
  });

  test('every link leads to a file, and every fragment to a place in it', async () => {
    const { result, read } = await report(
      await madeRun([...series(), madeArticle({ id: 'a b/c#d?%25', text: 'Text ohne Datum.' })]),
    );
    let checked = 0;
    for (const file of filesOf(result.folder).filter((name) => name.endsWith('.html'))) {
      for (const [, href] of read(file).matchAll(/(?:href|src)="([^"]*)"/g)) {
        if (/^https:/.test(href!)) continue;
        const url = new URL(href!, pathToFileURL(join(result.folder, file)));
        const fragment = url.hash.slice(1);
        url.hash = '';
        const target = fileURLToPath(url);
        expect(existsSync(target), `${file}: ${href}`).toBe(true);
        if (fragment && !fragment.includes('='))
          expect(readFileSync(target, 'utf8'), `${file}: ${href}`).toContain(`id="${fragment}"`);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(100);
  });

  test('is the same, byte for byte, when made again, and leaves nothing else behind', async () => {
    const run = await madeRun(series());
    const { result, read } = await report(run);
    const before = Object.fromEntries(filesOf(result.folder).map((file) => [file, read(file)]));
    writeFileSync(join(result.folder, 'articles', 'alt.html'), 'of an earlier run');
    await report(run);
    expect(Object.fromEntries(filesOf(result.folder).map((file) => [file, read(file)]))).toEqual(before);
    expect(Object.keys(before).filter((file) => file.endsWith('.tmp'))).toEqual([]);
  });

  test('in English', async () => {
    const { read } = await report(await madeRun(series()), 'en');
    expect(read('index.html')).toContain('<html lang="en">');
    expect(read('index.html')).toContain('1 March 2024 to 3 March 2024');
    expect(read('method.html')).toContain('Who is the same');
    for (const page of ['index.html', 'quotes.html', 'articles.html', 'actors.html', 'method.html'])
      expect(read(page)).not.toMatch(/Zitate|Artikel\b|Übersicht/);
  });

  test('says where articles are invented, on every page that shows their words', async () => {
    const { result, read } = await report(
      await madeRun(series({ meta: { fictional: true, title: 'Erdacht', published: '2024-03-01' } })),
    );
    const pages = filesOf(result.folder).filter((file) => file.endsWith('.html'));
    const quoting = pages.filter((file) => read(file).includes('Wir prüfen Fall'));
    expect(quoting.length).toBeGreaterThan(4);
    for (const file of quoting) expect(read(file), file).toContain('class="fictional"');
    expect(read('index.html')).toContain('3 von 3 Artikeln sind als erfunden gekennzeichnet');
  });

  test('of a run without layers says what was not looked at', async () => {
    const bare = series().map((article) => ({ ...article, layers: {} }));
    const { read } = await report(await madeRun(bare));
    expect(read('index.html')).toContain('Artikel');
    expect(read('method.html')).toContain('Wurde für diesen Artikel nicht untersucht.');
  });

  test('of a run without articles', async () => {
    const { result, read } = await report(await madeRun([]));
    expect(result.articles).toBe(0);
    expect(read('index.html')).toContain('Dieser Lauf enthält keinen Artikel.');
  });

  test('many quotations of one speaker go over several pages', async () => {
    const { result, read } = await report(await madeRun(series({}, 260)));
    const pages = filesOf(result.folder).filter((file) => file.startsWith('actors/anna-weiss_q42'));
    expect(pages).toHaveLength(3);
    expect(read('actors/anna-weiss_q42-2.html')).toContain('aria-current="page">2</a>');
    for (const file of pages) expect(read(file).length, file).toBeLessThan(150_000);
  });
});

describe('hostile content', () => {
  test('is escaped and stays inside the folder', async () => {
    const names = { [EVIL]: {}, [RTL]: {}, ['x'.repeat(10_000)]: {}, '.': { label: 'ORG' as const } };
    const text = `„A“ sagte ${EVIL}. „B“ sagte ${RTL}. „C“ sagte ${'x'.repeat(10_000)}. „D“ meinte ..`;
    const ids = ['../../../evil', '/etc/passwd', 'con', 'a\u0000b', `x${'y'.repeat(9_000)}`, EVIL];
    const run = await madeRun(
      ids.map((id) =>
        madeArticle({
          id,
          meta: { title: `${EVIL}${'t'.repeat(10_000)}`, outlet: EVIL, published: '2024-03-01' },
          text,
          actors: names,
          quotes: Object.keys(names).map((speaker, i) => ({ speaker, words: `„${'ABCD'[i]}“` })),
        }),
      ),
    );
    const { result, read } = await report(run);
    expect(result.articles).toBe(ids.length);
    for (const file of filesOf(result.folder)) {
      expect(resolve(result.folder, file).startsWith(result.folder)).toBe(true);
      const content = read(file);
      expect(content, file).not.toContain('<img');
      if (file.startsWith('data')) expect(content, file).not.toContain('</script');
      if (file.endsWith('.html') && !file.startsWith('articles')) expect(content.length, file).toBeLessThan(300_000);
    }
    expect(readdirSync(dirname(result.folder)).sort()).toEqual([
      'annotations.jsonl',
      'failures.jsonl',
      'report',
      'run.json',
    ]);
    expect(read('method.html')).toContain('it is &lt;b&gt;broken&lt;/b&gt;');
    expect(read('method.html')).toContain('<code>.</code>');
  });

  test('a broken or half-written line costs itself, and is named', async () => {
    const [first] = series();
    const run = await madeRun(series(), [
      '{"schema": "something else"}',
      'no json',
      `${JSON.stringify(first).slice(0, 200)}`,
    ]);
    const { result, read } = await report(run);
    expect(result.articles).toBe(3);
    expect(result.leftOut).toHaveLength(3);
    expect(result.leftOut[1]).toMatch(/annotations\.jsonl:5: left out, not JSON/);
    expect(read('method.html')).toContain('annotations.jsonl:6');
  });

  test('an id that comes again is left out', async () => {
    const { result } = await report(
      await madeRun([...series(), ...series({ text: 'Anders.', actors: {}, quotes: [] }, 1)]),
    );
    expect(result.articles).toBe(3);
    expect(result.leftOut[0]).toMatch(/line 1 has an article of this id already/);
  });
});

describe('the command', () => {
  test('names the page to open', async () => {
    const run = await madeRun(series());
    const { code, stderr } = await runCli('report', run);
    expect(code).toBe(0);
    expect(stderr).toContain(join(run, 'report', 'index.html'));
  });

  test('exit code 1 where lines were left out', async () => {
    const { code, stderr } = await runCli('report', await madeRun(series(), ['no json']));
    expect(code).toBe(1);
    expect(stderr).toMatch(/annotations\.jsonl:4: left out, not JSON/);
  });

  test.each([
    [
      'a folder that is no run',
      () => mkdtempSync(join(tmpdir(), 'pressespiegel-empty-')),
      /holds no annotations\.jsonl; make one with/,
    ],
    ['a folder that is not there', () => join(tmpdir(), 'pressespiegel-nowhere'), /there is no such folder/],
    ['a file', () => fileURLToPath(import.meta.url), /is a file/],
  ])('exit code 2 and what to do for %s', async (_, folder, said) => {
    const { code, stderr } = await runCli('report', folder());
    expect(code).toBe(2);
    expect(stderr).toMatch(said);
  });

  test('a folder that holds something else is not written to', async () => {
    const run = await madeRun(series());
    const taken = mkdtempSync(join(tmpdir(), 'pressespiegel-taken-'));
    writeFileSync(join(taken, 'mine.txt'), 'mine');
    const { code, stderr } = await runCli('report', run, '--out', taken);
    expect(code).toBe(2);
    expect(stderr).toMatch(/is not empty and no report/);
    expect(readdirSync(taken)).toEqual(['mine.txt']);
  });

  test('a run that was cut short gives a report that says so', async () => {
    const run = await madeRun(series());
    writeFileSync(join(run, 'run.json'), '{');
    const { code, stderr } = await runCli('report', run);
    expect(code).toBe(0);
    expect(stderr).toMatch(/run\.json: cannot be read/);
    expect(readFileSync(join(run, 'report', 'method.html'), 'utf8')).toContain('Zu diesem Lauf gibt es keine run.json');
  });
});
