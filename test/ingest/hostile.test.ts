import { describe, expect, it } from 'vitest';
import type { Format } from '../../src/ingest/source-file.js';
import { ingest } from './ingest-bytes.js';

const SIZE = 400_000;
const repeat = (part: string): string => part.repeat(Math.ceil(SIZE / part.length));

/** What has brought a reader down somewhere: each far too long for anything but linear time, or far too deep. */
const CASES: readonly (readonly [string, Format, string])[] = [
  ['one word', 'text', repeat('a')],
  ['spaces within a line', 'text', `a${repeat(' ')}b`],
  ['opening quotation marks', 'text', repeat('„')],
  ['short lines', 'text', repeat('Aa\n')],
  ['lines that end in commas', 'text', repeat('a,\n')],
  ['bullets', 'text', repeat('- a\n')],
  ['open brackets', 'text', repeat('Berlin (dpa ')],
  ['bylines', 'text', repeat('Von Anna Meier\n')],
  ['labels', 'text', repeat('Meier: Was?\n')],
  ['open links', 'markdown', repeat('[a](')],
  ['open links in paragraphs', 'markdown', repeat(`${'[a]('.repeat(500)}\n\n`).slice(0, SIZE / 4)],
  ['nested quotations', 'markdown', repeat('> ')],
  ['emphasis', 'markdown', repeat('*a _b ')],
  ['front matter of brackets', 'markdown', `---\n${'['.repeat(60_000)}\n---\nText.`],
  ['front matter of aliases', 'markdown', `---\n${'a: &a [*a,*a]\n'.repeat(4000)}---\nText.`],
  ['open arrays', 'json', repeat('[')],
  ['open objects', 'json', repeat('{"text":')],
  ['a body of tags', 'json', JSON.stringify({ text: repeat('<p') })],
  ['a title of entities', 'json', JSON.stringify({ title: repeat('&amp;'), text: 'a' })],
  ['a deep body', 'json', `{"text":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
  ['nested divisions', 'html', `${'<div>'.repeat(100_000)}Text.`],
  ['nested divisions, closed by others', 'html', `${'<div>'.repeat(100_000)}${'</x>'.repeat(100_000)}Text.`],
  ['nested paragraphs and inline elements', 'html', `${'<p><b>'.repeat(50_000)}Text.${'</p>'.repeat(50_000)}`],
  ['nested lists', 'html', `${'<ul><li>'.repeat(50_000)}Text.`],
  ['nested tables', 'html', `${'<table><tr><td>'.repeat(30_000)}Text.`],
  ['unclosed links', 'html', repeat('<a href=x>Text ')],
  ['attributes of 10 MB', 'html', `<div class="${'a '.repeat(2_500_000)}" style="${'x'.repeat(5_000_000)}">Text.`],
  ['many attributes', 'html', `<div ${Array.from({ length: 100_000 }, (_, i) => `a${i}="x"`).join(' ')}>Text.`],
  ['open comments', 'html', repeat('<!-- ')],
  ['line breaks', 'html', repeat('x<br>')],
  ['headings', 'html', repeat('<h1>Ein Titel</h1>')],
  ['JSON-LD of brackets', 'html', `<script type="application/ld+json">${repeat('[')}</script><p>Text.`],
];

describe('hostile input', () => {
  it.each(CASES)('%s (%s) costs little time and no stack', async (_, format, content) => {
    const began = performance.now();
    const outcomes = await ingest(format, content, { language: 'any' });
    expect(outcomes).toHaveLength(1);
    expect(outcomes[0]).not.toMatchObject({ code: 'ingest/unreadable' });
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
