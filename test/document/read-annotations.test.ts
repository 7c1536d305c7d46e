import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SCHEMA_ID } from '../../src/document/format.js';
import { checkAnnotation, readAnnotations } from '../../src/document/read-annotations.js';

const text = '🎈 Anna Weiß sagte: „Gut.“';
const hash = (string: string) => createHash('sha256').update(string).digest('hex');

function record(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    schema: SCHEMA_ID,
    offsetUnit: 'utf16',
    id: 'ballon',
    source: { path: 'ballon.txt', record: 0, format: 'text', encoding: 'utf-8', sha256: hash('x') },
    meta: { language: 'de' },
    text,
    textSha256: hash(text),
    regions: [{ start: 0, end: text.length, kind: 'paragraph' }],
    pipeline: { name: 'test', version: '0', sha256: hash('y'), weights: {} },
    layers: {
      tokens: { start: [0, 3], end: [2, 7] },
      sentences: [{ id: 's1', start: 0, end: text.length }],
      entities: [
        { id: 'e1', start: 3, end: 12, text: 'Anna Weiß', label: 'PER', form: 'name', stage: 'entities/x', rule: 'y' },
      ],
      actors: [
        {
          id: 'a1',
          label: 'PER',
          name: 'Anna Weiß',
          mentions: [{ start: 3, end: 12, text: 'Anna Weiß', kind: 'name', entity: 'e1', rule: 'same-name' }],
        },
      ],
      'x-own': { anything: [1, 2] },
    },
    messages: [],
    ...change,
  };
}

const findings = (change: Record<string, unknown>) => checkAnnotation(JSON.stringify(record(change))).findings;
const layers = record()['layers'] as Record<string, object[]>;

describe('checkAnnotation', () => {
  test('accepts a right record and keeps the layers of users', () => {
    const { article, findings } = checkAnnotation(JSON.stringify(record()));
    expect(findings).toEqual([]);
    expect(article?.layers.tokens?.start).toEqual(Uint32Array.of(0, 3));
    expect(article?.layers['x-own']).toEqual({ anything: [1, 2] });
  });

  test.each([
    [{ textSha256: hash('other') }, 'textSha256: is'],
    [{ schema: 'other@2.0' }, 'schema: Invalid input'],
    [{ id: '' }, 'id: Too small'],
    [{ regions: [{ start: 0, end: 900, kind: 'paragraph' }] }, 'regions[0]: span 0–900 lies outside the text'],
    [{ layers: { ...layers, tokens: { start: [0, 1], end: [2, 7] } } }, 'cuts a surrogate pair'],
    [{ layers: { ...layers, tokens: { start: [0], end: [2, 7] } } }, 'layers.tokens.end: 2 values beside 1 starts'],
    [{ layers: { ...layers, tokens: { start: [3, 0], end: [7, 2] } } }, "starts at 0, before the last one's end 7"],
    [
      { layers: { ...layers, entities: [{ ...layers['entities']![0], text: 'Anna' }] } },
      'text is "Anna", the article has "Anna Weiß"',
    ],
    [{ layers: { ...layers, entities: [] } }, 'no entity has the id e1'],
    [{ layers: { ...layers, entities: [...layers['entities']!, ...layers['entities']!] } }, 'e1 stands twice'],
    [{ layers: { ...layers, sentences: [{ id: 's1', start: 5, end: 5 }] } }, 'is empty or reversed'],
  ])('names what is wrong: %j', (change, expected) => {
    expect(findings(change).join('\n')).toContain(expected);
  });

  test('says so where a line is not JSON', () => {
    expect(checkAnnotation('{').findings[0]).toMatch(/^not JSON: /);
    expect(checkAnnotation('null').findings[0]).toContain('the line: ');
  });

  test('turns code points into UTF-16', () => {
    const inPoints = JSON.parse(JSON.stringify(record({ offsetUnit: 'codepoint' })), (key, value) =>
      (key === 'start' || key === 'end') && typeof value === 'number' && value > 1 ? value - 1 : value,
    );
    inPoints.layers.tokens = { start: [0, 2], end: [1, 6] };
    const { article, findings } = checkAnnotation(JSON.stringify(inPoints));
    expect(findings).toEqual([]);
    expect(article?.layers.entities?.[0]).toMatchObject({ start: 3, end: 12 });
    expect(article?.layers.tokens?.start).toEqual(Uint32Array.of(0, 3));
  });
});

describe('readAnnotations', () => {
  const file = (content: string) => {
    const path = join(mkdtempSync(join(tmpdir(), 'read-')), 'annotations.jsonl');
    writeFileSync(path, content);
    return path;
  };

  test('gives the articles of a file or of a run folder in order', async () => {
    const path = file(`${JSON.stringify(record())}\n\n${JSON.stringify(record({ id: 'zwei' }))}\n`);
    for (const place of [path, join(path, '..')]) {
      const ids: string[] = [];
      for await (const article of readAnnotations(place)) ids.push(article.id);
      expect(ids).toEqual(['ballon', 'zwei']);
    }
  });

  test('stops at the first wrong line with file, line and finding', async () => {
    const path = file(`${JSON.stringify(record())}\n{"id": 3}\n`);
    const read = async () => {
      for await (const _ of readAnnotations(path));
    };
    await expect(read()).rejects.toThrow(`${path}:2: `);
  });
});
