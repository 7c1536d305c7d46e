import { resolve as resolvePath } from 'node:path';
import type { Stage, StageContext } from '../../document/stage.js';
import { verbForms } from '../../lexicon/verb-forms.js';
import { vocabulary } from '../../lexicon/vocabulary.js';
import { LONGEST_RANGE } from './chain-tagger.js';
import { SentenceTagger } from './sentence-tagger.js';
import { readTagModel } from './tag-model.js';

const ID = 'tags/crf';
export interface TagOptions {
  /** The folder of the model; relative paths count from the folder of the pipeline file. */
  readonly model: string;
  /** The hash that the weights must have. */
  readonly sha256?: string;
}

/**
 * Part of speech by a conditional random field; lemma and features by the verb paradigms and a learned table of endings. Features
 * are those of verbs: VerbForm, and of finite ones mood, tense, person, number. A separated particle joins its verb's lemma.
 *
 * @throws where the model cannot be read or has another hash
 */
export function create(options: TagOptions, { directory }: StageContext): Stage<'tokens' | 'sentences', 'tags'> {
  const model = readTagModel(resolvePath(directory, options.model), options.sha256);
  const tagger = new SentenceTagger(model, { verbs: verbForms(), names: model.names });
  return {
    weights: { [ID]: model.sha256 },
    run({ article: { text }, layers: { tokens, sentences } }) {
      const count = tokens.start.length;
      const numbers = vocabulary.numbersOf(text, tokens);
      const tags = {
        pos: new Array<string>(count).fill(''),
        lemma: new Array<string>(count).fill(''),
        feats: new Array<string>(count).fill(''),
      };
      let from = 0;
      // What lies behind the last sentence is read as one more.
      for (let sentence = 0; sentence <= sentences.length; sentence++) {
        const end = sentence < sentences.length ? sentences[sentence]!.end : text.length;
        let to = from;
        while (to < count && tokens.start[to]! < end) to++;
        while (from < to) {
          // Longer sentences are no prose; they are read in parts, which bounds the memory.
          const part = Math.min(from + LONGEST_RANGE, to);
          tagger.tag({ text, start: tokens.start, end: tokens.end, numbers, from, to: part }, tags);
          from = part;
        }
      }
      return { tags };
    },
  };
}
