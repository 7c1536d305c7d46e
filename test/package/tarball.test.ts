import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../cli/run-cli.js';

/** The package as a user gets it: packed, installed in an empty folder, called and imported from there. */
describe('the packed package', () => {
  const folder = temporaryFolder();
  const inFolder = (command: string, ...args: string[]) =>
    execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

  beforeAll(() => {
    const packed = JSON.parse(
      execFileSync('npm', ['pack', '--json', '--silent', '--pack-destination', folder], { encoding: 'utf8' }).replace(
        /^[^[]*/,
        '',
      ),
    );
    writeFileSync(join(folder, 'package.json'), '{ "name": "user", "private": true, "type": "module" }\n');
    inFolder(
      'npm',
      'install',
      '--silent',
      '--no-audit',
      '--no-fund',
      '--prefer-offline',
      join(folder, packed[0].filename),
    );
    writeFileSync(join(folder, 'rede.txt'), '„Wir müssen handeln“, sagte Kanzlerin Anna Weiß am Montag in Berlin.\n');
  }, 300_000);

  test('holds what it needs and nothing of the workshop', () => {
    const files = readdirSync(join(folder, 'node_modules/pressespiegel'));
    expect(files.sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'class-maps',
      'dist',
      'docs',
      'package.json',
      'pipelines',
    ]);
  });

  test('annotates from the command line', () => {
    inFolder('npx', 'pressespiegel', 'annotate', 'rede.txt', '--out', 'out', '--format', 'jsonl,csv,html');
    const annotated = JSON.parse(readFileSync(join(folder, 'out/annotations.jsonl'), 'utf8'));
    expect(annotated).toMatchObject({ id: 'rede', pipeline: { name: 'de-news' } });
    expect(annotated.layers.quotes[0].spans[0].text).toBe('„Wir müssen handeln“');
    expect(inFolder('npx', 'pressespiegel', 'validate', 'out')).toContain('1 articles checked, 0 findings');
  });

  test("runs a user's own TypeScript: import with types, own stage through module:", () => {
    mkdirSync(join(folder, 'src'), { recursive: true });
    writeFileSync(
      join(folder, 'src/long-words.ts'),
      `import { defineStage } from 'pressespiegel';

export default defineStage({
  id: 'x-long/words',
  requires: ['tokens'],
  provides: ['x-long'],
  create: () => ({
    run({ article, layers: { tokens } }) {
      const words: string[] = [];
      tokens.start.forEach((start, i) => {
        const word = article.text.slice(start, tokens.end[i]);
        if (word.length > 7) words.push(word);
      });
      return { 'x-long': words };
    },
  }),
});
`,
    );
    writeFileSync(
      join(folder, 'src/main.ts'),
      `import { articleFromText, parsePipeline, Pipeline, type Quote } from 'pressespiegel';

const file = parsePipeline('stages: [tokens/rules, { module: ./long-words.js }]', 'own', new URL('.', import.meta.url).pathname);
const own = await Pipeline.load(file);
const news = await Pipeline.load('de-news');
const article = articleFromText('„Wir müssen handeln“, sagte Kanzlerin Anna Weiß.', { id: 'rede' });
const quotes: readonly Quote[] = (await news.annotate(article)).layers.quotes ?? [];
console.log(JSON.stringify({ long: (await own.annotate(article)).layers['x-long'], quotes: quotes.map(({ type }) => type) }));
`,
    );
    writeFileSync(
      join(folder, 'src/german.ts'),
      `import winkNLP from 'wink-nlp';
import { germanModel, makeGermanModel, type GermanStages } from 'pressespiegel/wink';

const { readDoc, its } = winkNLP(germanModel);
const doc = readDoc('Anna Weiß kam am 3. Mai nach Köln. Es regnete.');
const stages: Partial<GermanStages> = {};
console.log(JSON.stringify([doc.entities().out(), doc.sentences().length(), doc.tokens().out(its.pos)[2], typeof makeGermanModel(stages)]));
`,
    );
    const compiler = join(process.cwd(), 'node_modules/typescript/bin/tsc');
    const options = [
      '--strict',
      '--exactOptionalPropertyTypes',
      '--target',
      'es2022',
      '--module',
      'nodenext',
      '--types',
      'node',
      '--typeRoots',
      join(process.cwd(), 'node_modules/@types'),
      '--outDir',
      'built',
      '--rootDir',
      'src',
    ];
    inFolder(process.execPath, compiler, ...options, 'src/main.ts', 'src/long-words.ts', 'src/german.ts');
    expect(JSON.parse(inFolder(process.execPath, 'built/german.js'))).toEqual([
      ['Anna Weiß', 'Köln'],
      2,
      'VERB',
      'object',
    ]);
    expect(JSON.parse(inFolder(process.execPath, 'built/main.js'))).toEqual({
      long: ['Kanzlerin'],
      quotes: ['direct'],
    });
  });

  test('a stage that reads a layer it did not require does not compile', () => {
    writeFileSync(
      join(folder, 'src/wrong.ts'),
      `import { defineStage } from 'pressespiegel';
export default defineStage({ id: 'x-a/b', requires: ['tokens'], provides: ['x-a'], create: () => ({ run: ({ layers }) => ({ 'x-a': layers.sentences }) }) });
`,
    );
    const compiler = join(process.cwd(), 'node_modules/typescript/bin/tsc');
    const options = ['--strict', '--target', 'es2022', '--module', 'nodenext', '--noEmit', '--ignoreConfig'];
    const { status, stdout } = spawnSync(process.execPath, [compiler, ...options, 'src/wrong.ts'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(status).not.toBe(0);
    expect(stdout).toMatch(/wrong\.ts.*Property 'sentences' does not exist/);
  });
});
