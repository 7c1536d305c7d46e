import { describe, expect, test } from 'vitest';
import type { Region } from '../../src/document/layers.js';
import { boundaryRules } from '../../src/sentence-split/boundary-rules.js';
import { create } from '../../src/sentence-split/rules.js';
import { withTokens } from './run-sentences.js';

const stage = create();

async function sentencesOf(text: string, regions: readonly Region[] = []): Promise<string[]> {
  const { sentences } = await stage.run(withTokens(text, regions), () => {});
  return sentences.map(({ start, end }) => text.slice(start, end));
}

/** By rule: texts with `⏎` where a sentence ends; it is taken out (with the space behind it) before the text is read. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  'no-space': [
    'Um 19.30 Uhr begann es. ⏎Der Yahoo!-Chef sprach.',
    'Die Gewerkschaft ver.di und Sat.1 schwiegen. ⏎Mehr auf www.beispiel.de. ⏎Dort steht es.',
    'Wer kam?Niemand kam.',
  ],
  'small-letter': [
    '„Nein!“ sagte er. ⏎Dann ging sie.',
    'Sie rief „Halt!“ und lief.',
    'Er wartete ... und ging.',
    'Der Film „Wer bin ich?“ läuft.',
    'Die Milch, die Eier usw. wurden verkauft.',
  ],
  'goes-on': [
    '„Wirklich?“, fragte sie. ⏎„Ja.“',
    'Das ist (sagt er!); so geht es weiter.',
    'Sie mag „Wer?“: das Lied.',
    'Milch, Eier usw., auch Brot.',
  ],
  'mark-and-small-letter': ['Es gab Applaus! „europäische“ Werte zählen.', 'die 22. „europäische“ Woche'],
  dash: [
    'Er ging. ⏎– Sie blieb.',
    '„Was nun?“ ⏎– „Nichts.“',
    'Er ging. – so sagte man.',
    'Sie kam! -- oder auch nicht.',
  ],
  omission: [
    '[…] Der Versuch scheiterte.',
    '(...) Der Versuch scheiterte.',
    'Er ging. ⏎[…] Der Rest schwieg.',
    'Er ging … ⏎Der Rest schwieg.',
  ],
  brackets: [
    'Sie kam (Er ging. Sie blieb.) und lachte.',
    'Sie kam. ⏎(Er ging. ⏎Sie blieb.) ⏎Dann lachte sie.',
    'Das galt (wie lange?). ⏎Dann kam er.',
    '„Ja.“ ⏎(Lacht.) ⏎„Nein.“',
  ],
  ordinal: [
    'Am 3. Mai kam sie. ⏎Am 21. Juni ging sie.',
    'Der 2. Bürgermeister trat zurück.',
    'die 4. „Lange Nacht“',
    'Kaiser Karl V. Herrscher der Welt.',
    'Sie traf Papst Benedikt XVI. ⏎„Er war müde“, sagte sie.',
    'Sie traf Papst Benedikt XVI. ⏎Danach ging sie.',
    'Am 13.11. begann es. ⏎Es war am 13.11. ⏎Danach kam er.',
  ],
  'abbreviation, never an end': [
    'Dr. Vogt und Prof. Lind kamen aus St. Gallen. ⏎Sie blieben.',
    'Vgl. Lind und Nr. 7. ⏎Er kam bzw. Anna kam.',
    'Er traf Prof. Dr. Lind.',
  ],
  'abbreviation, perhaps an end': [
    'Rund 50 Mio. Euro fehlen. ⏎Es sind 50 Mio. ⏎Die Stadt spart.',
    'Im 3. Jh. v. Chr. lebten sie. ⏎Das war 44 v. Chr. ⏎Danach kam er.',
    'Die Firma Lind Co. ⏎Sie ist pleite.',
  ],
  'abbreviation, mostly an end': ['Milch, Eier usw. ⏎Märkte schlossen.', 'Es gab Brot etc. ⏎Anna kaufte ein.'],
  'abbreviation that is a word too': ['Das ist seine Art. ⏎Er lacht.', 'Siehe Art. 5 des Gesetzes.'],
  initial: [
    'Angeklagt ist Helmut K. ⏎Der Mann schweigt.',
    'J. K. Berg las vor. ⏎W. Lind hörte zu.',
    'Er ist Oberst a. D. ⏎Vorher war er Lehrer. ⏎Oberst a. D. Vogt kam.',
    'Es gilt z. B. Anna, d. h. Anna muss gehen.',
  ],
  default: [
    'Sie kam. ⏎Er ging! ⏎Wer blieb? ⏎Niemand …',
    'Na so was?! ⏎Das ist neu!!! ⏎Ja.',
    'Das war 1999. ⏎Danach kam er.',
    'Es waren 12. ⏎Der Rest fehlte. ⏎20 Leute kamen.',
    'Sie wohnt in der Schweiz. ⏎Dort ist es ruhig.',
  ],
  'marks that close behind the stop': [
    '»Ja.« ⏎»Nein.« ⏎«Doch.» ⏎‚So.‘ ⏎Gut.',
    '"Ja." ⏎"Nein." ⏎Gut.',
    'Sie rief: „Er sagte: ‚Ja!‘“ ⏎Er nickte.',
    'Sie fragte: „Wann?“. ⏎Er schwieg.',
  ],
  'sentences within a quotation': [
    'Er sagte: „Wir kommen. ⏎Wir bleiben. ⏎Das ist alles.“ ⏎Dann ging er.',
    '„Wir kommen. ⏎Wir bleiben“, sagte Lind. ⏎„Das reicht.“',
    '„Wir kommen!“ ⏎Lind lachte.',
  ],
  'never at a colon': [
    'Er sagte: Alles wird gut. ⏎Es bleibt so: Nichts.',
    'Sein Fazit: „Wir sind da.“',
    'Lind: Das ist neu.',
  ],
  enumerations: ['1. Milch kaufen. ⏎2. Brot holen.', 'Es gilt: 1. Milch kaufen. ⏎2. Brot holen.'],
  'ends of paragraphs': [
    'Hafen gesperrt\n\n⏎Der Hafen ist zu\n\n⏎Er bleibt zu.',
    'Das sagte Dr.\n\n⏎Vogt kam.',
    'Es war am 3.\n \n⏎Mai kam.',
    'Es galt (seit\r\n\r\n⏎Mai. ⏎Er ging.',
  ],
  'lines within a paragraph': ['Der Hafen\nist zu. ⏎Er bleibt\r\nzu.'],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  test.each(cases)('%s', async (marked) => {
    const wanted = marked.split('⏎').map((sentence) => sentence.trim());
    expect(await sentencesOf(marked.replaceAll('⏎', ''))).toEqual(wanted);
  });
});

test('the rules stand in their order', () => {
  expect(boundaryRules().map(({ name }) => name)).toEqual([
    'no-space',
    'small-letter',
    'goes-on',
    'mark-and-small-letter',
    'dash',
    'omission',
    'brackets',
    'ordinal',
    'abbreviation',
    'initial',
    'default',
  ]);
});

describe('regions', () => {
  test('a headline ends though no blank line follows', async () => {
    const text = 'Hafen gesperrt\nDer Hafen ist zu. Er bleibt zu.';
    const regions: Region[] = [
      { start: 0, end: 14, kind: 'title' },
      { start: 15, end: text.length, kind: 'paragraph' },
    ];
    expect(await sentencesOf(text, regions)).toEqual(['Hafen gesperrt', 'Der Hafen ist zu.', 'Er bleibt zu.']);
    expect(await sentencesOf(text)).toEqual(['Hafen gesperrt\nDer Hafen ist zu.', 'Er bleibt zu.']);
  });

  test('list items end without a stop', async () => {
    const text = '1. Milch\n2. Brot';
    const regions: Region[] = [
      { start: 0, end: 8, kind: 'list-item' },
      { start: 9, end: 16, kind: 'list-item' },
    ];
    expect(await sentencesOf(text, regions)).toEqual(['1. Milch', '2. Brot']);
  });

  test('a dateline is part of the sentence behind it', async () => {
    const text = 'Lübeck (dpa) - Der Hafen ist zu. Er bleibt zu.';
    const regions: Region[] = [
      { start: 0, end: text.length, kind: 'paragraph' },
      { start: 0, end: 14, kind: 'dateline' },
    ];
    expect(await sentencesOf(text, regions)).toEqual(['Lübeck (dpa) - Der Hafen ist zu.', 'Er bleibt zu.']);
  });
});

test('a bracket that is never closed keeps only so many sentences together', async () => {
  const text = `Er kam (mit Rad. ${'Sie sang laut. '.repeat(40)}`.trim();
  const sentences = await sentencesOf(text);
  expect(sentences[0]).toMatch(/^Er kam \(mit Rad\. Sie sang laut\./);
  expect(sentences.at(-1)).toBe('Sie sang laut.');
  expect(sentences.length).toBeGreaterThan(20);
});
