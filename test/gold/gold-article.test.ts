import { describe, expect, test } from 'vitest';
import { goldArticle } from '../../scripts/gold/gold-article.js';
import { checkAnnotation } from '../../src/document/read-annotations.js';
import { articleFromText } from '../../src/index.js';
import { loadFormat } from '../../src/write/formats.js';

const TEXT = `Streit um den Steg

Bürgermeisterin Ida Brandt hat dem Segelclub Norder-Bucht widersprochen. „Der Steg bleibt“, sagte sie am Montag.
Brandt nannte den Plan „mutig“. Der Club erklärte, er werde klagen.
`;
const GOLD = `# a comment
article steg
split 2 \`widersprochen.|„Der\`
split 3 \`„mutig“.|Der\`
ent 2 PER \`Ida Brandt\` ORG \`Segelclub Norder-Bucht\`
ent 3 PER \`Brandt\`
actor a1 PER \`Ida Brandt\`
m a1 2 role \`Bürgermeisterin\` name \`Ida Brandt\` pronoun \`sie\`
m a1 3 name \`Brandt\`
actor a2 ORG \`Segelclub Norder-Bucht\`
m a2 2 name \`Segelclub Norder-Bucht\` 3 role \`Der Club\` pronoun \`er\`
quote q1 direct 2 \`„Der Steg bleibt“\`
  cue \`sagte\`
  frame \`, sagte sie am Montag.\`
  speaker pronoun a1 \`sie\`
  medium speech
quote q2 indirect 3 \`er werde ~~ klagen\`
  cue \`erklärte\`
  frame \`Der Club erklärte,\`
  speaker role a2 \`Der Club\`
quote q3 direct 3 \`„mutig“\`
  speaker name a1 \`Brandt\`
mark 2 speech \`„Der Steg bleibt“\` q1 3 speech \`„mutig“\` q3
tone article 0
tone 2 - 0
tone 3 + 0
toward a2 a1 + 3 \`Plan\`
`;

const article = articleFromText(TEXT, { id: 'steg' });
const read = (content: string) => goldArticle(article, content, { name: 'gold' });

describe('goldArticle', () => {
  test('finds every place that is written as line and surface', () => {
    const { layers } = read(GOLD);
    expect(layers.sentences!.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
      'Streit um den Steg',
      'Bürgermeisterin Ida Brandt hat dem Segelclub Norder-Bucht widersprochen.',
      '„Der Steg bleibt“, sagte sie am Montag.',
      'Brandt nannte den Plan „mutig“.',
      'Der Club erklärte, er werde klagen.',
    ]);
    expect(layers.entities!.map(({ text, label }) => `${text} ${label}`)).toEqual([
      'Ida Brandt PER',
      'Segelclub Norder-Bucht ORG',
      'Brandt PER',
    ]);
    expect(
      layers.actors!.map(({ name, mentions }) => [name, ...mentions.map(({ text, entity }) => [text, entity])]),
    ).toEqual([
      ['Ida Brandt', ['Bürgermeisterin', undefined], ['Ida Brandt', 'e1'], ['sie', undefined], ['Brandt', 'e3']],
      ['Segelclub Norder-Bucht', ['Segelclub Norder-Bucht', 'e2'], ['Der Club', undefined], ['er', undefined]],
    ]);
    expect(layers.quotes!.map(({ spans, speaker }) => [spans[0]!.text, speaker?.actor])).toEqual([
      ['„Der Steg bleibt“', 'a1'],
      ['„mutig“', 'a1'],
      ['er werde klagen', 'a2'],
    ]);
    expect(layers.sentiment!.sentences.map(({ polarity }) => polarity)).toEqual([0, -1, 0, 1, 0]);
    expect(layers.sentiment!.toward[0]).toMatchObject({
      actor: 'a2',
      voice: { kind: 'actor', actor: 'a1' },
      polarity: 1,
    });
  });

  test('gives a record that holds to the format', async () => {
    const jsonl = await loadFormat('jsonl', { offsets: 'utf16', uiLanguage: 'en' });
    const [line] = jsonl.render(read(GOLD));
    expect(checkAnnotation(line!.text).findings).toEqual([]);
  });

  test.each([
    ['ent 2 PER `Ina Brandt`', 'does not stand in line 2'],
    ['ent 9 PER `Ida`', 'the sheet has the lines 1 to 3'],
    ['ent 2 PERSON `Ida Brandt`', 'PERSON is no label'],
    ['ent 2 PER `Ida', 'a backtick is not closed'],
    ['m a9 2 name `Ida Brandt`', 'with an actor named before'],
    ['quote q9 spoken 2 `„Der Steg bleibt“`', 'with a type of'],
    ['quote q9 direct 2-3 `Brandt`', 'stands 2 times'],
    ['speaker name a7 `Brandt`', 'there is no actor a7'],
    ['inside q77', 'there is no quote q77'],
    ['tone 2 -', '2 sentences begin in line 2'],
    ['split 2 `Brandt|Der`', 'is not followed by'],
    ['gold 2', 'gold is no statement'],
  ])('names what is wrong with %s', (statement, problem) => {
    expect(() => read(`${GOLD}${statement}\n`)).toThrow(problem);
  });

  test('does not take a surface from the middle of a word', () => {
    expect(() => read(`${GOLD}ent 2 ORG \`Segel\`\n`)).toThrow('does not stand');
  });
});
