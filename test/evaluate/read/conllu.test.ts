import { describe, expect, test } from 'vitest';
import { asEvalDocument } from '../../../src/evaluate/read/annotated.js';
import { articleFromText } from '../../../src/ingest/article-from-text.js';
import { Pipeline } from '../../../src/pipeline/pipeline.js';
import { loadFormat } from '../../../src/write/formats.js';
import { readText } from './read-texts.js';

const row = (...cells: string[]): string => `${cells.join('\t')}\n`;

describe('CoNLL-U', () => {
  const treebank = [
    '# sent_id = a\n# text = Sie ist im Amt.\n',
    row('1', 'Sie', 'sie', 'PRON', 'PPER', 'Case=Nom', '3', 'nsubj', '_', '_'),
    row('2', 'ist', 'sein', 'AUX', 'VAFIN', '_', '3', 'cop', '_', '_'),
    row('3-4', 'im', '_', '_', '_', '_', '_', '_', '_', '_'),
    row('3', 'in', 'in', 'ADP', 'APPR', '_', '5', 'case', '_', '_'),
    row('4', 'dem', 'der', 'DET', 'ART', 'Case=Dat', '5', 'det', '_', '_'),
    row('4.1', 'leer', '_', '_', '_', '_', '_', '_', '_', '_'),
    row('5', 'Amt', 'Amt', 'NOUN', 'NN', '_', '0', 'root', '_', 'SpaceAfter=No'),
    row('6', '.', '.', 'PUNCT', '$.', '_', '5', 'punct', '_', '_'),
    '\n',
  ].join('');

  test('a treebank: text by SpaceAfter, contractions as one token', async () => {
    const { documents } = await readText('gold.conllu', treebank + treebank, { layer: 'tags' });
    expect(documents).toHaveLength(2);
    const [{ text, tokens, layers }] = documents as [(typeof documents)[number]];
    expect(text).toBe('Sie ist im Amt.');
    expect(tokens!.map(({ start, end }) => text.slice(start, end))).toEqual(['Sie', 'ist', 'im', 'Amt', '.']);
    expect(layers.tags).toEqual({
      pos: ['PRON', 'AUX', 'ADP+DET', 'NOUN', 'PUNCT'],
      lemma: ['sie', 'sein', 'in', 'Amt', '.'],
      feats: ['Case=Nom', '', 'Case=Dat', '', ''],
    });
  });

  test('what annotate writes is read back: text, tokens, sentences, entities, actors, quotes', async () => {
    const pipeline = await Pipeline.load('de-news');
    const article = articleFromText(
      '  Wahl in Kiel\n\n„Wir handeln 😀“, sagte Kanzlerin Anna Weiß am Montag.\tWeiß fügte hinzu, sie bleibe.\n\n„Das Amt in Bonn“, so Weiß, „wartet.“ \n',
      { id: 'a/b%c' },
    );
    const annotated = await pipeline.annotate(article);
    const format = await loadFormat('conllu', { offsets: 'utf16', uiLanguage: 'de' });
    const content = [...format.files, ...format.render(annotated)].map(({ text }) => text).join('');
    const { documents } = await readText('run.conllu', content, { layer: 'entities' });
    const expected = asEvalDocument(annotated);
    expect(documents).toHaveLength(1);
    const [read] = documents;
    expect(read!.id).toBe(expected.id);
    expect(read!.text).toBe(expected.text);
    expect(read!.tokens).toEqual(expected.tokens);
    expect(read!.sentences).toEqual(expected.sentences!.map(({ start, end }) => ({ start, end })));
    const brief = (entities: typeof expected.layers.entities) =>
      entities!.map(({ start, end, text, label }) => ({ start, end, text, label }));
    expect(brief(read!.layers.entities)).toEqual(brief(expected.layers.entities));
    expect(
      read!.layers.actors!.map(({ id, name, label, mentions }) => ({ id, name, label, count: mentions.length })),
    ).toEqual(
      expected.layers.actors!.map(({ id, name, label, mentions }) => ({ id, name, label, count: mentions.length })),
    );
    expect(expected.layers.quotes!.length).toBeGreaterThan(1);
    expect(read!.layers.quotes!.map(({ id, type, spans }) => ({ id, type, spans }))).toEqual(
      expected.layers.quotes!.map(({ id, type, spans }) => ({ id, type, spans })),
    );
    expect(read!.layers.quotes![0]!.speaker!.spans).toEqual(expected.layers.quotes![0]!.speaker!.spans);
  });

  test.each([
    [
      'nine columns',
      `${row('1', 'Sie', 'sie', 'PRON', '_', '_', '0', 'root', '_')}\n`,
      /gold\.conllu:1: found 9 columns in .*expected the 10 of CoNLL-U/,
    ],
    [
      'a number that is none',
      row('x', 'Sie', '_', 'PRON', '_', '_', '0', 'root', '_', '_'),
      /gold\.conllu:1: found the number "x", expected 1, 4-5 or 8\.1/,
    ],
    ['no form', row('1', '', '_', 'PRON', '_', '_', '0', 'root', '_', '_'), /gold\.conllu:1: found no form/],
  ])('%s is refused with its place', async (_, content, message) => {
    await expect(readText('gold.conllu', content, { layer: 'tags' })).rejects.toThrow(message);
  });
});
