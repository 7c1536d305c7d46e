import { readdirSync, readFileSync } from 'node:fs';
import type { AnnotatedArticle } from '../../src/document/doc.js';
import { checkAnnotation } from '../../src/document/read-annotations.js';

const FOLDER = 'fixtures/write';

/** The hand-made articles by file name; each is checked against the format. */
export function fixtureArticles(): [string, AnnotatedArticle][] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const { article, findings } = checkAnnotation(readFileSync(`${FOLDER}/${file}`, 'utf8'));
      if (!article) throw new Error(`${file}: ${findings.join('; ')}`);
      return [file.slice(0, -5), article];
    });
}

export function fixtureArticle(name: string): AnnotatedArticle {
  return new Map(fixtureArticles()).get(name)!;
}
