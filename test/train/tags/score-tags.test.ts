import { expect, test } from 'vitest';
import { scoreTags, type TagStage } from '../../../src/train/tags/score-tags.js';
import { EVERY_VERB_FORM, type TrainingToken } from '../../../src/train/tags/training-token.js';

const stage: TagStage = {
  run: () => ({
    tags: {
      pos: ['PRON', 'VERB', 'ADP', 'NOUN'],
      lemma: ['es', 'mitteilen', 'mit', 'tat'],
      feats: ['', 'VerbForm=Fin', '', ''],
    },
  }),
};

const token = (form: string, upos: string, more: Partial<TrainingToken> = {}): TrainingToken => ({
  form,
  upos: [upos],
  particle: false,
  verbForms: EVERY_VERB_FORM,
  ...more,
});

test('counts parts of speech, lemmas, verbs with their particle, and forms of verbs', async () => {
  const sentence = [
    token('Es', 'PRON', { lemma: 'es' }),
    token('teilt', 'VERB', { lemma: 'teilen', verbForms: ['Inf'] }),
    token('mit', 'ADV'),
    token('Taten', 'NOUN', { lemma: 'Tat' }),
  ];
  expect(await scoreTags(stage, [sentence])).toEqual({
    sentences: 1,
    tokens: 4,
    figures: {
      pos: { accuracy: 75, right: 3, of: 4 },
      lemma: { accuracy: 33.3, right: 1, of: 3 },
      'joined lemma': { accuracy: 66.7, right: 2, of: 3 },
      'verb form': { accuracy: 0, right: 0, of: 1 },
    },
  });
});

test('says nothing of what the sentences do not have', async () => {
  const words = ['Es', 'teilt', 'mit', 'Taten'].map((form) => token(form, 'X'));
  expect((await scoreTags(stage, [words])).figures).toEqual({ pos: { accuracy: 0, right: 0, of: 4 } });
});
