import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleFromText } from '../../src/ingest/article-from-text.js';
import { Pipeline } from '../../src/pipeline/pipeline.js';

/** Whom a pronoun means is said by the actors, so this needs the whole chain. */
let pipeline: Pipeline;
beforeAll(async () => {
  pipeline = await Pipeline.load('de-news');
});
afterAll(() => pipeline.close());

async function speakerOf(text: string) {
  const { layers } = await pipeline.annotate(articleFromText(text, { id: 'a' }));
  const speaker = layers.quotes!.find(({ type }) => type === 'indirect')?.speaker;
  return { ...speaker, name: layers.actors!.find(({ id }) => id === speaker?.actor)?.name };
}

test('the only person of the gender is meant, with evidence', async () => {
  const speaker = await speakerOf('Anna Berg trat vor die Presse. Sie sagte, das Geld reiche.');
  expect(speaker).toMatchObject({ kind: 'pronoun', name: 'Anna Berg', evidence: [{ text: 'Anna Berg' }] });
});

test.each([
  'Zbigniew Kowalski war müde. Meine Frau lachte, und sie behauptet, das sei das Geheimnis.',
  'Jan Berg war müde. Sie sagte, das sei das Geheimnis.',
  'Anna Berg traf Eva Lund. Sie sagte, das Geld reiche.',
])('nobody is guessed: %s', async (text) => {
  expect((await speakerOf(text)).name).toBeUndefined();
});

test('own statements are those of whom the clause is about, with evidence', async () => {
  const speaker = await speakerOf('Anna Berg leitet das Bad. Nach eigenen Angaben hat Anna Berg 300 Karten verkauft.');
  expect(speaker).toMatchObject({
    kind: 'role',
    name: 'Anna Berg',
    spans: [{ text: 'eigenen Angaben' }],
    evidence: [{ text: 'Anna Berg' }],
  });
});
