import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnnotatedArticle } from '../../src/document/doc.js';
import { loadFormat } from '../../src/write/formats.js';
import { fixtureArticle, fixtureArticles } from './fixture-articles.js';
import { randomArticle } from './random-article.js';

const utf16 = await loadFormat('conllu', { offsets: 'utf16', uiLanguage: 'de' });
const codepoint = await loadFormat('conllu', { offsets: 'codepoint', uiLanguage: 'de' });

interface Word {
  readonly columns: readonly string[];
  readonly misc: Readonly<Record<string, string>>;
}

interface Read {
  readonly comments: readonly string[];
  readonly words: readonly Word[];
}

/** Reads the sentences of a file and checks what the format demands of every line. */
function sentencesOf(article: AnnotatedArticle, format = utf16): Read[] {
  const text = format
    .render(article)
    .map((chunk) => chunk.text)
    .join('');
  if (text === '') return [];
  expect(text.endsWith('\n\n')).toBe(true);
  expect(text).not.toMatch(/[\r\u0085\u2028\u2029]/);
  return text
    .slice(0, -2)
    .split('\n\n')
    .map((block) => {
      const lines = block.split('\n');
      const comments = lines.filter((line) => line.startsWith('# '));
      const words = lines.slice(comments.length).map((line) => {
        const columns = line.split('\t');
        expect(columns).toHaveLength(10);
        for (const column of columns) expect(column).not.toBe('');
        const misc = Object.fromEntries(
          columns[9]!.split('|').map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]),
        );
        return { columns, misc };
      });
      expect(words.map(({ columns }) => columns[0])).toEqual(words.map((_, i) => String(i + 1)));
      return { comments, words };
    });
}

function comment({ comments }: Read, name: string): string | undefined {
  return comments.find((line) => line.startsWith(`# ${name} = `))?.slice(name.length + 5);
}

describe('CoNLL-U', () => {
  test.each(fixtureArticles())('%s: the text comment is the words and the spaces between them', (_, article) => {
    for (const sentence of sentencesOf(article)) {
      const text = sentence.words
        .map(({ columns, misc }) => columns[1] + (misc['SpaceAfter'] === 'No' ? '' : ' '))
        .join('');
      expect(comment(sentence, 'text')).toBe(text.trimEnd());
    }
  });

  test('an article begins with its id; sentence ids are unique and hold neither space nor slash', () => {
    const sentences = sentencesOf(fixtureArticle('deich'));
    expect(sentences[0]!.comments.slice(0, 3)).toEqual([
      '# newdoc id = kueste/deich',
      '# offset_unit = utf16',
      '# actor a1 = PER Tomma Brodersen',
    ]);
    expect(sentences[0]!.comments).toContain('# quote q1 = direct a1');
    const ids = sentences.map((sentence) => comment(sentence, 'sent_id')!);
    expect(new Set(ids).size).toBe(sentences.length);
    expect(ids[0]).toBe('kueste%2Fdeich-s1');
    for (const id of ids) expect(id).toMatch(/^[^\s/]+$/);
    expect(sentences).toHaveLength(fixtureArticle('deich').layers.sentences!.length);
  });

  test('tags stand in their columns, and without tags there are none', () => {
    const words = sentencesOf(fixtureArticle('deich')).flatMap((sentence) => sentence.words);
    const sei = words.find(({ columns }) => columns[1] === 'sei')!;
    expect(sei.columns.slice(2, 9)).toEqual([
      'sei',
      'X',
      '_',
      'Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin',
      '_',
      '_',
      '_',
    ]);
    const bare = sentencesOf(fixtureArticle('kurzmeldung')).flatMap((sentence) => sentence.words);
    expect(bare[0]!.columns.slice(2, 9)).toEqual(Array(7).fill('_'));
  });

  test('entities, actors and quotations are in MISC', () => {
    const words = sentencesOf(fixtureArticle('deich')).flatMap((sentence) => sentence.words);
    const of = (form: string, nth = 0) => words.filter(({ columns }) => columns[1] === form)[nth]!.misc;
    expect(of('Tomma')).toMatchObject({ NE: 'B-PER', Actor: 'I-a1', Speaker: 'I-q1', Frame: 'I-q1' });
    expect(of('Brodersen')).toMatchObject({ NE: 'I-PER' });
    expect(of('norddeutsche')).toMatchObject({ NE: 'B-LOCderiv' });
    expect(of('sagte')).toMatchObject({ Cue: 'B-q1' });
    expect(of('Betonmauer')).toMatchObject({ Quote: 'I-q4,I-q6' });
    expect(of('gesprochen')).not.toHaveProperty('NE');
    const starts = words.filter(({ misc }) => misc['Quote']?.includes('B-q1') && !/B-q1\d/.test(misc['Quote']));
    expect(starts.map(({ columns }) => columns[1])).toEqual(['„', '„']);
  });

  test('line ends in and between tokens are written as UD does', () => {
    const article: AnnotatedArticle = {
      ...fixtureArticle('nackt'),
      id: 'a b\n%/c',
      text: ' Eins\u00a0zwei\r\n\r\ndrei\tx|',
      layers: {
        tokens: { start: Uint32Array.of(1, 14), end: Uint32Array.of(10, 20), kind: new Uint8Array(2) },
      },
    };
    const [sentence] = sentencesOf(article);
    expect(comment(sentence!, 'newdoc id')).toBe('a b%0A%25/c');
    expect(comment(sentence!, 'sent_id')).toBe('a%20b%0A%25%2Fc-s1');
    expect(comment(sentence!, 'text')).toBe('Eins zwei drei x');
    expect(sentence!.words[0]!.misc).toMatchObject({ SpacesBefore: '\\s', SpacesAfter: '\\r\\n\\r\\n' });
    expect(sentence!.words[1]!.misc).toMatchObject({ SpaceAfter: 'No', SpacesAfter: '\\p' });
  });

  test('an article without tokens is left out; the file is there', () => {
    expect(utf16.render(fixtureArticle('nackt'))).toEqual([]);
    expect(utf16.files).toEqual([{ path: 'annotations.conllu', text: '' }]);
  });

  test('layers that are left out are not in MISC, tokens always are', async () => {
    const format = await loadFormat('conllu', { offsets: 'utf16', uiLanguage: 'de', layers: ['entities'] });
    const words = sentencesOf(fixtureArticle('deich'), format).flatMap((sentence) => sentence.words);
    expect(words).toHaveLength(fixtureArticle('deich').layers.tokens!.start.length);
    const names = new Set(words.flatMap(({ misc }) => Object.keys(misc)));
    expect([...names].sort()).toEqual(['NE', 'SpaceAfter', 'SpacesAfter', 'end_char', 'start_char']);
    expect(words[0]!.columns[3]).toBe('_');
  });

  test('no token is lost, also outside of sentences; offsets lead to it; the text can be put together again', () => {
    fc.assert(
      fc.property(randomArticle, (article) => {
        const { tokens } = article.layers;
        const outside = {
          ...article,
          layers: {
            ...article.layers,
            sentences: [
              { id: 's1', start: 2, end: 3 },
              { id: 's2', start: 5, end: 6 },
            ],
          },
        };
        for (const one of [article, outside]) {
          const words = sentencesOf(one, codepoint).flatMap((sentence) => sentence.words);
          expect(words).toHaveLength(tokens!.start.length);
          const characters = Array.from(article.text);
          let again = unescaped(words[0]?.misc['SpacesBefore'] ?? '');
          for (const { columns, misc } of words) {
            const surface = characters.slice(Number(misc['start_char']), Number(misc['end_char'])).join('');
            expect(columns[1]).toBe(surface);
            const after = misc['SpacesAfter'];
            again += surface + (after === undefined ? (misc['SpaceAfter'] === 'No' ? '' : ' ') : unescaped(after));
          }
          if (words.length > 0) expect(again).toBe(article.text);
        }
      }),
    );
  });
});

function unescaped(spaces: string): string {
  const names: Record<string, string> = { s: ' ', t: '\t', n: '\n', r: '\r', p: '|', '\\': '\\' };
  return spaces.replace(/\\(?:u(....)|(.))/g, (_, code: string | undefined, name: string) =>
    code ? String.fromCharCode(Number.parseInt(code, 16)) : names[name]!,
  );
}
