import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FindOptions, findSources, type SourceFile } from '../../src/ingest/find-sources.js';
import type { Failure } from '../../src/ingest/source-file.js';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ingest-'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), 'Ein Text.');
  }
}

async function find(inputs: string[], options?: FindOptions): Promise<(SourceFile | Failure)[]> {
  const found: (SourceFile | Failure)[] = [];
  for await (const source of findSources(inputs, options)) found.push(source);
  return found;
}

async function paths(inputs: string[], options?: FindOptions): Promise<string[]> {
  return (await find(inputs, options)).map((source) => ('outcome' in source ? `! ${source.path}` : source.path));
}

describe('findSources', () => {
  it('takes known endings from a folder, in the order of the paths’ code units, hidden ones left out', async () => {
    write(
      'b.txt',
      'a/z.md',
      'a.txt',
      'a/b/c.JSON',
      'Z.html',
      'ä.jsonl',
      'bild.png',
      '.versteckt.txt',
      '.git/x.txt',
      'c.txt.gz',
    );
    expect(await paths([root])).toEqual(['Z.html', 'a.txt', 'a/b/c.JSON', 'a/z.md', 'b.txt', 'c.txt.gz', 'ä.jsonl']);
  });

  it('says format, compression and id of a file', async () => {
    write('politik/nordkorea.v2.ndjson.gz');
    expect(await find([root])).toEqual([
      {
        path: 'politik/nordkorea.v2.ndjson.gz',
        file: join(root, 'politik/nordkorea.v2.ndjson.gz'),
        id: 'politik/nordkorea.v2',
        format: 'jsonl',
        compression: 'gzip',
      },
    ]);
  });

  it('gives paths that do not depend on where the inputs lie', async () => {
    write('de/a.txt', 'at/a.txt', 'at/wien/b.txt');
    expect(await paths([join(root, 'de/a.txt')])).toEqual(['a.txt']);
    expect(await paths([join(root, 'de'), join(root, 'at')])).toEqual(['de/a.txt', 'at/a.txt', 'at/wien/b.txt']);
    expect(await paths([join(root, 'de/a.txt'), join(root, 'at/a.txt')])).toEqual(['de/a.txt', 'at/a.txt']);
    expect(await paths([`${root}/at/**/*.txt`])).toEqual(['a.txt', 'wien/b.txt']);
  });

  it('gives paths without the way to them for inputs from all over the disk', async () => {
    write('de/a.txt', 'b.txt');
    const elsewhere = join(dirname(fileURLToPath(import.meta.url)), '../../fixtures/ingest');
    const found = await paths([join(root, 'de'), join(root, 'b.txt'), elsewhere]);
    if (root.split('/')[1] === elsewhere.split('/')[1]) return;
    expect(found.slice(0, 2)).toEqual(['de/a.txt', 'b.txt']);
    expect(found).toContain('ingest/seite.html');
  });

  it('reads a file once that several inputs name', async () => {
    write('a.txt', 'b.txt');
    expect(await paths([join(root, 'b.txt'), root, `${root}/*.txt`])).toEqual(['b.txt', 'a.txt']);
  });

  it('leaves out what is excluded, such as the output folder within the input folder', async () => {
    write('a.txt', 'out/annotations.jsonl', 'out/articles/a.html');
    expect(await paths([root], { exclude: [join(root, 'out')] })).toEqual(['a.txt']);
  });

  it('survives links that lead in a circle, and reads a linked folder once', async () => {
    write('a/x.txt');
    symlinkSync(root, join(root, 'a/kreis'));
    symlinkSync(join(root, 'a'), join(root, 'b'));
    symlinkSync(join(root, 'selbst.txt'), join(root, 'selbst.txt'));
    expect(await paths([root])).toEqual(['a/x.txt', '! selbst.txt']);
  });

  it('sniffs a file with an unknown ending that the user names', async () => {
    write('ohne-endung');
    writeFileSync(join(root, 'seite.asp'), '<!DOCTYPE html><html><body><p>Text</p></body></html>');
    writeFileSync(join(root, 'daten.dat'), '{"title": "Titel", "text": "Text"}');
    writeFileSync(join(root, 'zeilen.dat'), '{"text": "eins"}\n{"text": "zwei"}\n');
    const names = ['ohne-endung', 'seite.asp', 'daten.dat', 'zeilen.dat'];
    const found = await find(names.map((name) => join(root, name)));
    expect(found.map((source) => 'format' in source && [source.id, source.format])).toEqual([
      ['ohne-endung', 'text'],
      ['seite', 'html'],
      ['daten', 'json'],
      ['zeilen', 'jsonl'],
    ]);
    expect(await paths([root])).toEqual([]);
    expect(await paths([`${root}/*.asp`])).toEqual(['seite.asp']);
  });

  it('takes - for standard input', async () => {
    expect(await find(['-'])).toEqual([{ path: '-', file: '-', id: 'stdin', format: 'text' }]);
  });

  it('tells of a missing file and of a glob without match, and goes on', async () => {
    write('a.txt');
    const found = await find([join(root, 'fehlt.txt'), `${root}/x*.txt`, join(root, 'a.txt')]);
    expect(found).toMatchObject([
      { outcome: 'failed', path: 'fehlt.txt', id: 'fehlt', code: 'ingest/unreadable' },
      { outcome: 'failed', path: 'x*.txt', code: 'ingest/unreadable' },
      { path: 'a.txt' },
    ]);
    expect(found.map((source) => ('reason' in source ? source.reason : ''))).toEqual([
      'there is no such file or folder (ENOENT)',
      'no readable file matches this pattern',
      '',
    ]);
  });

  it('takes a file whose name looks like a glob for what it is', async () => {
    write('a[1].txt');
    expect(await paths([join(root, 'a[1].txt')])).toEqual(['a[1].txt']);
  });

  it('does not wait for a pipe in a folder', async (context) => {
    if (spawnSync('mkfifo', [join(root, 'rohr.txt')]).status !== 0) context.skip('no mkfifo here');
    write('z.txt');
    expect(await paths([root])).toEqual(['z.txt']);
  });

  it('tells of a folder without rights, and goes on', async (context) => {
    if (process.getuid?.() === 0 && !process.seteuid) context.skip('the superuser may read everything');
    write('zu/a.txt', 'z.txt');
    chmodSync(join(root, 'zu'), 0);
    chmodSync(root, 0o755);
    const found = await asNobody(() => find([root]));
    chmodSync(join(root, 'zu'), 0o755);
    if (!found) context.skip('the superuser may read everything');
    expect(found).toMatchObject([
      { path: 'z.txt' },
      { outcome: 'failed', path: 'zu', reason: 'no permission to read it (EACCES)' },
    ]);
  });
});

/** Runs something without the superuser's rights; undefined where that cannot be. */
async function asNobody<T>(run: () => Promise<T>): Promise<T | undefined> {
  if (process.getuid?.() !== 0) return run();
  try {
    process.seteuid!(65534);
  } catch {
    return undefined;
  }
  try {
    return await run();
  } finally {
    process.seteuid!(0);
  }
}
