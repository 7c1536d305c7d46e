import { describe, expect, it } from 'vitest';
import { jsonProblem } from '../../src/ingest/json-problem.js';
import { parseRecord } from '../../src/ingest/parse-record.js';
import { articleOf, GERMAN, ingest, rawRecord, regionsOf } from './ingest-bytes.js';

describe('a JSON object', () => {
  it('becomes an article: title, lead and body as regions, joined by a blank line', async () => {
    const article = await articleOf(
      'json',
      JSON.stringify({
        id: 4711,
        headline: 'Rat einigt sich',
        teaser: 'Nach langem Streit steht der Haushalt.',
        body: [GERMAN, 'Neustadt (dpa) - Auch das Dach wird neu.'],
        pubDate: '21.06.2021 14:35',
        publisher: { name: 'Kreisblatt' },
        author: [{ name: 'Anna Meier' }],
        link: 'https://example.org/haushalt',
        fictional: true,
      }),
    );
    expect(article.id).toBe('4711');
    expect(article.text).toBe(
      `Rat einigt sich\n\nNach langem Streit steht der Haushalt.\n\n${GERMAN}\n\nNeustadt (dpa) - Auch das Dach wird neu.`,
    );
    expect(regionsOf(article).map(([kind]) => kind)).toEqual(['title', 'lead', 'paragraph', 'paragraph', 'dateline']);
    expect(article.meta).toEqual({
      title: 'Rat einigt sich',
      published: '2021-06-21T14:35:00',
      outlet: 'Kreisblatt',
      authors: ['Anna Meier'],
      url: 'https://example.org/haushalt',
      language: 'de',
      fictional: true,
    });
    expect(article.codes).toEqual([]);
  });

  it('has a body of plain text with paragraphs by blank lines', async () => {
    const article = await articleOf('json', JSON.stringify({ text: `${GERMAN}\n\nWas nun?\n\n${GERMAN}` }));
    expect(regionsOf(article)).toHaveLength(3);
  });

  it('has a body with markup read as HTML', async () => {
    const body = `<p>${GERMAN}</p><h2>Streit um die Schule</h2><p>Anna &amp; Jan<br>sagen <b>nein</b>.</p><ul><li>Eins</li></ul><script>x()</script>`;
    expect(regionsOf(await articleOf('json', JSON.stringify({ content: body })))).toEqual([
      ['paragraph', GERMAN],
      ['subhead', 'Streit um die Schule'],
      ['paragraph', 'Anna & Jan\nsagen nein.'],
      ['list-item', 'Eins'],
    ]);
  });

  it('has entities and a few tags taken out of plain text, its line ends kept', async () => {
    const body = `${GERMAN}\n\nAnna &amp; Jan sagen <i>nein</i>.\n\n2 < 3 und 5 > 4.`;
    const article = await articleOf('json', JSON.stringify({ title: 'Anna &amp; Jan', text: body }));
    expect(regionsOf(article)).toEqual([
      ['title', 'Anna & Jan'],
      ['paragraph', GERMAN],
      ['paragraph', 'Anna & Jan sagen nein.'],
      ['paragraph', '2 < 3 und 5 > 4.'],
    ]);
  });

  it('leaves ampersands and angle brackets alone where there is no markup', async () => {
    const text = `${GERMAN} Müller & Söhne, A&B, 2 < 3.`;
    expect((await articleOf('json', JSON.stringify({ text }))).text).toBe(text);
  });

  it('has a body of parts with types', async () => {
    const body = [
      { type: 'paragraph', text: GERMAN },
      { type: 'heading', text: 'Streit' },
      { type: 'image', caption: 'Das Rathaus' },
      { type: 'list', items: [{ type: 'listItem', text: 'Eins' }] },
    ];
    expect(regionsOf(await articleOf('json', JSON.stringify({ body })))).toEqual([
      ['paragraph', GERMAN],
      ['subhead', 'Streit'],
      ['caption', 'Das Rathaus'],
      ['list-item', 'Eins'],
    ]);
  });

  it('does not say twice what the body repeats of title and lead', async () => {
    const lead = 'Nach langem Streit steht der Haushalt, sagt die Bürgermeisterin.';
    const whole = await articleOf(
      'json',
      JSON.stringify({ title: 'Rat einigt sich', lead, text: `Rat einigt sich\n\n${lead}\n\n${GERMAN}` }),
    );
    expect(regionsOf(whole).map(([kind]) => kind)).toEqual(['title', 'lead', 'paragraph']);
    const cut = await articleOf(
      'json',
      JSON.stringify({ title: 'T', description: `${GERMAN.slice(0, 80)}…`, text: GERMAN }),
    );
    expect(cut.text).toBe(`T\n\n${GERMAN}`);
  });

  it('takes the names that the user gives', async () => {
    const content = JSON.stringify({ text: 'falsch', artikel: { inhalt: GERMAN }, kopf: 'Rat einigt sich' });
    const article = await articleOf('json', content, { fields: { text: 'artikel.inhalt', title: 'kopf' } });
    expect(article.text).toBe(`Rat einigt sich\n\n${GERMAN}`);
  });

  it('fails without a text, and says what there is', async () => {
    expect(await ingest('json', '{"titel":"Rat","foo":1}')).toMatchObject([
      {
        outcome: 'failed',
        code: 'ingest/no-text',
        reason:
          'no field holds the article’s text; the record has the fields titel, foo (name the right one with --fields text=…)'.replace(
            '’',
            "'",
          ),
      },
    ]);
    expect(await ingest('json', '{"a":1}', { fields: { text: 'x' } })).toMatchObject([
      { reason: 'the field x holds no text; the record has the fields a' },
    ]);
    expect(await ingest('json', '"nur ein Satz"')).toMatchObject([{ code: 'ingest/no-text' }]);
    expect(await ingest('json', '[]')).toMatchObject([{ code: 'ingest/no-text' }]);
    expect(await ingest('json', ' ')).toMatchObject([{ code: 'ingest/empty' }]);
  });

  it('reads escaped lone surrogates as U+FFFD, also in the metadata', async () => {
    const article = await articleOf('json', `{"title":"Rat \\ud800","text":${JSON.stringify(GERMAN)}}`);
    expect(article.text.startsWith('Rat \ufffd\n\n')).toBe(true);
    expect(article.meta.title).toBe('Rat \ufffd');
    expect(article.codes).toEqual(['ingest/lone-surrogate']);
  });
});

describe('several articles in one JSON text', () => {
  const two = [{ text: GERMAN }, { id: 'b', text: `${GERMAN} Ende.` }];

  it.each([
    ['a list', two],
    ['an object around a list', { status: 'ok', articles: two }],
  ])('come from %s', async (_, value) => {
    expect(await ingest('json', JSON.stringify(value))).toMatchObject([
      { outcome: 'article', article: { id: 'ordner/datei#0', source: { record: 0 } } },
      { outcome: 'article', article: { id: 'b', source: { record: 1 } } },
    ]);
  });
});

describe('a record of a dump', () => {
  it('is named by its number where it has no id, and its faults by their place in the file', async () => {
    const raw = {
      ...rawRecord('jsonl', `{"text": ${JSON.stringify(GERMAN)}}`),
      record: 6,
      place: { line: 9, column: 1 },
    };
    expect(await parseRecord(raw)).toMatchObject([
      { article: { id: 'ordner/datei#6', source: { record: 6, format: 'jsonl' } } },
    ]);
    const broken = { ...raw, bytes: new TextEncoder().encode('{"text": "a", }') };
    expect(await parseRecord(broken)).toEqual([
      {
        outcome: 'failed',
        id: 'ordner/datei#6',
        path: 'ordner/datei',
        record: 6,
        code: 'ingest/malformed-json',
        reason: 'not valid JSON: in line 9, column 15, a name in double quotation marks was expected, not "}"',
      },
    ]);
  });
});

describe('jsonProblem', () => {
  it.each([
    ['{"a": 1,\n  "b": }', 2, 8, 'a value', '"}"'],
    ['{"a" 1}', 1, 6, 'a colon', '"1}"'],
    ["{'a': 1}", 1, 2, 'a name in double quotation marks or }', '"\'a\': 1}"'],
    ['{"a": "b" "c"}', 1, 11, ', or }', '"\\"c\\"}"'],
    ['[1, 2', 1, 6, ', or ]', 'the end of the text'],
    ['{"a": "b', 1, 9, 'a closing quotation mark', 'the end of the text'],
    ['{"a": "\\x"}', 1, 9, 'one of " \\ / b f n r t u after a backslash', '"x\\"}"'],
    ['{"a": "\\u12g4"}', 1, 10, 'four hexadecimal digits', '"12g4\\"}"'],
    ['{"a": "x\ny"}', 1, 9, 'an escape such as \\n, or the closing quotation mark', '"\\ny\\"}"'],
    ['[1,]', 1, 4, 'a value', '"]"'],
    ['{} {}', 1, 4, 'the end of the text', '"{}"'],
    ['[01]', 1, 3, ', or ]', '"1]"'],
    ['{"a": NaN}', 1, 7, 'a value', '"NaN}"'],
  ])('%j', (text, line, column, expected, found) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(jsonProblem(text)).toEqual({ line, column, expected, found });
  });

  it('finds none in what is JSON', () => {
    for (const text of ['{}', ' [ ] ', '-1.5e+3', '"\\u00e4\\n"', '{"a":[{"b":null},true,false,""],"c":0}']) {
      expect(jsonProblem(text)).toBeUndefined();
    }
  });
});
