import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkAnnotation } from '../../src/document/read-annotations.js';
import { runCli } from '../cli/run-cli.js';

const LONGEST_LINE = 118;

/** JSON with what is short on one line, so that a person can read it. */
function readable(value: unknown, indent = ''): string {
  const short = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || short.length + indent.length < LONGEST_LINE) return short;
  const deeper = `${indent}  `;
  const rows = Array.isArray(value)
    ? value.every((item) => typeof item === 'string')
      ? filled(
          value.map((item) => JSON.stringify(item)),
          deeper.length,
        )
      : value.map((item) => readable(item, deeper))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${readable(item, deeper)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${rows.map((row) => `${deeper}${row}`).join(',\n')}\n${indent}${close}`;
}

/** Items joined to lines as long as they may be. */
function filled(items: readonly string[], indent: number): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const line = lines.at(-1);
    if (line !== undefined && indent + line.length + item.length < LONGEST_LINE)
      lines[lines.length - 1] = `${line},${item}`;
    else lines.push(item);
  }
  return lines;
}

test('the example of docs/formats.md is what the program writes, and valid', async () => {
  const { stdout } = await runCli('annotate', 'fixtures/example/schule.txt', '--out', '-');
  expect(checkAnnotation(stdout).findings).toEqual([]);
  const annotated = JSON.parse(stdout);
  // The stamp changes with every release; the example keeps a short one.
  annotated.pipeline = { ...annotated.pipeline, version: '0.1.0', sha256: '…' };
  for (const stage of Object.keys(annotated.pipeline.weights)) annotated.pipeline.weights[stage] = '…';
  const example = readable(annotated);
  await expect(`${example}\n`).toMatchFileSnapshot('../../fixtures/example/schule.json');
  expect(readFileSync('docs/formats.md', 'utf8'), 'copy fixtures/example/schule.json into docs/formats.md').toContain(
    example,
  );
});
