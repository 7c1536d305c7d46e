import { describe, expect, test } from 'vitest';
import { create } from '../../../src/words/tags/crf.js';
import { tagText } from './tag-text.js';

const stage = create({ model: 'models/tags-de' }, { directory: 'pipelines' });

/** `word/POS/lemma/features`, only of the words asked for. */
function tagsOf(text: string, ...asked: string[]): string[] {
  const { words, tags } = tagText(stage, text);
  return asked.map((word) => {
    const i = words.indexOf(word);
    return `${tags.pos[i]} ${tags.lemma[i]} ${tags.feats[i]}`.trim();
  });
}

describe('tags/crf', () => {
  test('joins a particle to its verb', () => {
    expect(tagsOf('Die Stadt teilte die Zahlen am Montag mit.', 'teilte')).toEqual([
      'VERB mitteilen Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin',
    ]);
  });

  test('tells the Konjunktive apart', () => {
    expect(tagsOf('Die Lage sei ernst, sagte die Ministerin, man müsse handeln.', 'sei', 'müsse')).toEqual([
      'AUX sein Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin',
      'AUX müssen Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin',
    ]);
    expect(tagsOf('Der Plan wäre gut, und er hätte Folgen.', 'wäre', 'hätte')).toEqual([
      'AUX sein Mood=Sub|Number=Sing|Person=3|Tense=Past|VerbForm=Fin',
      'VERB haben Mood=Sub|Number=Sing|Person=3|Tense=Past|VerbForm=Fin',
    ]);
  });

  test('leaves open what the form does not tell', () => {
    expect(tagsOf('Die Bürger sollten sich melden.', 'sollten')[0]).toContain('Mood=Ind,Sub');
  });

  test('knows the first person of the present', () => {
    expect(tagsOf('Ich habe den Brief gelesen.', 'habe')[0]).toContain('Mood=Ind|Number=Sing|Person=1');
    expect(tagsOf('Er habe den Brief gelesen.', 'habe')[0]).toContain('Mood=Sub|Number=Sing|Person=3');
  });

  test('parts auxiliaries from verbs and finite from other forms', () => {
    expect(tagsOf('Der Rat hat den Plan geprüft.', 'hat', 'geprüft')).toEqual([
      'AUX haben Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin',
      'VERB prüfen VerbForm=Part',
    ]);
    expect(tagsOf('Der Rat hat einen Plan.', 'hat')[0]).toMatch(/^VERB haben/);
    expect(tagsOf('Die Räte wollen den Plan prüfen.', 'prüfen')).toEqual(['VERB prüfen VerbForm=Inf']);
  });

  test('gives function words the lemmas of UD German', () => {
    expect(
      tagsOf('Sie wollen sich mit diesen Fragen im Ausschuss befassen.', 'sich', 'diesen', 'im', 'Fragen'),
    ).toEqual(['PRON sich', 'DET dieser', 'ADP in', 'NOUN Frage']);
  });

  test('will not start with weights that are not those asked for', () => {
    expect(() => create({ model: 'models/tags-de', sha256: 'f'.repeat(64) }, { directory: 'pipelines' })).toThrow(
      'not the file it should be',
    );
  });
});
