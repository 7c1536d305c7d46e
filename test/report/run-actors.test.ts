import { describe, expect, test } from 'vitest';
import type { Actor } from '../../src/document/layers.js';
import { articleFromText } from '../../src/ingest/article-from-text.js';
import { Pipeline } from '../../src/pipeline/pipeline.js';
import { noPageFor, RunActors } from '../../src/report/run-actors.js';

function actor(name: string, known: Partial<Actor> = {}): Actor {
  return {
    id: 'a1',
    label: 'PER',
    name,
    mentions: [{ start: 0, end: 1, text: 'x', kind: 'name', rule: 'r' }],
    ...known,
  };
}

describe('who is the same across articles', () => {
  test('the same Wikidata id, whatever the name', () => {
    const actors = new RunActors();
    const first = actors.join(actor('Anna Weiß', { wikidata: 'Q1' }), 0);
    expect(actors.join(actor('A. Weiß', { wikidata: 'Q1' }), 1)).toBe(first);
    expect(actors.join(actor('Anna Weiß', { wikidata: 'Q2' }), 2)).not.toBe(first);
    expect(first.articles).toEqual([0, 1]);
    expect([...first.names.keys()]).toEqual(['Anna Weiß', 'A. Weiß']);
  });

  test('without an id the same label and name, spaces and composed letters aside', () => {
    const actors = new RunActors();
    const first = actors.join(actor('Jörg Kamp'), 0);
    expect(actors.join(actor('Jo\u0308rg  Kamp'), 1)).toBe(first);
    expect(actors.join(actor('Jörg Kamp', { label: 'ORG' }), 2)).not.toBe(first);
    expect(actors.join(actor('Jörg Kamp', { wikidata: 'Q7' }), 3)).not.toBe(first);
  });

  test('a person called by one word alone stays within the article, an organisation does not', () => {
    const actors = new RunActors();
    const first = actors.join(actor('Müller'), 0);
    expect(first.confinedTo).toBe(0);
    expect(actors.join(actor('Müller'), 1)).not.toBe(first);
    const body = actors.join(actor('Bundesrat', { label: 'ORG' }), 0);
    expect(actors.join(actor('Bundesrat', { label: 'ORG' }), 1)).toBe(body);
  });

  test('long and short names of the tables are one, each in an article of its own', async () => {
    const pipeline = await Pipeline.load('de-news');
    const actors = new RunActors();
    const texts = [
      'Die EU berät in Brüssel.',
      'Die Europäische Union berät in Brüssel.',
      'Die Union berät in Brüssel.',
    ];
    const joined: (number | undefined)[] = [];
    for (const [i, text] of texts.entries()) {
      const { layers } = await pipeline.annotate(articleFromText(text, { id: `a${i}` }));
      joined.push(...layers.actors!.filter(({ label }) => label === 'ORG').map((one) => actors.join(one, i).index));
    }
    expect(joined[0]).toBe(joined[1]);
    expect(joined[2]).not.toBe(joined[0]);
  });

  test('find gives what join gave', () => {
    const actors = new RunActors();
    const joined = actors.join(actor('Müller'), 4);
    expect(actors.find(actor('Müller'), 4)).toBe(joined);
    expect(actors.find(actor('Müller'), 5)).toBeUndefined();
  });

  test('roles and names count articles, not mentions', () => {
    const actors = new RunActors();
    for (const article of [0, 1, 2])
      actors.join(actor('Anna Weiß', { roles: article < 2 ? ['Kanzlerin'] : ['Chefin'] }), article);
    const joined = actors.join(actor('Anna Weiß', { roles: ['Chefin'] }), 2);
    expect(joined.rolesByCount).toEqual([
      ['Kanzlerin', 2],
      ['Chefin', 1],
    ]);
    expect(joined.mentions).toBe(4);
  });
});

test('a page needs a name and two quotations or three articles', () => {
  const actors = new RunActors();
  const often = [0, 1, 2].map((article) => actors.join(actor('Anna Weiß'), article))[0]!;
  expect(noPageFor(often)).toBeUndefined();
  const dot = [0, 1, 2].map((article) => actors.join(actor('.', { label: 'ORG' }), article))[0]!;
  expect(noPageFor(dot)).toBe('no-name');
  const group = [0, 1, 2].map((article) => actors.join(actor('G7', { label: 'ORG' }), article))[0]!;
  expect(noPageFor(group)).toBeUndefined();
  const rare = actors.join(actor('Otto Kern'), 0);
  expect(noPageFor(rare)).toBe('little');
  rare.said.push(1, 2);
  expect(noPageFor(rare)).toBeUndefined();
});
