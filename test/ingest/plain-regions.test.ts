import { describe, expect, it } from 'vitest';
import { finishRegions } from '../../src/ingest/article-draft.js';
import { bylineAuthors } from '../../src/ingest/byline.js';
import { datelineEnd } from '../../src/ingest/dateline.js';
import { plainRegions } from '../../src/ingest/plain-regions.js';
import { regionsOf } from './ingest-bytes.js';

function regions(text: string, titles = true): [string, string][] {
  return regionsOf({ text, regions: finishRegions(text, plainRegions(text, { titles })) });
}

function kinds(text: string, titles = true): string[] {
  return regions(text, titles).map(([kind]) => kind);
}

const FIRST = 'Der Rat hat am Dienstag lange über den Haushalt beraten.';
const SECOND = 'Die Bürgermeisterin nannte den Entwurf am Abend einen guten Kompromiss für alle.';

describe('plainRegions', () => {
  it('parts paragraphs by blank lines, whatever the line ends, without the white space around', () => {
    const expected = [
      ['paragraph', FIRST],
      ['paragraph', SECOND],
    ];
    for (const end of ['\n', '\r\n', '\r']) {
      expect(regions(`${end} ${FIRST} \u00a0${end}${end}\t${end}${SECOND}${end}`)).toEqual(expected);
    }
  });

  it('parts paragraphs by lines where these are long', () => {
    expect(regions(`${FIRST} ${FIRST} ${FIRST}\n${SECOND} ${SECOND}`)).toHaveLength(2);
  });

  it('joins the lines of a text that is broken to a width', () => {
    const text = [
      'Der Rat hat am Dienstag lange über den Haushalt der',
      'Gemeinde beraten und sich am Ende auf den Entwurf',
      'Geeinigt, den die Verwaltung schon im Mai vorgelegt',
      'hatte.',
      'Die Bürgermeisterin nannte den Entwurf am Abend ein',
      'Zeichen der Vernunft.',
    ].join('\n');
    expect(regions(text).map(([, surface]) => surface)).toEqual([
      text.slice(0, text.indexOf('\nDie B')),
      text.slice(text.indexOf('Die B')),
    ]);
  });

  it('joins a line that goes on in the next to it among long lines', () => {
    const text = `${FIRST} ${FIRST} ${FIRST}\nEs war eine Entscheidung für die\nSchule, sagte die Rektorin, und\nnicht gegen jemanden.\n${SECOND}`;
    expect(regions(text, false)).toHaveLength(3);
    expect(regions(text, false)[1]![1]).toContain('die\nSchule');
  });

  describe('where lines are broken within sentences', () => {
    const broken = 'Die Stadt hat lange über den Bau\nberaten, der im Mai\nbeginnen soll und der die Kasse\nbelastet.';

    it.each([
      ['an adjective waits for its noun', 'Erstmals wird die städtische\nSporthalle saniert.'],
      ['a quotation is open', 'Der Rektor sagte: "Es gab\nVerzögerungen genug."'],
      ['a sentence ended in the line', 'Das freut alle. Nun kommt der Umbau der\nTurnhalle.'],
      ['the address is polite', 'Mehr dazu lesen\nSie im Lokalteil.'],
    ])('a noun goes on the line before: %s', (_, text) => {
      expect(regions(`${broken}\n${text}`, false).map(([, surface]) => surface)).toEqual([broken, text]);
    });

    it.each([
      ['another word in capitals', 'Streit um die neue Schule\nDas Dach ist nicht dicht.'],
      ['a noun after what may be a subhead', 'Streit um die Schule\nEltern klagen seit Jahren über das Dach.'],
    ])('a sentence begins with %s', (_, text) => {
      const lines = text.split('\n');
      expect(regions(`${broken}\n${text}`, false).map(([, surface]) => surface)).toEqual([broken, ...lines]);
    });
  });

  it('takes one short line at the start without a stop for the title', () => {
    expect(regions(`Rat einigt sich auf Haushalt\n\n${FIRST}`)[0]).toEqual(['title', 'Rat einigt sich auf Haushalt']);
    expect(regions(`Rat einigt sich auf Haushalt\n${FIRST}\n${SECOND}`)[0]).toEqual([
      'title',
      'Rat einigt sich auf Haushalt',
    ]);
    expect(kinds(`„Ein guter Kompromiss“\n\n${FIRST}`)[0]).toBe('title');
    expect(kinds(`${FIRST}\n\n${SECOND}`)[0]).toBe('paragraph');
    expect(kinds('Rat einigt sich auf Haushalt')).toEqual(['paragraph']);
    expect(kinds(`Rat einigt sich auf Haushalt\n\n${FIRST}`, false)[0]).toBe('paragraph');
  });

  it('takes kicker, title and byline before the text', () => {
    const text = `Haushalt\n\nRat einigt sich nach langem Streit\n\nVon Anna Meier\n\n${FIRST}\n\n${SECOND}`;
    expect(kinds(text)).toEqual(['title', 'title', 'byline', 'paragraph', 'paragraph']);
  });

  it('takes a line with place and date for a dateline', () => {
    expect(kinds(`Rat einigt sich\n\nNeustadt, 21. Juni 2021\n\n${FIRST}`)).toEqual(['title', 'dateline', 'paragraph']);
  });

  it('takes short lines between paragraphs for subheads', () => {
    expect(regions(`${FIRST}\n\nStreit um die Schule\n\n${SECOND}`)[1]).toEqual(['subhead', 'Streit um die Schule']);
    expect(kinds(`${FIRST}\nStreit um die Schule\n${SECOND}`)).toEqual(['paragraph', 'subhead', 'paragraph']);
  });

  it('takes no line of a poem or a table of results for a subhead', () => {
    const lines = Array.from({ length: 12 }, (_, i) => `Neustadt gegen Altdorf ${i}`).join('\n');
    expect(kinds(`${FIRST}\n\n${lines}\n\n${SECOND}`)).not.toContain('subhead');
  });

  it('takes list items without their bullets', () => {
    expect(regions(`${FIRST}\n\n- mehr Geld für die Schule\n- ein neues Dach\n\n${SECOND}`).slice(1, 3)).toEqual([
      ['list-item', 'mehr Geld für die Schule'],
      ['list-item', 'ein neues Dach'],
    ]);
    expect(kinds(`${FIRST}\n\n1. Die Schule wird saniert.\n2. Das Dach wird neu.`)).toEqual([
      'paragraph',
      'list-item',
      'list-item',
    ]);
    expect(regions(`${FIRST}\n\n•\n•\n1.\n2.\n${SECOND}`).map(([, surface]) => surface)).not.toContain('');
    expect(kinds(`${FIRST}\n\n– Das sagte er nicht.\n\n1. FC Neustadt gewinnt das Derby.`)).not.toContain('list-item');
  });
});

describe('datelineEnd', () => {
  it.each([
    'Berlin (dpa) -',
    'Berlin (dpa/lbn) –',
    'WIEN/GENF (APA) –',
    'Seoul/Washington (AP/dpa) --',
    'Zürich (sda).',
    'St. Gallen (Keystone-SDA) -',
    'Frankfurt am Main (dpa-AFX) -',
    'Frankfurt/Main (Reuters) -',
    'Halle (Saale) (dpa) -',
    'Den Haag, 12. Mai (AFP) -',
    'BERLIN dpa |',
    'dpa Berlin.',
    '(epd) -',
  ])('finds %s', (dateline) => {
    const text = `Vorher.\n\n${dateline} Die Regierung hat sich geeinigt.`;
    const end = datelineEnd(text, 9, text.length);
    expect(end === undefined ? undefined : text.slice(9, end)).toBe(dateline);
  });

  it('finds one that nothing parts from the text', () => {
    expect(datelineEnd('Berlin (dpa) Die Regierung', 0, 26)).toBe(12);
  });

  it.each([
    'Die Regierung (CDU) – das sagte sie – will nicht.',
    'Der Deutsche Journalisten-Verband hat (dpa) - nun ja.',
    'Berlin. Die Regierung hat sich geeinigt.',
    'Berlin (Brandenburg) – Die Regierung',
    'Das meldet die Agentur dpa. Die Regierung',
    'sie sagte (dpa) - nichts.',
    'Red Bull gewinnt das Rennen.',
  ])('finds none in %j', (text) => {
    expect(datelineEnd(text, 0, text.length)).toBeUndefined();
  });

  it('becomes a region within its paragraph', () => {
    expect(regions(`Neustadt (dpa) - ${FIRST}`)).toEqual([
      ['paragraph', `Neustadt (dpa) - ${FIRST}`],
      ['dateline', 'Neustadt (dpa) -'],
    ]);
  });
});

describe('bylineAuthors', () => {
  it.each([
    ['Von Anna Meier', ['Anna Meier']],
    ['VON ANNA MEIER, BERLIN', ['ANNA MEIER']],
    ['Von Anna Meier und Jan van der Berg', ['Anna Meier', 'Jan van der Berg']],
    ['Text: Eva-Maria Lang', ['Eva-Maria Lang']],
    ['Ein Kommentar von Jan Kurz', ['Jan Kurz']],
    ['Von Anna Meier (Text)', ['Anna Meier']],
    ['Von Anna Meier (dpa)', ['Anna Meier']],
    ['Von Berlin nach Hamburg', undefined],
    ['Von den Rändern zur Mitte', undefined],
    ['Von Anna Meier stammt die Idee.', undefined],
    ['Anna Meier', undefined],
  ])('%j names %j', (line, authors) => {
    expect(bylineAuthors(line)).toEqual(authors);
  });
});

describe('interviews', () => {
  it('are told by the names before a colon', () => {
    const text = [
      'Die Rektorin über den neuen Haushalt',
      'Kreisblatt: Frau Lang, sind Sie zufrieden?',
      'Lang: Ja, sehr.',
      'Das Dach wird neu.',
      'Kreisblatt: Und was fehlt noch?',
      'Lang: Vieles.',
      'Das Gespräch führte Anna Meier.',
    ].join('\n\n');
    expect(kinds(text)).toEqual(['title', 'question', 'answer', 'answer', 'question', 'answer', 'paragraph']);
  });

  it('are told by Frage and Antwort', () => {
    const text = 'Frage: Wie war es?\nAntwort: Gut.\nFrage: Und nun?\nAntwort: Weiter so.';
    expect(kinds(text, false)).toEqual(['question', 'answer', 'question', 'answer']);
  });

  it('are not seen where a colon only stands here and there', () => {
    const text = `Das Ergebnis: ${FIRST}\n\n${SECOND}\n\nDie Folge: ${FIRST}\n\n${SECOND}`;
    expect(kinds(text)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph']);
  });
});
