import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Stage } from '../document/stage.js';
import { type SentenceEnds, sentencesAt } from './sentences-at.js';

/** wink keeps every word it ever saw, about 130 bytes each: after so many code units it begins anew. */
const READ_BEFORE_RENEWAL = 20_000_000;

/**
 * Sentences by winkNLP's own boundary detection with its English model (there is none for German): a baseline to compare
 * with. It knows English abbreviations and no ordinals.
 */
export function create(): Stage<'tokens', 'sentences'> {
  const sentenceEnds = winkSentenceEnds();
  return {
    run: ({ article, layers: { tokens } }) => ({ sentences: sentencesAt(article, tokens, sentenceEnds) }),
  };
}

function winkSentenceEnds(): SentenceEnds {
  let nlp = winkNLP(winkModel, ['sbd']);
  let read = 0;
  return (prose) => {
    read += prose.length;
    if (read > READ_BEFORE_RENEWAL) {
      nlp = winkNLP(winkModel, ['sbd']);
      read = prose.length;
    }
    const doc = nlp.readDoc(prose);
    const spans = doc.sentences().out(nlp.its.span as never) as unknown as [first: number, last: number][];
    const ends = tokenEnds(prose, doc.tokens().out());
    return spans.flatMap(([, last]) => ends[last] ?? []);
  };
}

/** Where wink's tokens end. wink tells words, no offsets: each is searched from the end of the one before. */
function tokenEnds(prose: string, words: readonly string[]): (number | undefined)[] {
  let at = 0;
  return words.map((word) => {
    const start = prose.indexOf(word, at);
    if (start < 0) return undefined;
    at = start + word.length;
    return at;
  });
}
