import { describe, expect, test } from 'vitest';
import { read } from './read.js';

const NAMES = { PER: ['Vera Lind', 'Maas'] };
const BODY = 'Der Damm ist alt. „Der Damm hält noch viele Jahre“, sagte Vera Lind. Maas schwieg.';

describe('a headline in marks', () => {
  const headline = async (text: string) => (await read(text, NAMES)).quotes[0]?.speaker;

  test('is whose the same words in the article are', async () => {
    const { quotes } = await read(`„Der Damm hält viele Jahre“\n\n${BODY}`, NAMES);
    expect(quotes[0]!.speaker).toMatchObject({ kind: 'carried', actor: 'a1', from: quotes[1]!.id, rule: 'same-words' });
  });

  test.each([
    ['other words', '„Der Damm hält keine Jahre“'],
    ['in another order', '„Viele Jahre hält der Damm noch“'],
    ['too few', '„Der Damm hält“'],
  ])('not: %s', async (_, words) => {
    expect(await headline(`${words}\n\n${BODY}`)).toEqual({ kind: 'unknown' });
  });

  test('not where it stands in a paragraph with others', async () => {
    const { quotes } = await read(`Es war laut. „Der Damm hält viele Jahre“, stand da.\n\n${BODY}`, NAMES);
    expect(quotes.every(({ speaker }) => speaker?.rule !== 'same-words')).toBe(true);
  });
});
