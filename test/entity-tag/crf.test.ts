import { expect, test } from 'vitest';
import { create } from '../../src/entity-tag/crf.js';
import { readText } from './read-text.js';

const stage = create({ model: 'models/entities-de' }, { directory: 'pipelines' });

async function found(text: string): Promise<string[]> {
  const { entities } = await stage.run(readText(text), () => {});
  return entities.map(({ text: name, label, form }) => `${name} ${label}${form === 'name' ? '' : ` ${form}`}`);
}

test('names of every label, which no table knows as they stand', async () => {
  expect(
    await found('Kerstin Albrechtsen sprach in Oberhofen mit dem Vorstand der Lemkedorfer Maschinenbau GmbH .'),
  ).toEqual(['Kerstin Albrechtsen PER', 'Oberhofen LOC', 'Lemkedorfer Maschinenbau GmbH ORG']);
});

test('derived forms and parts of compounds are kept apart from names', async () => {
  const all = await found('Der deutsche Botschafter und der Bayern-Trainer trafen Berliner Schüler in Wien .');
  expect(all).toContain('deutsche LOC derived');
  expect(all).toContain('Berliner LOC derived');
  expect(all).toContain('Wien LOC');
  expect(all.find((each) => each.startsWith('Bayern-Trainer'))).toMatch(/part$/);
});

test('a surname that stood whole elsewhere is known again', async () => {
  const text =
    'Die Ministerin Kerstin Albrechtsen sprach lange .\nDann ging Albrechtsen .\nAuch ohne Albrechtsens Rat ging es .';
  const all = await found(text);
  expect(all.filter((each) => each.startsWith('Albrechtsen'))).toEqual(['Albrechtsen PER', 'Albrechtsens PER']);
});

test('says how sure it is', async () => {
  const { entities } = await stage.run(readText('Angela Merkel reiste nach Paris .'), () => {});
  expect(entities.map(({ confidence = 0 }) => confidence > 0.9)).toEqual([true, true]);
});

test('a long sentence is read in parts', async () => {
  const all = await found('Angela Merkel reiste nach Paris und '.repeat(500));
  expect(all.filter((each) => each === 'Paris LOC')).toHaveLength(500);
});
