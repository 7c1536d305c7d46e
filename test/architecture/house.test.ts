import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Which folder of `src` may import from which; `''` is the files that lie in `src` itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  document: [],
  lexicon: [],
  model: [],
  ingest: ['document', 'lexicon'],
  words: ['document', 'lexicon', 'model'],
  'sentence-split': ['document', 'lexicon'],
  'outside-program': ['document'],
  'wink-base': ['document', 'lexicon'],
  'entity-tag': ['document', 'lexicon', 'model', 'outside-program', 'wink-base'],
  'entity-link': ['document', 'lexicon'],
  'quote-detect': ['document', 'lexicon'],
  sentiment: ['document', 'lexicon'],
  write: ['document'],
  report: ['document', 'write', ''],
  wink: ['document', 'lexicon', 'words', 'sentence-split', 'entity-tag', 'entity-link', 'sentiment', 'wink-base'],
  pipeline: ['document', 'words', 'sentence-split', 'entity-tag', 'entity-link', 'quote-detect', 'sentiment', ''],
  train: ['document', 'entity-tag', 'lexicon', 'model', 'words'],
  batch: ['document', 'ingest', 'pipeline', 'write', ''],
  evaluate: ['document', 'ingest', 'outside-program', 'pipeline', 'write', ''],
  cli: ['document', 'evaluate', 'ingest', 'pipeline', 'report', 'train', 'write', 'batch', ''],
  '': ['cli', 'document', 'ingest', 'pipeline', 'batch', 'report', 'write', 'lexicon'],
};
const MAX_LINES = 300;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const imports = new Map(files.map((file) => [file, importsOf(file)]));

function importsOf(file: string): string[] {
  const content = readFileSync(join('src', file), 'utf8');
  const found = content.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)\.js'/g);
  return [...found].map(([, path]) => `${normalize(join(dirname(file), path!))}.ts`);
}

function folderOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : '';
}

describe('the house', () => {
  test('has files to look at', () => {
    expect(files.length).toBeGreaterThan(20);
    expect([...imports.values()].flat().length).toBeGreaterThan(40);
  });

  test.each(files)('%s keeps to the folders it may import', (file) => {
    const folder = folderOf(file);
    const allowed = MAY_IMPORT[folder];
    expect(allowed, `src/${folder} is not in the plan of the house`).toBeDefined();
    const odd = imports.get(file)!.filter((path) => folderOf(path) !== folder && !allowed!.includes(folderOf(path)));
    expect(odd).toEqual([]);
  });

  test('has no cycles', () => {
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (file: string, way: readonly string[]): void => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        cycles.push([...way.slice(way.indexOf(file)), file].join(' → '));
        return;
      }
      state.set(file, 'open');
      for (const next of imports.get(file) ?? []) visit(next, [...way, file]);
      state.set(file, 'done');
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  test('name tables stand without learned taggers', () => {
    const loaded = new Set(['entity-tag/gazetteer.ts']);
    for (const file of loaded) for (const next of imports.get(file) ?? []) loaded.add(next);
    expect(loaded).toContain('wink-base/base-model.ts');
    expect([...loaded].filter((file) => /crf|^model\/|^words\//.test(file))).toEqual([]);
  });

  test.each(files)(`%s has at most ${MAX_LINES} lines`, (file) => {
    expect(readFileSync(join('src', file), 'utf8').split('\n').length).toBeLessThanOrEqual(MAX_LINES + 1);
  });

  test('only the command line prints', () => {
    const printing = files.filter(
      (file) =>
        folderOf(file) !== 'cli' &&
        /console\.|process\.std(out|err)\.write/.test(readFileSync(join('src', file), 'utf8')),
    );
    expect(printing).toEqual(['batch/standard-output.ts']);
  });
});
