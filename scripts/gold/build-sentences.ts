import type { Sentence } from '../../src/document/layers.js';
import { AnnotationError, byLine, type Statement } from './annotation-lines.js';
import type { Resolver } from './resolve.js';

/**
 * Sentences from `split` and `join` statements. Every line of the sheet ends a sentence unless it is joined to the next;
 * `split 3 `Ende.|Der`` ends one within line 3, after what stands before the bar.
 */
export function buildSentences(statements: readonly Statement[], resolver: Resolver): Sentence[] {
  const { sheet } = resolver;
  const joined = new Set<number>();
  const cuts: { end: number; start: number }[] = [];
  for (const statement of statements) {
    if (statement.keyword === 'join') {
      for (const { first } of byLine(statement)) joined.add(first);
    } else if (statement.keyword === 'split') {
      for (const { first, items } of byLine(statement)) {
        let from = 0;
        for (const item of items) {
          const halves = item.kind === 'surface' ? item.text.split('|') : [];
          if (item.kind !== 'surface' || halves.length !== 2 || halves.some((half) => half.trim() === '')) {
            throw new AnnotationError(statement.line, 'expected `end of a sentence|start of the next`');
          }
          const [before, after] = halves as [string, string];
          const place = { first, last: first, surface: before, ...(item.nth === undefined ? {} : { nth: item.nth }) };
          const rest = after.trim();
          const starts = (end: number) => /^\s*/.exec(sheet.text.slice(end))![0].length + end;
          const left = resolver.next(statement, place, from, ({ end }) => sheet.text.startsWith(rest, starts(end)));
          const start = starts(left.end);
          if (!sheet.text.startsWith(rest, start)) {
            throw new AnnotationError(statement.line, `\`${before}\` is not followed by \`${rest}\` in line ${first}`);
          }
          cuts.push({ end: left.end, start });
          from = left.end;
        }
      }
    }
  }
  sheet.lines.forEach(({ end }, i) => {
    const next = sheet.lines[i + 1];
    if (next && !joined.has(i + 1)) cuts.push({ end, start: next.start });
  });
  cuts.sort((a, b) => a.end - b.end);
  const sentences: Sentence[] = [];
  let start = sheet.lines[0]?.start ?? 0;
  for (const cut of [...cuts, { end: sheet.lines.at(-1)?.end ?? 0, start: 0 }]) {
    if (cut.end > start) sentences.push({ id: `s${sentences.length + 1}`, start, end: cut.end });
    start = cut.start;
  }
  return sentences;
}
