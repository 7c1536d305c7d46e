/**
 * `npm run gold -- sheets --out DIR INPUT…`: writes a sheet for each article, its lines numbered, for annotators.
 * `npm run gold -- compile --annotations DIR --out FILE [--name WHO] [--only IDS] [--without-sentiment] INPUT…`: makes
 * annotated articles (JSON lines) of the annotation files in a folder; names every mistake with file and line.
 * With `--split FILE` (lines of id, tab, part) `--out` is a folder, and each part becomes a file of its own (`dev.jsonl`).
 * The inputs are the articles themselves: files or folders, `corpus` as a rule. The form of the annotation files is
 * described in `corpus/ANNOTATION.md`.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Article } from '../src/document/article.js';
import { checkAnnotation } from '../src/document/read-annotations.js';
import { loadFormat } from '../src/write/formats.js';
import { AnnotationError } from './gold/annotation-lines.js';
import { goldArticle } from './gold/gold-article.js';
import { SheetText } from './gold/sheet-text.js';
import { readArticles } from './read-articles.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    annotations: { type: 'string' },
    name: { type: 'string', default: 'gold' },
    only: { type: 'string' },
    split: { type: 'string' },
    'without-sentiment': { type: 'boolean', default: false },
  },
});
const [command, ...inputs] = positionals;
if ((command !== 'sheets' && command !== 'compile') || !values.out || inputs.length === 0) {
  console.error(
    'usage: npm run gold -- sheets|compile --out PATH [--annotations DIR] [--name WHO] [--only IDS] [--split FILE] INPUT…',
  );
  process.exit(2);
}
const only = values.only?.split(',');
const articles: Article[] = [];
for await (const article of readArticles(inputs)) if (!only || only.includes(article.id)) articles.push(article);

if (command === 'sheets') {
  mkdirSync(values.out, { recursive: true });
  for (const { id, text, meta } of articles) {
    const head = [`article ${id}`, meta.outlet, meta.published].filter(Boolean).join(' · ');
    writeFileSync(join(values.out, fileNameOf(id, 'sheet.txt')), `${head}\n\n${new SheetText(text).render()}`);
  }
  console.log(`${articles.length} sheets in ${values.out}`);
} else {
  const jsonl = await loadFormat('jsonl', { offsets: 'utf16', uiLanguage: 'en' });
  const lines = new Map<string, string[]>();
  const partOf = values.split ? readSplit(values.split) : undefined;
  let bad = 0;
  for (const article of articles) {
    const file = join(values.annotations ?? '.', fileNameOf(article.id, 'ann'));
    if (!existsSync(file)) continue;
    try {
      const annotator = { name: values.name, withoutSentiment: values['without-sentiment'] };
      const annotated = goldArticle(article, readFileSync(file, 'utf8'), annotator);
      const content = jsonl
        .render(annotated)
        .map((piece) => piece.text)
        .join('');
      const { findings } = checkAnnotation(content);
      if (findings.length > 0) throw new AnnotationError(0, findings.join('\n  '));
      const part = partOf ? partOf.get(article.id) : values.out;
      if (part === undefined)
        throw new AnnotationError(0, `the article ${article.id} is in no part of ${values.split}`);
      lines.set(part, [...(lines.get(part) ?? []), content]);
    } catch (error) {
      if (!(error instanceof AnnotationError)) throw error;
      bad++;
      console.error(`${file}:${error.line}: ${error.message}`);
    }
  }
  for (const [part, contents] of lines) {
    const file = partOf ? join(values.out, `${part}.jsonl`) : values.out;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, contents.join(''));
    console.log(`${contents.length} articles in ${file}`);
  }
  if (bad > 0) console.log(`${bad} with mistakes`);
  if (bad > 0) process.exitCode = 1;
}

/** Article id → part. */
function readSplit(file: string): Map<string, string> {
  const rows = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((row) => row !== '' && !row.startsWith('#'));
  return new Map(rows.map((row) => row.split('\t') as [string, string]));
}

/** The name of an article's sheet or annotation file. */
function fileNameOf(id: string, ending: string): string {
  return `${id.replaceAll('/', '__')}.${ending}`;
}
