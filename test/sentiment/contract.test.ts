import { describe, expect, test } from 'vitest';
import { checkLayers } from '../../src/document/check-layers.js';
import { articleFromText } from '../../src/ingest/article-from-text.js';
import { Pipeline } from '../../src/pipeline/pipeline.js';
import { parsePipeline } from '../../src/pipeline/pipeline-file.js';

/** What every stage that provides `sentiment` must keep. */
const BELOW = 'tokens/rules, sentences/rules, entities/gazetteer, actors/rules, quotes/news';
const RIVALS = ['sentiment/lexicon', 'sentiment/natural'];
const GOOD = 'Der Sieg war großartig. Die Mannschaft freut sich über einen wunderbaren Erfolg.';
const BAD = 'Die Lage ist schrecklich. Die schlechte Nachricht war ein schlimmer Fehler.';

describe.each(RIVALS)('%s', async (rival) => {
  const pipeline = await Pipeline.load(parsePipeline(`stages: [${BELOW}, ${rival}]`, 'test.yaml', '.'));
  const judge = async (text: string) => {
    const annotated = await pipeline.annotate(articleFromText(text, { id: 'a' }));
    expect(checkLayers(annotated)).toEqual([]);
    return { sentiment: annotated.layers.sentiment!, sentences: annotated.layers.sentences! };
  };

  test('judges each sentence, in order, within bounds', async () => {
    const { sentiment, sentences } = await judge(`${GOOD} ${BAD}`);
    expect(sentiment.sentences.map(({ sentence }) => sentence)).toEqual(sentences.map(({ id }) => id));
    for (const { polarity } of [sentiment.article, ...sentiment.sentences])
      expect(Math.abs(polarity)).toBeLessThanOrEqual(1);
  });

  test('tells good news from bad', async () => {
    const [good, bad] = [(await judge(GOOD)).sentiment.article, (await judge(BAD)).sentiment.article];
    expect(good.polarity).toBeGreaterThan(bad.polarity);
    expect(bad.label).toBe('negative');
  });

  test('has nothing to say of an empty text, and says why', async () => {
    const { sentiment } = await judge('');
    expect(sentiment).toMatchObject({
      article: { polarity: 0, reason: expect.any(String) },
      sentences: [],
      voices: [],
      toward: [],
    });
  });

  test('says the same again', async () => {
    expect(await judge(GOOD)).toEqual(await judge(GOOD));
  });
});
