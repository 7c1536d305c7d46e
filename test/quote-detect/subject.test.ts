import { expect, test } from 'vitest';
import { read } from './read.js';

test.each([
  [
    'what follows und is the object',
    'Der Minister wies das zurück und forderte die Partei auf, zu schweigen.',
    'Der Minister',
  ],
  ['a dative is passed over', 'Gestern warf dem Verband die Ministerin vor, er sei träge.', 'die Ministerin'],
  [
    'a possessive in the accusative is passed over',
    'Ihren Gegner forderte die Ministerin auf, zu gehen.',
    'die Ministerin',
  ],
  ['a name that nobody knows before a person', 'Thorwarth beschuldigte den Minister, gelogen zu haben.', 'Thorwarth'],
  ['der of a relative clause', 'Ein Gast, der der Polizei vorwarf, zu spät gekommen zu sein, ging.', 'der'],
  ['the place that words come from', 'Aus Berlin hieß es, der Plan sei tot.', 'Berlin'],
  [
    'the text in front of the clause',
    'In der Urfassung, die gestern erschien, heißt es, der Damm sei alt.',
    'der Urfassung',
  ],
  ['the noun that wonach points to', 'Es gibt eine Schätzung, wonach der Damm bricht.', 'eine Schätzung'],
  ['a line without a verb', 'Ein Sprecher nach der Sitzung: „Wir bauen den Damm.“', 'Ein Sprecher'],
  ['a perfect with sein', 'Der Verband war davon ausgegangen, dass der Damm hält.', 'Der Verband'],
  [
    'the source behind a preposition',
    'Wie aus einem Bericht der Behörde hervorgeht, ist der Damm alt.',
    'einem Bericht der Behörde',
  ],
  [
    'the noun before a relative clause',
    'Es gibt einen Brief der Behörde, in dem es heißt, der Damm sei alt.',
    'einen Brief der Behörde',
  ],
  [
    'the clause before the colon depends',
    'Die Sprecherin warnte vor Regen, wenn nichts geschehe: „Der Damm bricht.“',
    'Die Sprecherin',
  ],
  ['a participle opens the sentence', 'Passend zum Wetter sagte die Sprecherin, der Damm breche.', 'die Sprecherin'],
  ['an adjective that stands for its noun', 'Am Montag sagte der 81-jährige, dass der Damm hält.', 'der 81-jährige'],
  ['who the noun comes from', 'Von der Polizei kam die Information, der Damm sei gebrochen.', 'der Polizei'],
  ['the verb of the sentence before', 'Thorwarth sprach von Glück. Der Bau sei neu.', 'Thorwarth'],
])('%s', async (_, text, speaker) => {
  const { quotes } = await read(text);
  expect(quotes.map((quote) => quote.speaker?.spans?.[0]?.text)).toContain(speaker);
});
