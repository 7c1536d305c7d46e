import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import type { AnnotatedArticle } from '../../src/document/doc.js';
import { loadFormat } from '../../src/write/formats.js';
import { BASE_STYLE } from '../../src/write/html/style-base.js';
import { fixtureArticle, fixtureArticles } from './fixture-articles.js';
import { randomArticle } from './random-article.js';

const german = await loadFormat('html', { offsets: 'utf16', uiLanguage: 'de' });
const english = await loadFormat('html', { offsets: 'utf16', uiLanguage: 'en' });

interface Element {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly Element[];
}

function pageOf(article: AnnotatedArticle, format = german): string {
  const chunks = format.render(article);
  expect(chunks).toHaveLength(1);
  return chunks[0]!.text;
}

/** All elements of a page, parents before their children. */
function elementsOf(page: string): Element[] {
  const found: Element[] = [];
  const visit = (node: Element): void => {
    if (node.attribs) found.push(node);
    node.children?.forEach(visit);
  };
  visit(parseDocument(page) as unknown as Element);
  return found;
}

function textOf(node: Element): string {
  return node.type === 'text' ? node.data! : (node.children ?? []).map(textOf).join('');
}

const byId = (page: string, id: string) => elementsOf(page).find(({ attribs }) => attribs!['id'] === id);
const withClass = (page: string, name: string) =>
  elementsOf(page).filter(({ attribs }) => attribs!['class']?.split(' ').includes(name));

describe('the page of an article', () => {
  test.each(fixtureArticles())('%s: the text is in it to the character', (_, article) => {
    expect(textOf(byId(pageOf(article), 'text')!)).toBe(article.text);
    expect(textOf(byId(pageOf(article, english), 'text')!)).toBe(article.text);
  });

  test('the text is in it whatever it is made of and whatever lies over it; tags are closed; ids are unique', () => {
    fc.assert(
      fc.property(randomArticle, (article) => {
        const page = pageOf(article);
        expect(page).toBe(pageOf(article));
        expect(textOf(byId(page, 'text')!)).toBe(article.text);
        expect(isBalanced(page)).toBe(true);
        const ids = elementsOf(page).flatMap(({ attribs }) => attribs!['id'] ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        const known = new Set(ids);
        // A quotation of white space alone, which no stage finds, cannot be led to.
        const isShown = article.layers.quotes!.every(({ spans }) => spans.every((span) => span.text.trim() !== ''));
        for (const { attribs } of elementsOf(page)) {
          const target = attribs!['href'];
          if (isShown && target?.startsWith('#')) expect(known, target).toContain(target.slice(1));
        }
      }),
    );
  });

  test('nothing of an article gets out of its place in the page', () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>\'</style><!--';
    const poisoned = JSON.parse(
      JSON.stringify(fixtureArticle('deich'), (key, value: unknown) =>
        typeof value === 'string' &&
        !['type', 'kind', 'label', 'use', 'mood', 'medium', 'severity', 'form'].includes(key)
          ? value + evil
          : value,
      ),
    ) as AnnotatedArticle;
    const good = elementsOf(pageOf(fixtureArticle('deich'))).map(({ name }) => name);
    const elements = elementsOf(
      pageOf({ ...poisoned, layers: { ...poisoned.layers, tokens: fixtureArticle('deich').layers.tokens! } }),
    );
    const names = new Set(elements.map(({ name }) => name));
    expect([...names].filter((name) => !good.includes(name))).toEqual([]);
    expect(names).not.toContain('script');
    expect(names).not.toContain('img');
    for (const { attribs } of elements) {
      expect(Object.keys(attribs!).filter((name) => name.startsWith('on') || name === 'src')).toEqual([]);
    }
  });

  test('only web addresses are links', () => {
    const link = (url: string) => {
      const page = pageOf({ ...fixtureArticle('kurzmeldung'), meta: { url } });
      return elementsOf(page).find(({ attribs }) => attribs!['rel'])?.attribs?.['href'];
    };
    expect(link('https://example.org/a?b=1&c="')).toBe('https://example.org/a?b=1&c=%22');
    for (const url of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'x',
      '//a',
      '',
    ]) {
      expect(link(url)).toBeUndefined();
    }
  });

  test('it loads nothing: no script, no address but links, a policy that forbids all else', () => {
    for (const [, article] of fixtureArticles()) {
      const page = pageOf(article);
      const elements = elementsOf(page);
      expect(
        elements.some(({ name }) => ['script', 'link', 'img', 'iframe', 'object', 'base', 'form'].includes(name!)),
      ).toBe(false);
      const policy = elements.find(({ attribs }) => attribs!['http-equiv'] === 'Content-Security-Policy');
      expect(policy!.attribs!['content']).toBe(
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
      );
      expect(page).not.toMatch(/url\(|@import/);
    }
  });

  test('a path of its own, whatever the id', () => {
    const paths = ['politik/nord', '../x', '/x', 'x\0'].map(
      (id) => german.render({ ...fixtureArticle('nackt'), id })[0]!.path,
    );
    expect(paths[0]).toBe('articles/politik/nord.html');
    expect(new Set(paths).size).toBe(4);
    for (const path of paths) expect(path).toMatch(/^articles\/[^.\0]+\.html$/);
  });

  test('a broken-up quotation is marked in both its places, with one sign at its end and a note', () => {
    const page = pageOf(fixtureArticle('deich'));
    expect(withClass(page, 'k1').map(textOf)).toEqual([
      '„Wir haben keine zehn Jahre mehr“',
      '„wir haben vielleicht drei.“',
    ]);
    expect(withClass(page, 'k1').map(({ attribs }) => attribs!['id'])).toEqual(['k1', undefined]);
    const sign = byId(page, 'r1')!;
    expect(sign.attribs).toMatchObject({
      href: '#n1',
      'aria-label': 'Zitat 1, direkte Rede, Tomma Brodersen',
      'aria-describedby': 'w1',
    });
    expect(withClass(page, 'k1')[1]!.children!.at(-1)!.attribs).toEqual(sign.attribs);
    expect(textOf(byId(page, 'w1')!)).toMatch(
      /Sprecher.*„Umweltministerin Tomma Brodersen“ \(mit Namen genannt\).*Subjekt des Redeverbs subject-of-cue.*„sagte“.*98 %/s,
    );
    expect(textOf(byId(page, 'w1')!)).toMatch(
      /Dafür sprachRedeverb davor oder dahinter; unheard-of.*Dagegen sprachRedeverb im Passiv/s,
    );
  });

  test('direct, indirect and reported speech look different; nested quotations lie within each other', () => {
    const page = pageOf(fixtureArticle('deich'));
    const looks = withClass(page, 'q')
      .filter(({ attribs }) => attribs!['id'])
      .map(({ attribs }) => attribs!['class']);
    expect(looks.slice(0, 4)).toEqual(['q direct k1', 'q indirect k2', 'q reported k3', 'q indirect k4']);
    expect(
      elementsOf(pageOf(fixtureArticle('deich'))).find(({ attribs }) => attribs!['id'] === 'k4')!.children,
    ).toContainEqual(expect.objectContaining({ attribs: { class: 'q direct k5', id: 'k5' } }));
  });

  test('what is invented says so, and what was not looked at is told from what was not found', () => {
    expect(withClass(pageOf(fixtureArticle('deich')), 'fictional').map(textOf)).toEqual([
      'Erfundener Artikel: Ereignisse, Personen und Worte sind ausgedacht.',
    ]);
    const page = pageOf(fixtureArticle('kurzmeldung'));
    expect(withClass(page, 'fictional')).toEqual([]);
    expect(textOf(byId(page, 'quotes')!)).toBe('ZitateNichts gefunden.');
    expect(textOf(byId(page, 'actors')!)).toBe('AkteureWurde für diesen Artikel nicht untersucht.');
    expect(byId(page, 'show-tone')).toBeUndefined();
  });

  test('regions become headings, paragraphs and lists', () => {
    const headings = (name: string) =>
      elementsOf(pageOf(fixtureArticle(name))).filter(({ name: tag }) => /^h[1-6]$/.test(tag!));
    expect(
      headings('deich')
        .slice(0, 2)
        .map((one) => [one.name, textOf(one)]),
    ).toEqual([
      ['h1', 'Norderhaven ringt um den neuen Deich'],
      ['h2', 'Was der Bau kosten soll'],
    ]);
    expect(textOf(headings('nackt')[0]!)).toBe('nackt');
    const items = elementsOf(pageOf(fixtureArticle('kreistag'))).find(({ attribs }) => attribs!['class'] === 'items');
    expect(items!.children!.filter(({ name }) => name === 'li')).toHaveLength(48);
    expect(withClass(pageOf(fixtureArticle('nackt')), 'paragraph')).toHaveLength(3);
    expect(withClass(pageOf(fixtureArticle('deich')), 'in-dateline').map(textOf)).toEqual(['Norderhaven (eig) -']);
  });

  test('who speaks most comes first; the others are folded away', () => {
    const page = pageOf(fixtureArticle('kreistag'));
    const actors = byId(page, 'actors')!;
    expect(textOf(withClass(page, 'name')[0]!)).toBe('Antje Andresen Person');
    expect(textOf(actors)).toContain('36 weitere Akteure');
  });

  test('English on demand', () => {
    const page = pageOf(fixtureArticle('deich'), english);
    expect(page).toContain('<html lang="en">');
    expect(textOf(byId(page, 'quotes-h')!)).toBe('Quotations');
    expect(byId(page, 'text')!.attribs!['lang']).toBe('de');
    expect(page).toContain('21 October 2024');
    expect(page).toContain('−0.31');
    expect(pageOf(fixtureArticle('deich'))).toContain('−0,31');
  });

  test('layers that are left out are not on the page', async () => {
    const format = await loadFormat('html', { offsets: 'utf16', uiLanguage: 'de', layers: ['entities'] });
    const page = pageOf(fixtureArticle('deich'), format);
    expect(withClass(page, 'q')).toEqual([]);
    expect(withClass(page, 'per').length).toBeGreaterThan(1);
  });

  test('hostile annotation costs linear time', () => {
    const article = fixtureArticle('nackt');
    const text = 'ab '.repeat(20_000);
    const quotes = Array.from({ length: 20_000 }, (_, i) => ({
      id: `q${i}`,
      type: 'direct' as const,
      spans: [{ start: i, end: 40_000 + i, text: text.slice(i, i + 1) }],
      construction: 'none',
      stage: 's',
      rule: 'r',
    }));
    const start = performance.now();
    pageOf({ ...article, text, layers: { quotes } });
    pageOf({ ...article, text: '„'.repeat(500_000) + '\n'.repeat(500_000) });
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe('the colours of the page', () => {
  const schemes = BASE_STYLE.split('prefers-color-scheme: dark').map((css) =>
    Object.fromEntries([...css.matchAll(/--([a-z]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!])),
  );

  test.each([
    ['light', schemes[0]!],
    ['dark', schemes[1]!],
  ])('%s: every colour of letters on every ground has the contrast of WCAG AA', (_, colours) => {
    for (const letters of ['ink', 'soft', 'accent', 'neg', 'pos']) {
      for (const ground of ['paper', 'card', 'direct', 'inner', 'lit']) {
        expect(contrast(colours[letters]!, colours[ground]!), `${letters} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    for (const line of ['ochre', 'per', 'org', 'loc', 'oth']) {
      expect(contrast(colours[line]!, colours['paper']!), line).toBeGreaterThanOrEqual(3);
    }
  });
});

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** True where every tag is closed in its turn. */
function isBalanced(page: string): boolean {
  const open: string[] = [];
  for (const [, slash, name] of page.replace(/<!DOCTYPE html>/, '').matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
    if (slash === '') {
      if (!['meta', 'input'].includes(name!)) open.push(name!);
    } else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}
