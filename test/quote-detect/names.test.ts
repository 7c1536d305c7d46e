import { describe, expect, test } from 'vitest';
import { lines, read } from './read.js';

const NAMES = {
  PER: ['Vera Lind', 'Merkels', 'Bidens', 'Ron Klain', 'Maas', 'Chirac'],
  LOC: ['Chinas', 'Kölns'],
  ORG: ['Neuen Post', 'Reuters'],
};

describe('a name in the genitive and what it owns', () => {
  test.each([
    ['„Der Damm hält“, sagte Merkels Sprecherin Vera Lind.', 'Merkels Sprecherin Vera Lind'],
    ['„Der Damm hält“, sagte Kölns Oberbürgermeisterin Vera Lind.', 'Kölns Oberbürgermeisterin Vera Lind'],
    ['„Der Damm hält“, sagte Bidens designierter Stabschef Ron Klain.', 'Bidens designierter Stabschef Ron Klain'],
    ['Der Damm halte, sagte Merkels Sprecherin Vera Lind.', 'Merkels Sprecherin Vera Lind'],
    ['„Der Damm hält“, sagte Kölns Regierender Bürgermeister Ron Klain.', 'Kölns Regierender Bürgermeister Ron Klain'],
    ['Merkels Kumpel Chirac sagte, der Damm halte.', 'Merkels Kumpel Chirac'],
    ['Nach Merkels Einschätzung ist der Damm sicher.', 'Merkels Einschätzung'],
    ['Merkels These war, dass der Damm hält.', 'Merkels'],
  ])('%s – %s', async (text, speaker) => {
    const { quotes } = await read(text, NAMES);
    expect(quotes).toHaveLength(1);
    expect(quotes[0]!.speaker?.spans?.map((span) => span.text)).toEqual([speaker]);
    expect(quotes[0]!.addressee).toBeUndefined();
  });

  test('the speaker is who is owned; of words it is who owns them', async () => {
    const owned = await read('„Der Damm hält“, sagte Bidens Sprecherin Vera Lind.', NAMES);
    expect(owned.quotes[0]!.speaker?.actor).toBe('a2');
    const words = await read('Nach Merkels Einschätzung ist der Damm sicher.', NAMES);
    expect(words.quotes[0]!.speaker?.actor).toBe('a1');
  });

  test('a name that ends in s by itself owns nothing', async () => {
    const found = await read('Der Damm hält nach Angaben von Reuters vier Tage.', NAMES);
    expect(lines(found)).toEqual(['indirect: Der Damm hält | vier Tage <Angaben von Reuters>']);
  });
});

describe('what follows the name of the speaker', () => {
  test.each([
    ['Der Damm halte, sagte Vera Lind der Neuen Post.', 'Vera Lind', 'der Neuen Post'],
    ['Der Damm halte, sagte Maas Reportern.', 'Maas', 'Reportern'],
    ['Vera Lind erzählte jüngst der „Neuen Post“, der Damm halte.', 'Vera Lind', 'der „Neuen Post“'],
    ['Der Damm halte, sagte Vera Lind Anfang Mai.', 'Vera Lind', undefined],
    ['„Der Damm hält“, sagte Maas Montag in Ulm.', 'Maas', undefined],
  ])('%s', async (text, speaker, addressee) => {
    const { quotes } = await read(text, NAMES);
    expect(quotes[0]!.speaker?.spans?.map((span) => span.text)).toEqual([speaker]);
    expect(quotes[0]!.addressee?.spans[0]?.text).toBe(addressee);
  });

  test('no phrase goes beyond the verb', async () => {
    const { quotes } = await read('Die Stadt baut einen Damm. Das sagte Chinas Präsident am Montag.', NAMES);
    expect(quotes[0]!.addressee).toBeUndefined();
  });
});
