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
  ['the verb of the sentence before', 'Thorwarth sprach von Glück. Der Bau sei neu.', 'Thorwarth'],
])('%s', async (_, text, speaker) => {
  const { quotes } = await read(text);
  expect(quotes.map((quote) => quote.speaker?.spans?.[0]?.text)).toContain(speaker);
});
