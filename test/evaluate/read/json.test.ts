import { describe, expect, test } from 'vitest';
import { readText, shownEntities } from './read-texts.js';

const line = (record: object): string => `${JSON.stringify(record)}\n`;

describe('gold in JSON lines', () => {
  test('entities by offset; what cannot be scored is named, not dropped in silence', async () => {
    const text = 'Anna 😀 in Kiel';
    const { documents, notes } = await readText(
      'gold.jsonl',
      line({
        id: 'a',
        text,
        entities: [
          { start: 0, end: 4, label: 'PER', text: 'Anna' },
          { start: 11, end: 15, label: 'LOC' },
        ],
      }) +
        '\n' +
        line({
          id: 'b',
          text,
          ents: [
            { start: 0, end: 4, type: 'person' },
            { start: 0, end: 4, type: 'person' },
            { start: 0, end: 7, type: 'group' },
            { start: 4, end: 4, type: 'person' },
            { start: 11, end: 16, type: 'location' },
            { start: 6, end: 7, type: 'emoji' },
            { start: 11, end: 15, type: 'location', text: 'Bonn' },
          ],
        }),
      { layer: 'entities' },
    );
    expect(documents.map(shownEntities)).toEqual([
      ['Anna PER', 'Kiel LOC'],
      ['Anna 😀 group', 'Anna person', 'Kiel location'],
    ]);
    expect(notes.counts()).toEqual({
      'empty-span': 1,
      'outside-text': 1,
      'cut-character': 1,
      'other-surface': 1,
      duplicate: 1,
      overlap: 1,
    });
    expect(notes.lines(9).join('\n')).toMatch(/gold\.jsonl:3: location 11–16, the text has 15/);
  });

  test('tokens with parts of speech and sentences', async () => {
    const record = {
      id: 'a',
      text: 'Ja. Im Amt.',
      sentences: [
        [0, 3],
        [4, 11],
      ],
      tokens: [
        [0, 2, 'INTJ'],
        [2, 3, 'PUNCT'],
        [4, 6, 'ADP+DET'],
        [7, 10, 'NOUN'],
        [10, 11, 'PUNCT'],
      ],
    };
    const { documents } = await readText('gold.jsonl', line(record), { layer: 'tags' });
    expect(documents[0]!.layers.tags!.pos).toEqual(['INTJ', 'PUNCT', 'ADP+DET', 'NOUN', 'PUNCT']);
    expect(documents[0]!.sentences).toEqual([
      { start: 0, end: 3 },
      { start: 4, end: 11 },
    ]);
    expect(documents[0]!.pretokenised).toBe(false);
  });

  test('quotations of the Wikinews corpus, broken and without a speaker', async () => {
    const text = 'Er, sagte Anna, komme.';
    const record = {
      id: 'a',
      text,
      tokens: [[0, 2]],
      annotations: [
        {
          id: 0,
          type: 'Indirect',
          medium: 'Speech',
          quote: [
            [0, 2],
            [16, 21],
          ],
          speaker: [[10, 14]],
          cue: [[4, 9]],
          frame: [[4, 14]],
          addressee: [],
        },
        {
          id: 1,
          type: 'IndirectFreeIndirect',
          medium: 'SW',
          quote: [[0, 21]],
          speaker: [],
          cue: [],
          frame: [],
          addressee: [],
        },
      ],
    };
    const { documents } = await readText('gold.jsonl', line(record), { layer: 'quotes' });
    const [first, second] = documents[0]!.layers.quotes!;
    expect(first).toMatchObject({
      type: 'indirect',
      medium: 'speech',
      speaker: { spans: [{ text: 'Anna' }] },
      cue: { spans: [{ text: 'sagte' }] },
    });
    expect(first!.spans.map((span) => span.text)).toEqual(['Er', 'komme']);
    expect(first!.addressee).toBeUndefined();
    expect(second).toEqual({
      id: 'q1',
      type: 'indirect-free-indirect',
      spans: [{ start: 0, end: 21, text: text.slice(0, 21) }],
    });
  });

  test('sentiment of texts and toward targets', async () => {
    const { documents } = await readText(
      'gold.jsonl',
      line({ text: 'Schlimm.', label: 'negative' }) +
        line({ id: 7, text: 'Anna siegt.', label: 'positive', target: 'Anna', start: 0, end: 4 }),
      { layer: 'sentiment' },
    );
    expect(documents.map(({ id }) => id)).toEqual(['1', '7']);
    expect(documents.map(({ layers }) => layers.sentiment)).toEqual([
      { article: { label: 'negative' } },
      { toward: [{ target: { start: 0, end: 4, text: 'Anna' }, label: 'positive' }] },
    ]);
  });

  test('mentions by chain and by link', async () => {
    const text = 'Anna kam. Sie blieb.';
    const chains = {
      id: 'a',
      text,
      mentions: [
        { start: 0, end: 4, chain: 3, form: 'ne' },
        { start: 10, end: 13, chain: 3, form: 'pper' },
        { start: 5, end: 8, chain: null },
      ],
    };
    const links = {
      id: 'b',
      text,
      mentions: [{ start: 0, end: 4, anchor: 'Anna', uri: 'http://de.dbpedia.org/resource/Anna' }],
    };
    const { documents } = await readText('gold.jsonl', line(chains) + line(links), { layer: 'actors' });
    expect(
      documents[0]!.layers.actors!.map(({ mentions }) => mentions.map(({ text: surface, kind }) => [surface, kind])),
    ).toEqual([
      [
        ['Anna', 'name'],
        ['Sie', 'pronoun'],
      ],
      [['kam', undefined]],
    ]);
    expect(documents[1]!.layers.actors).toMatchObject([{ link: 'http://de.dbpedia.org/resource/Anna' }]);
  });

  test.each([
    [
      'no JSON',
      '{"id": "a", "text": "x", "entities": []}\n{oops\n',
      /gold\.jsonl:2: found "\{oops", expected one JSON object a line/,
    ],
    [
      'no object',
      '{"id": "a", "text": "x", "entities": []}\n[1]\n',
      /gold\.jsonl:2: found "\[1\]", expected one JSON object/,
    ],
    [
      'a wrong field',
      '{"text": "x", "entities": [{"start": "0", "end": 1, "label": "PER"}]}\n',
      /gold\.jsonl:1: entities\[0\]\.start: .*expected int|gold\.jsonl:1: entities\[0\]\.start: .*expected number/,
    ],
    [
      'an entity of no class',
      '{"text": "x", "entities": [{"start": 0, "end": 1}]}\n',
      /gold\.jsonl:1: entities\[0\]: expected a label/,
    ],
    ['half a target', '{"text": "x", "label": "positive", "start": 0}\n', /gold\.jsonl:1: .*`start` and `end`/],
    ['no known kind', '{"foo": 1}\n', /gold\.jsonl:1: found .*looks like no format of gold/],
    ['an annotated article that is none', '{"schema": "pressespiegel/annotated-article@1.0"}\n', /gold\.jsonl:1: /],
  ])('%s is refused with its place', async (_, content, message) => {
    await expect(
      readText('gold.jsonl', content, { layer: content.includes('label') ? 'sentiment' : 'entities' }),
    ).rejects.toThrow(message);
  });
});
