import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnnotatedArticle } from '../../src/document/doc.js';
import { checkAnnotation } from '../../src/document/read-annotations.js';
import { loadFormat } from '../../src/write/formats.js';
import { fixtureArticle, fixtureArticles } from './fixture-articles.js';
import { randomArticle } from './random-article.js';

const utf16 = await loadFormat('jsonl', { offsets: 'utf16', uiLanguage: 'de' });
const codepoint = await loadFormat('jsonl', { offsets: 'codepoint', uiLanguage: 'de' });

function lineOf(article: AnnotatedArticle, format = utf16): string {
  const chunks = format.render(article);
  expect(chunks).toHaveLength(1);
  expect(chunks[0]!.path).toBe('annotations.jsonl');
  expect(chunks[0]!.text.endsWith('\n')).toBe(true);
  return chunks[0]!.text.slice(0, -1);
}

describe('JSON lines', () => {
  test.each(fixtureArticles())('%s comes back from its line, in both units', (_, article) => {
    for (const format of [utf16, codepoint]) {
      const { findings, article: read } = checkAnnotation(lineOf(article, format));
      expect(findings).toEqual([]);
      expect(read).toEqual(article);
    }
  });

  test('keys stand in the order of the format, whatever order the stages made them in', () => {
    const article = fixtureArticle('deich');
    const line = lineOf(article);
    expect(lineOf(reversed(article) as AnnotatedArticle)).toBe(line);
    const json = JSON.parse(line);
    expect(Object.keys(json)).toEqual(
      'schema offsetUnit id source meta text textSha256 regions pipeline layers messages'.split(' '),
    );
    expect(Object.keys(json.layers)).toEqual(
      'tokens sentences tags entities actors quotes marked sentiment'.split(' '),
    );
    expect(Object.keys(json.layers.quotes[0])).toEqual(
      'id type spans cue frame speaker medium construction mood confidence stage rule reasons'.split(' '),
    );
    expect(Object.keys(json.layers.entities[0])).toEqual(
      'id start end text label form confidence stage rule'.split(' '),
    );
  });

  test('a layer that was not computed is absent, one without findings is empty', () => {
    const { layers } = JSON.parse(lineOf(fixtureArticle('kurzmeldung')));
    expect(Object.keys(layers)).toEqual(['tokens', 'sentences', 'entities', 'quotes', 'marked']);
    expect(layers.quotes).toEqual([]);
  });

  test('only the layers that are chosen are written', async () => {
    const format = await loadFormat('jsonl', { offsets: 'utf16', uiLanguage: 'de', layers: ['quotes', 'x-own'] });
    const article = withLayer(fixtureArticle('deich'), 'x-own', [1]);
    expect(Object.keys(JSON.parse(lineOf(article, format)).layers)).toEqual(['quotes', 'x-own']);
  });

  test('user layers come after ours in name order, in plain JSON, numbers rounded', () => {
    const article = withLayer(
      withLayer(fixtureArticle('kurzmeldung'), 'x-b', { z: 0.123456, a: new Float64Array([0.99999]), nan: Number.NaN }),
      'x-a',
      [{ start: 1, end: 2, gone: undefined, none: null, list: [1 / 3, 'x', true] }],
    );
    const line = lineOf(article);
    expect(line).toContain(
      '"x-a":[{"end":2,"list":[0.3333,"x",true],"start":1}],"x-b":{"a":[1],"z":0.1235}},"messages":[]}',
    );
  });

  test('a name of a field that means something to JavaScript is a name', () => {
    const own = JSON.parse('{"__proto__":{"a":1},"constructor":2}');
    const line = lineOf(withLayer(fixtureArticle('nackt'), 'x-own', own));
    expect(line).toContain('"x-own":{"__proto__":{"a":1},"constructor":2}');
  });

  test('numbers have four decimals at most', () => {
    const article = fixtureArticle('kurzmeldung');
    const entities = article.layers.entities!.map((entity) => ({ ...entity, confidence: 2 / 3 }));
    expect(lineOf(withLayer(article, 'entities', entities))).toContain('"confidence":0.6667,');
  });

  test('no character in a line is taken for its end, and no lone surrogate gets out', () => {
    const article = { ...fixtureArticle('nackt'), id: 'a\u2028b\u2029c\u0085d\ud800e\\ud800', meta: { title: '\n\r' } };
    const line = lineOf(article);
    expect(line).not.toMatch(/[\n\r\u0085\u2028\u2029]/);
    expect(Buffer.from(line).toString()).toBe(line);
    expect(JSON.parse(line)).toMatchObject({ id: 'a\u2028b\u2029c\u0085d\ufffde\\ud800', meta: { title: '\n\r' } });
  });

  test('offsets in code points are those of Array.from, on every span, linearly', () => {
    fc.assert(
      fc.property(randomArticle, (article) => {
        const units = JSON.parse(lineOf(article));
        const points = JSON.parse(lineOf(article, codepoint));
        expect(points.offsetUnit).toBe('codepoint');
        const slow = (offset: number) => Array.from(article.text.slice(0, offset)).length;
        expect({ ...points, offsetUnit: 'utf16' }).toEqual(slowlyMapped(units, slow));
        const read = checkAnnotation(lineOf(article));
        expect(read.findings).toEqual([]);
        expect(checkAnnotation(lineOf(article, codepoint)).article).toEqual(read.article);
      }),
    );
  });

  test('the same article gives the same bytes', () => {
    fc.assert(
      fc.property(randomArticle, (article) => lineOf(article) === lineOf(reversed(article) as AnnotatedArticle)),
    );
  });
});

function withLayer(article: AnnotatedArticle, name: string, layer: unknown): AnnotatedArticle {
  return { ...article, layers: { ...article.layers, [name]: layer } };
}

/** A deep copy with all keys in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, field]) => [key, reversed(field)]),
  );
}

function slowlyMapped(value: unknown, map: (offset: number) => number, key = ''): unknown {
  const isOffset = key === 'start' || key === 'end';
  if (typeof value === 'number') return isOffset ? map(value) : value;
  if (Array.isArray(value)) return value.map((item) => slowlyMapped(item, map, isOffset ? key : ''));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, slowlyMapped(field, map, name)]));
}
