import { describe, expect, test } from 'vitest';
import { create } from '../../../src/words/tags/crf.js';
import { tagText } from './tag-text.js';

const stage = create({ model: 'models/tags-de' }, { directory: 'pipelines' });

/** The form of a word: Fin, Inf or Part. */
function formOf(text: string, word: string): string | undefined {
  const { words, tags } = tagText(stage, text);
  return /VerbForm=(\w+)/.exec(tags.feats[words.lastIndexOf(word)]!)?.[1];
}

describe('finite verbs that look like infinitives or participles', () => {
  test.each([
    [
      'at the end of a clause with conjunction',
      'Man achtet darauf, dass die Helfer nicht ausgenutzt werden.',
      'werden',
    ],
    ['behind other verbs', 'Er erklärt, warum die Schulen trotz der Zahlen offenbleiben können.', 'können'],
    ['at the end of a relative clause', 'Es waren Menschen, die fast keine Symptome bemerken.', 'bemerken'],
    ['behind a preposition and a pronoun', 'Der Park, von dem die Bürger stark profitieren, ist zu.', 'profitieren'],
    ['past an enumeration', 'Sie sagt, dass Kinder, Jugendliche und Alte darunter leiden.', 'leiden'],
    ['in a later part', 'Gut ist, wenn sie Fotos von vollen Märkten zeigen und dann Abstand verlangen.', 'verlangen'],
    ['like a participle', 'Sie kennt die Leute, die davon erst aus der Zeitung erfahren.', 'erfahren'],
    ['in a main clause', 'Große Geschäfte, Bars und Restaurants bleiben geschlossen.', 'bleiben'],
  ])('%s', (_, text, word) => {
    expect(formOf(text, word)).toBe('Fin');
  });
});

describe('infinitives and participles stay what they are', () => {
  test.each([
    ['with zu', 'Sie öffnen die Fenster, um die Luft im Raum reinigen zu können.', 'können', 'Inf'],
    ['before zu', 'Die Fähigkeit, sich in solchen Fragen verunsichern zu lassen, fehlt ihm.', 'verunsichern', 'Inf'],
    ['with a modal', 'Sie sagt, dass die Bürger im Sommer wieder reisen können.', 'reisen', 'Inf'],
    ['whose modal comes with the next', 'Er weiß, dass sie lange bleiben und viel reden will.', 'bleiben', 'Inf'],
    ['in instructions', 'Die Kartoffeln waschen, mit einer Gabel einstechen.', 'einstechen', 'Inf'],
    ['with an auxiliary', 'Er ist der Mann, der den Brief erst gestern erhalten hat.', 'erhalten', 'Part'],
  ])('%s', (_, text, word, form) => {
    expect(formOf(text, word)).toBe(form);
  });
});
