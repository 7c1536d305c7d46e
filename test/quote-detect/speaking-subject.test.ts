import { describe, expect, test } from 'vitest';
import { lines, read } from './read.js';

describe('the speaker of the sentence before', () => {
  const names = { PER: ['Vera Lind', 'Lind'], ORG: ['Boten'] };
  const speakers = async (text: string) =>
    (await read(text, names)).quotes.map(({ speaker }) => speaker?.spans?.map(({ text: words }) => words).join(' '));

  test('acts in it', async () => {
    expect(await speakers('Der Bürgermeister räumt das Haus. Der Keller sei feucht.')).toEqual(['Der Bürgermeister']);
    expect(await speakers('Lind würde gern bleiben. Der Keller sei trocken.')).toEqual(['Lind']);
  });

  test.each([
    'Die Beamten wurden verletzt. Der Keller sei feucht.',
    'Die Beamten würden lieber ausziehen. Der Keller sei feucht.',
  ])('not: %s', async (text) => {
    expect((await speakers(text)).at(-1)).toBeUndefined();
  });

  test('words in marks are whose clause they stand in, if he acts', async () => {
    const { quotes } = await read('Maas sei müde, sagte Maas. Vera Lind will „noch einmal genau hinsehen“.', {
      PER: ['Vera Lind', 'Maas'],
    });
    expect(quotes.at(-1)).toMatchObject({ speaker: { spans: [{ text: 'Vera Lind' }], rule: 'subject-of-clause' } });
    const spoken = await read('Maas kommt, sagte Maas. Vera Lind sei „noch lange nicht am Ende ihrer Kräfte“.', {
      PER: ['Vera Lind', 'Maas'],
    });
    expect(spoken.quotes.at(-1)).toMatchObject({ speaker: { spans: [{ text: 'Maas' }] } });
  });

  test('who is quoted by somebody speaks for himself', async () => {
    const found = await read('Der Bote zitierte den Minister mit den Worten „Der Damm hält noch lange“.', names);
    expect(lines(found)).toEqual([
      'direct: „Der Damm hält noch lange“ <Der Bote>',
      'direct: „Der Damm hält noch lange“ <den Minister>',
    ]);
  });

  test('ich within marks is nobody who reports', async () => {
    const found = await read('Lind schwieg. Sie hoffe auf Hilfe „noch heute, wie ich sagen muss“.', names);
    expect(lines(found)).toContain(
      'indirect-free-indirect: Sie hoffe auf Hilfe „noch heute, wie ich sagen muss“. <Lind>',
    );
  });
});
