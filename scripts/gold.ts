/**
 * `npm run gold -- sheets --out DIR INPUT…`: writes a sheet for each article, its lines numbered, for annotators.
 * `npm run gold -- compile --annotations DIR --out FILE [--name WHO] [--only IDS] [--without-sentiment] INPUT…`: makes
 * annotated articles (JSON lines) of the annotation files in a folder; names every mistake with file and line.
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
    'without-sentiment': { type: 'boolean', default: false },
  },
});
const [command, ...inputs] = positionals;
if ((command !== 'sheets' && command !== 'compile') || !values.out || inputs.length === 0) {
  console.error(
    'usage: npm run gold -- sheets|compile --out PATH [--annotations DIR] [--name WHO] [--only IDS] INPUT…',
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
  const lines: string[] = [];
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
      lines.push(content);
    } catch (error) {
      if (!(error instanceof AnnotationError)) throw error;
      bad++;
      console.error(`${file}:${error.line}: ${error.message}`);
    }
  }
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, lines.join(''));
  console.log(`${lines.length} articles in ${values.out}, ${bad} with mistakes`);
  if (bad > 0) process.exitCode = 1;
}

/** The name of an article's sheet or annotation file. */
function fileNameOf(id: string, ending: string): string {
  return `${id.replaceAll('/', '__')}.${ending}`;
}
