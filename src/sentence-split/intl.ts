import type { Stage } from '../document/stage.js';
import { sentencesAt } from './sentences-at.js';

/**
 * Sentences by `Intl.Segmenter`, the splitter that JavaScript has built in (UAX 29 with the data of German): a baseline to
 * compare with. It knows few abbreviations and no ordinals, and ends a sentence at every line end.
 */
export function create(): Stage<'tokens', 'sentences'> {
  const segmenter = new Intl.Segmenter('de', { granularity: 'sentence' });
  function* sentenceEnds(prose: string): Generator<number> {
    for (const { index, segment } of segmenter.segment(prose)) yield index + segment.length;
  }
  return {
    run: ({ article, layers: { tokens } }) => ({ sentences: sentencesAt(article, tokens, sentenceEnds) }),
  };
}
