import { expect, test } from 'vitest';
import { lines, read } from './read.js';

const NAMES = { PER: ['Lind', 'Berg', 'Anna Meier'] } as const;
const TALK = 'Lind: Wir fangen im Mai an.\nBerg: Womit denn?\nLind: Mit dem, was wir haben.';

test('a talk in script form, line by line', async () => {
  const found = await read(`Im Rat wurde es laut.\n\n${TALK}\n\nDann war Schluss.`, NAMES);
  expect(lines(found)).toEqual([
    'direct: Wir fangen im Mai an. <Lind>',
    'direct: Womit denn? <Berg>',
    'direct: Mit dem, was wir haben. <Lind>',
  ]);
  expect(found.quotes[0]).toMatchObject({ rule: 'direct/script', construction: 'script' });
  expect(found.quotes[0]!.frame!.spans.map(({ text }) => text)).toEqual(['Lind:']);
});

test('a family name that is a common word is known by the full name', async () => {
  const found = await read(
    'Lind stritt mit Anna Flott.\n\nLind: Wir bauen.\nFlott: Womit denn?\nLind: Mit unserem Geld.',
    {
      PER: ['Lind', 'Anna Flott'],
    },
  );
  expect(lines(found)).toContain('direct: Womit denn? <Flott>');
});

test('questions and answers without names have no speaker', async () => {
  const found = await read('Frage: Wann fangen Sie an?\n\nAntwort: Im Mai.\n\nFrage: Womit denn?', NAMES);
  expect(lines(found)).toEqual([
    'direct: Wann fangen Sie an? <unknown>',
    'direct: Im Mai. <unknown>',
    'direct: Womit denn? <unknown>',
  ]);
});

test.each([
  ['a list of people', 'Lind: Die Ministerin baut gern.\nBerg: Der Minister fährt Rad.\nLind: Nichts Neues.'],
  ['two lines', 'Lind: Wir fangen an.\nBerg: Womit denn?'],
  ['labels that nobody is', 'Ort: Wo wir sind.\nZeit: Wann wir kommen.\nOrt: Wo wir waren.'],
  ['one voice', 'Lind: Wir bauen.\nLind: Wir graben.\nLind: Wir gehen.'],
])('%s is no talk', async (_, text) => {
  const { quotes } = await read(text, NAMES);
  expect(quotes.filter(({ rule }) => rule === 'direct/script')).toEqual([]);
});

test('linear in the number of lines', async () => {
  const { quotes } = await read('Lind: Wir fangen im Mai an.\nBerg: Womit denn?\n'.repeat(2000), NAMES);
  expect(quotes.length).toBeGreaterThanOrEqual(4000);
});
