import type { TagTable } from '../../document/layers.js';
import type { Stage } from '../../document/stage.js';
import { accuracy, type Measured } from '../figures.js';
import { sentenceDoc } from '../sentence-doc.js';
import type { TrainingSentence } from './training-token.js';

export type TagStage = Stage<'tokens' | 'sentences', 'tags'>;

/**
 * How often a stage that tags words is right, on the words of sentences that are each an article of their own: `pos`; `lemma`, where
 * they have one; `joined lemma`, where a verb joined with its particle (*mitteilen*) counts as right; `verb form` (finite,
 * infinitive, participle), where they have one and the stage takes the word for a verb.
 *
 * @param see shown each sentence with its tags
 */
export async function scoreTags(
  stage: TagStage,
  sentences: readonly TrainingSentence[],
  see: (sentence: TrainingSentence, tags: TagTable) => void = () => {},
): Promise<Measured> {
  let tokens = 0;
  let pos = 0;
  const lemma = { right: 0, joined: 0, all: 0 };
  const form = { right: 0, all: 0 };
  for (const sentence of sentences) {
    const words = sentence.map((token) => token.form);
    const { tags } = await stage.run(sentenceDoc(words, new Uint8Array(words.length)), () => {});
    tokens += words.length;
    sentence.forEach((token, i) => {
      if (token.upos.includes(tags.pos[i]!)) pos++;
      const [verbForm, ...others] = token.verbForms;
      if (others.length === 0 && tags.feats[i]!.includes('VerbForm')) {
        form.all++;
        if (tags.feats[i]!.includes(`VerbForm=${verbForm}`)) form.right++;
      }
      if (token.lemma === undefined) return;
      lemma.all++;
      if (tags.lemma[i] === token.lemma) lemma.right++;
      else if (isJoined(tags, i, token.lemma)) lemma.joined++;
    });
    see(sentence, tags);
  }
  const figures = {
    pos: accuracy(pos, tokens),
    ...(lemma.all > 0 && {
      lemma: accuracy(lemma.right, lemma.all),
      'joined lemma': accuracy(lemma.right + lemma.joined, lemma.all),
    }),
    ...(form.all > 0 && { 'verb form': accuracy(form.right, form.all) }),
  };
  return { sentences: sentences.length, tokens, figures };
}

/** Whether the lemma of a word is that of a verb with a particle before it. */
export function isJoined({ pos, lemma }: TagTable, i: number, verb: string): boolean {
  return pos[i] === 'VERB' && lemma[i] !== verb && lemma[i]!.endsWith(verb);
}
