/**
 * `tsx scripts/draw-marks.ts --count 100 --seed marks-1 drawn.jsonl`: draws spans in quotation marks by seed from articles that
 * `scripts/draw-articles.ts` drew, one from each article, and prints each with what stands around it, for a reader to label. What counts
 * as a pair of marks is decided here by a plain pattern, so that nothing depends on what the program finds.
 *
 * A line out: article id, hash of the text, start and end of the span (UTF-16) and the context with the span in double
 * brackets, parted by tabs.
 */
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { readArticles } from './read-articles.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { count: { type: 'string', default: '100' }, seed: { type: 'string', default: 'marks-1' } },
});
/** Pairs of one kind within a paragraph. */
const PAIR =
  /„[^„“”"\n]{1,600}[“”"]|»[^»«\n]{1,600}«|«[^»«\n]{1,600}»|“[^“”„\n]{1,600}”|‚[^‚‘’\n]{1,600}‘|(?<![\p{L}\p{N}„])"[^"\n]{1,600}"/gu;
const [BEFORE, AFTER] = [260, 160];

const key = (...parts: readonly (string | number)[]): string =>
  createHash('sha256')
    .update([values.seed, ...parts].join('\n'))
    .digest('hex');
const drawn: { key: string; line: string }[] = [];
for await (const { id, text, textSha256 } of readArticles(positionals)) {
  const spans = [...text.matchAll(PAIR)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const [span] = spans.sort((a, b) => (key(id, a.start) < key(id, b.start) ? -1 : 1));
  if (span === undefined) continue;
  const context = `${text.slice(Math.max(0, span.start - BEFORE), span.start)}[[${text.slice(span.start, span.end)}]]${text.slice(span.end, span.end + AFTER)}`;
  const shown = context.replaceAll(/\s*\n\s*/gu, ' ¶ ');
  drawn.push({ key: key(id), line: [id, textSha256, span.start, span.end, shown].join('\t') });
}
drawn.sort((a, b) => (a.key < b.key ? -1 : 1));
for (const { line } of drawn.slice(0, Number(values.count))) console.log(line);
