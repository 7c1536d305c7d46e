import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readText, shownEntities } from './read-texts.js';

const entities = (content: string, name = 'gold.conll') => readText(name, content, { layer: 'entities' });

describe('files of tokens and tags', () => {
  test('two columns by tab; a sentence without document marks is a document', async () => {
    const { documents, files, notes } = await entities('Anna\tB-PER\nWeiß\tI-PER\n#\tO\n\nKiel\tB-LOC\n');
    expect(files[0]!.format).toBe('conll');
    expect(documents.map(({ text }) => text)).toEqual(['Anna Weiß #', 'Kiel']);
    expect(documents.map(({ id }) => id)).toEqual(['gold:1', 'gold:2']);
    expect(documents.map(shownEntities)).toEqual([['Anna Weiß PER'], ['Kiel LOC']]);
    expect(documents.every(({ pretokenised }) => pretokenised)).toBe(true);
    expect(notes.counts()).toEqual({});
  });

  test('document marks of every kind', async () => {
    const doc = await entities('# doc = a\nKiel\tB-LOC\n\nrief\tO\n\n# doc = a\nBonn\tB-LOC\n');
    expect(doc.documents.map(({ id, text, sentences }) => [id, text, sentences!.length])).toEqual([
      ['a', 'Kiel rief', 2],
      ['a~2', 'Bonn', 1],
    ]);
    const start = await entities(
      '-DOCSTART- -X- -X- O\n\nKiel NE B-NC I-LOC\n\n-DOCSTART- -X- -X- O\n\nBonn NE I-NC I-LOC\n',
    );
    expect(start.documents.map(shownEntities)).toEqual([['Kiel LOC'], ['Bonn LOC']]);
  });

  test('four columns by space: the last one counts, chunks of phrases do not', async () => {
    const { documents, notes } = await entities(
      'Anna NE I-NP I-PER\nWeiß NE I-NP I-PER\nlebt VVFIN I-VP O\nin APPR I-PP O\nKiel NE I-NP I-LOC\n',
    );
    expect(documents.map(shownEntities)).toEqual([['Anna Weiß PER', 'Kiel LOC']]);
    expect(notes.counts(), 'IOB1 is a scheme, no slip').toEqual({});
  });

  test('GermEval 2014: index, outer and inner layer, source after # and tab', async () => {
    const { documents } = await entities(
      '#\thttp://example.org/a [2010-01-01]\n1\tUni\tB-ORG\tO\n2\tKiel\tI-ORG\tB-LOC\n\n#\thttp://example.org/b [2010-01-01]\n1\tBonner\tB-LOCderiv\tO\n',
      'gold.tsv',
    );
    expect(documents.map(({ id }) => id)).toEqual([
      'http://example.org/a [2010-01-01]',
      'http://example.org/b [2010-01-01]',
    ]);
    expect(documents.map(shownEntities)).toEqual([['Uni Kiel ORG'], ['Bonner LOCderiv']]);
    expect(documents[0]!.innerEntities!.map(({ text, label }) => `${text} ${label}`)).toEqual(['Kiel LOC']);
    expect(documents[1]!.innerEntities).toEqual([]);
  });

  test('three columns: an inner layer, unless the second names phrases', async () => {
    const nested = await entities('Uni\tB-ORG\tO\nKiel\tI-ORG\tB-LOC\n');
    expect(nested.documents[0]!.innerEntities!.map(({ text }) => text)).toEqual(['Kiel']);
    const chunked = await entities('Uni B-NP B-ORG\nKiel I-NP I-ORG\n');
    expect(chunked.documents.map(shownEntities)).toEqual([['Uni Kiel ORG']]);
    expect(chunked.documents[0]!.innerEntities).toBeUndefined();
  });

  test('IOB1, BIOES, Windows line ends, a byte order mark, gzip', async () => {
    expect((await entities('I-Town I-LOC\r\n\r\nX S-ORG\r\n')).documents.map(shownEntities)).toEqual([
      ['I-Town LOC'],
      ['X ORG'],
    ]);
    expect((await entities('\ufeffKiel\tB-LOC\n')).documents[0]!.text).toBe('Kiel');
    const packed = await readText('gold.conll.gz', gzipSync('Kiel\tB-LOC\n'), { layer: 'entities' });
    expect(packed.documents.map(shownEntities)).toEqual([['Kiel LOC']]);
  });

  test('a file of nothing but the token # has rows, no comments', async () => {
    const { documents } = await readText('gold.conll', '# O\n\n# O\n', { layer: 'entities' });
    expect(documents.map(({ text, tokens }) => [text, tokens?.length])).toEqual([
      ['#', 1],
      ['#', 1],
    ]);
  });

  test('slips and odd comments are named with their line', async () => {
    const { notes } = await entities('# nanu\nAnna\tB-PER\nWeiß\tI-LOC\n');
    expect(notes.lines(5)).toEqual([
      expect.stringContaining('1 lines beginning with #'),
      expect.stringMatching(/gold\.conll:1: "# nanu"/),
      expect.stringContaining('1 I- tags with nothing to continue'),
      expect.stringMatching(/gold\.conll:3: I-LOC/),
    ]);
  });

  test('parts of speech: second column, or columns by name', async () => {
    const two = await readText('gold.tsv', 'Sehr\tADV\n#\tSYM\n', { layer: 'tags' });
    expect(two.documents[0]!.layers.tags).toEqual({ pos: ['ADV', 'SYM'] });
    const named = await readText(
      'gold.tsv',
      '# columns: FORM UPOS XPOS LEMMA FEATS  (a remark)\nim\tADP\tAPPRART\tin\t_\n',
      { layer: 'tags' },
    );
    expect(named.documents[0]!.layers.tags).toEqual({ pos: ['ADP'], lemma: ['in'], feats: [''] });
    const given = await readText('gold.tsv', 'a\tim\tADP\n', { layer: 'tags', columns: ['-', 'token', 'pos'] });
    expect(given.documents[0]!.text).toBe('im');
  });

  test('sentences are joined in groups where boundaries are scored', async () => {
    const content = 'Ja\tO\n.\tO\n\n'.repeat(45);
    const { documents } = await readText('gold.conll', content, { layer: 'sentences' });
    expect(documents.map(({ sentences }) => sentences!.length)).toEqual([20, 20, 5]);
  });

  test.each([
    ['a missing tag', 'Anna\tB-PER\nWeiß\n', /gold\.conll:2: found 1 columns in "Weiß", expected 2 parted by tabs/],
    ['a tag that is none', 'Anna\tB-PER\nWeiß\tB_PER\n', /gold\.conll:2: found the tag "B_PER", expected O or B-…/],
    [
      'a tag that is none, beside a column of chunks',
      'Anna\tB-NP\tB-PER\nWeiß\tI-NP\tPER\nkam\tB-VP\tO\n',
      /gold\.conll:2: found the tag "PER"/,
    ],
    ['no column of tags', 'Anna\tNE\nWeiß\tNE\n', /gold\.conll:1: found .*expected a column of O, B-… and I-… tags/],
    ['a column too many', 'Anna\tB-PER\nWeiß\tI-PER\tx\nkam\tO\n', /gold\.conll:2: found 3 columns in .*expected 2/],
    [
      'a late tag that is none',
      `${'Anna\tB-PER\n'.repeat(2100)}Weiß\tPER\n`,
      /gold\.conll:2101: found the tag "PER", expected O or B-…/,
    ],
    ['no token', 'Anna\tB-PER\n\tO\n', /gold\.conll:2: found no token/],
    ['an empty file', '', /gold\.conll:1: is empty|gold\.conll: is empty/],
    ['one column', 'Anna\nWeiß\n', /expected a token and its tag/],
  ])('%s is refused with its place', async (_, content, message) => {
    await expect(entities(content)).rejects.toThrow(message);
  });

  test('bytes that are not UTF-8 are refused', async () => {
    await expect(
      readText('gold.conll', Uint8Array.of(0x4b, 0xfc, 0x09, 0x4f, 0x0a), { layer: 'entities' }),
    ).rejects.toThrow(/gold\.conll:1: .*not UTF-8/);
  });

  test('a file without gold for the layer is refused', async () => {
    await expect(readText('gold.tsv', 'Sehr\tADV\n', { layer: 'quotes' })).rejects.toThrow(/O, B-…|no gold/);
  });
});
