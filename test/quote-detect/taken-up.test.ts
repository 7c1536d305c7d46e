import { describe, expect, test } from 'vitest';
import { read } from './read.js';

const NAMES = { PER: ['Vera Lind', 'Lind'] };

describe('a sentence taken up by das', () => {
  test.each([
    'Der Damm hält. Das bestätigte die Kasse am Freitag.',
    'Der Damm hält. Das teilte Polizei mit.',
    'Der Damm hält. Das wurde vom Amt bestätigt.',
  ])('said: %s', async (text) => {
    const { quotes } = await read(text, NAMES);
    expect(quotes.map(({ rule }) => rule)).toContain('indirect/anaphoric');
  });

  test.each([
    'Der Damm hält. Das äußert sich in Zahlen.',
    'Der Damm hält. Das finde ich gut.',
    'Der Damm hält. Das ist leicht gesagt.',
    'Der Damm hält. Dies verlangt Reformen.',
    'Der Damm hält. Das müsste Lind bestätigen.',
  ])('not said: %s', async (text) => {
    const { quotes } = await read(text, NAMES);
    expect(quotes.map(({ rule }) => rule)).not.toContain('indirect/anaphoric');
  });
});

describe('a quotation whose frame is the next sentence', () => {
  test.each([
    ['„Der Damm hält.“ Das sagte Lind am Montag.', 'Lind'],
    ['„Der Damm hält“. Das musste Lind einräumen.', 'Lind'],
    ['„Der Damm hält. Er ist dicht.“ So schildert es Vera Lind in Kiel.', 'Vera Lind'],
  ])('%s', async (text, speaker) => {
    const { quotes } = await read(text, NAMES);
    expect(quotes).toHaveLength(1);
    const [quote] = quotes;
    expect(quote).toMatchObject({
      type: 'direct',
      rule: 'direct/frame-behind',
      speaker: { spans: [{ text: speaker }] },
    });
    expect(quote!.frame!.spans[0]!.text).toBe(text.slice(text.indexOf('“') + 1).replace(/^[. ]+|\.$/gu, ''));
  });

  test.each([
    '„Der Damm hält.“ Das bestätigte Lind am Montag.',
    '„Der Damm hält.“ Das bestritt Lind am Montag.',
    '„Der Damm hält.“\n\nDas sagte Lind am Montag.',
    'Er heißt „Damm“. Das sagte Lind am Montag.',
  ])('not: %s', async (text) => {
    const { quotes } = await read(text, NAMES);
    expect(quotes.map(({ rule }) => rule)).not.toContain('direct/frame-behind');
  });

  test('without marks the sentence is reported', async () => {
    for (const frame of ['So schildert es Lind.', 'So sagt es auch Lind.', 'So hat es Lind angekündigt.']) {
      const { quotes } = await read(`Der Damm hält. ${frame}`, NAMES);
      expect(quotes[0]).toMatchObject({ rule: 'indirect/anaphoric', spans: [{ text: 'Der Damm hält' }] });
    }
    // Points to what follows.
    const { quotes } = await read('Der Damm hält. So kommentieren es die Zeitungen.', NAMES);
    expect(quotes).toEqual([]);
  });
});
