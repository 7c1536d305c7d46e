import { describe, expect, test } from 'vitest';
import { lines, read } from './read.js';

const NAMES = { PER: ['Vera Lind', 'Lind', 'Maas', 'von Randow'], ORG: ['Neuen Post'] };

describe('a frame behind clauses with dass and ob', () => {
  test.each([
    ['Er gehe davon aus, dass der Damm hält, sagte Maas.', 'Er gehe davon aus, dass der Damm hält', 'Maas'],
    ['Man prüfe, ob der Damm hält, teilte die Polizei mit.', 'Man prüfe, ob der Damm hält', 'die Polizei'],
    ['Es gibt Zweifel, dass der Damm hält, sagt Lind.', 'Es gibt Zweifel, dass der Damm hält', 'Lind'],
    ['Der Damm halte, sagte von Randow.', 'Der Damm halte', 'von Randow'],
    ['Der Damm halte, sagte der Regierende in der Sitzung.', 'Der Damm halte', 'der Regierende'],
    ['Der Damm halte, riefen Demonstrierende.', 'Der Damm halte', 'Demonstrierende'],
  ])('%s', async (text, content, speaker) => {
    expect(lines(await read(text, NAMES))).toContain(`indirect: ${content} <${speaker}>`);
  });

  test.each([
    'Ich möchte nicht, dass sie hier sitzen, diskutieren und meine Leute stören.',
    'Ein Datum könne er nicht nennen; auf die Frage, ob der Damm halte, sagte er nichts.',
  ])('no frame: %s', async (text) => {
    const found = await read(text, NAMES);
    expect(found.quotes.filter(({ rule }) => rule === 'indirect/trailing-frame')).toEqual([]);
  });
});

describe('what stands before a quotation with a colon', () => {
  test('ends at the colon, and is whose the frame behind the quotation is', async () => {
    const found = await read('Maas warnte. Jeder müsse achtgeben: „Das Wasser ist noch da“, sagte Lind.', NAMES);
    expect(lines(found)).toContain('indirect-free-indirect: Jeder müsse achtgeben <Lind>');
  });

  test('goes on to the end where no frame follows', async () => {
    const found = await read('Maas sagte, es regne. Jeder müsse achtgeben: „Das Wasser ist noch da.“', NAMES);
    expect(lines(found)).toContain('indirect-free-indirect: Jeder müsse achtgeben: „Das Wasser ist noch da.“ <Maas>');
  });
});

describe('whose words', () => {
  const sources = async (text: string) =>
    (await read(text, NAMES)).quotes.map(({ speaker }) => speaker?.actor ?? 'nobody');

  test('the pronoun means who spoke last, if that can be', async () => {
    expect(await sources('Vera Lind sagte, es regne. Der Damm hält nach ihren Worten.')).toEqual(['a1', 'a1']);
    expect(await sources('Vera Lind sagte, es regne. Der Damm hält nach seinen Worten.')).toEqual(['a1', 'nobody']);
    expect(await sources('Der Damm hält nach ihren Worten.')).toEqual(['nobody']);
  });

  test('whom somebody quotes in his turn does not go on', async () => {
    const found = await read('Die Behörde habe gewarnt, dass der Damm bricht, sagte Maas. Es regne weiter.', NAMES);
    expect(lines(found)).toContain('indirect-free-indirect: Es regne weiter. <Maas>');
  });
});

test.each([
  ['Maas wies die Kritik als „absurd“ zurück.', 'wies | als | zurück'],
  ['Maas lobte den Plan als „großen Wurf“.', 'lobte | als'],
])('what somebody calls a thing: %s', async (text, cue) => {
  const { quotes } = await read(text, NAMES);
  expect(quotes.map(({ type }) => type)).toEqual(['direct']);
  expect(quotes[0]!.cue?.spans.map((span) => span.text).join(' | ')).toBe(cue);
});

test('as what somebody speaks is no part of the cue', async () => {
  const { quotes } = await read('Maas kritisierte als Abgeordneter den Plan.', NAMES);
  expect(quotes.every(({ cue }) => cue?.spans.every((span) => !span.text.includes('als')))).toBe(true);
});
