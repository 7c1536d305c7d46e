import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/document/message.js';
import { type FieldValues, pickFields } from '../../src/ingest/field-names.js';
import { authorNames, metadataOf } from '../../src/ingest/metadata.js';
import { publicationDate } from '../../src/ingest/publication-date.js';

describe('publicationDate', () => {
  it.each([
    ['2021-06-21', '2021-06-21'],
    ['2021-6-1', '2021-06-01'],
    ['2021/06/21', '2021-06-21'],
    ['20210621', '2021-06-21'],
    ['20210621T143500Z', '2021-06-21T14:35:00Z'],
    ['2021-06-21T14:35', '2021-06-21T14:35:00'],
    ['2021-06-21 14:35:10', '2021-06-21T14:35:10'],
    ['2021-06-21T14:35:10.123Z', '2021-06-21T14:35:10Z'],
    ['2021-06-21T14:35:10+02:00', '2021-06-21T14:35:10+02:00'],
    ['2021-06-21T14:35:10+0200', '2021-06-21T14:35:10+02:00'],
    ['21.06.2021', '2021-06-21'],
    ['Mo, 21.6.2021, 14.35 Uhr', '2021-06-21T14:35:00'],
    ['21. Juni 2021', '2021-06-21'],
    ['Montag, 21. Juni 2021, 14:35 Uhr', '2021-06-21T14:35:00'],
    ['1. Jänner 2021', '2021-01-01'],
    ['3. Feber 2021', '2021-02-03'],
    ['21. Okt. 2021', '2021-10-21'],
    ['21. März 2021 um 8:05 Uhr', '2021-03-21T08:05:00'],
    ['Mon, 21 Jun 2021 14:35:00 +0200', '2021-06-21T14:35:00+02:00'],
    ['Mon, 21 Jun 2021 14:35:00 GMT', '2021-06-21T14:35:00Z'],
    ['June 21, 2021', '2021-06-21'],
    ['1624286100', '2021-06-21T14:35:00Z'],
    ['1624286100000', '2021-06-21T14:35:00Z'],
  ])('%s is %s', (source, date) => {
    expect(publicationDate(source)).toBe(date);
  });

  it.each([
    '',
    'gestern',
    '31.02.2021',
    '2021-13-01',
    '21.06.21',
    '21. Brumaire 2021',
    '12345',
    '21.06.2021 25:00',
    '2021-06-21T14:61',
  ])('%j is no date', (source) => {
    expect(publicationDate(source)).toBeUndefined();
  });

  it('reads numbers of seconds and milliseconds', () => {
    expect(publicationDate(1624286100)).toBe('2021-06-21T14:35:00Z');
    expect(publicationDate(1624286100000)).toBe('2021-06-21T14:35:00Z');
  });
});

function meta(fields: FieldValues): [ReturnType<typeof metadataOf>, string[]] {
  const messages: Message[] = [];
  return [metadataOf(fields, (message) => messages.push(message)), messages.map(({ code }) => code)];
}

describe('metadataOf', () => {
  it('leaves out what the source does not say', () => {
    expect(meta({})).toEqual([{}, []]);
    expect(meta({ title: ' ', authors: [], outlet: {}, fictional: 'vielleicht' })).toEqual([{}, []]);
  });

  it('reads what it says', () => {
    expect(
      meta({
        kicker: 'Haushalt',
        title: ' Rat  einigt sich\n',
        published: '21.06.2021',
        outlet: { '@type': 'Organization', name: 'Kreisblatt' },
        authors: [{ name: 'Anna Meier' }, 'Jan Kurz'],
        url: 'https://example.org/a',
        language: 'de-AT',
        fictional: 'true',
      }),
    ).toEqual([
      {
        title: 'Rat einigt sich',
        titles: ['Haushalt', 'Rat einigt sich'],
        published: '2021-06-21',
        outlet: 'Kreisblatt',
        authors: ['Anna Meier', 'Jan Kurz'],
        url: 'https://example.org/a',
        language: 'de',
        fictional: true,
      },
      [],
    ]);
  });

  it('tells of a date that it cannot read', () => {
    expect(meta({ published: 'Sommer 2021' })).toEqual([{}, ['ingest/unknown-date']]);
  });

  it.each([
    ['Von Anna Meier und Jan Kurz, Berlin', ['Anna Meier', 'Jan Kurz']],
    ['Anna Meier, Jan Kurz & Eva Lang', ['Anna Meier', 'Jan Kurz', 'Eva Lang']],
    ['Meier, Anna', ['Meier, Anna']],
    ['Anna Meier; https://example.org/anna', ['Anna Meier']],
    ['dpa', ['dpa']],
    ['', []],
  ])('finds the authors in %j', (byline, names) => {
    expect(authorNames(byline)).toEqual(names);
  });
});

describe('pickFields', () => {
  it('knows the names of news dumps, whatever their case and hyphens', () => {
    expect(
      pickFields({ headline: 'T', articleBody: 'B', date_publish: 'D', source_domain: 'S', inLanguage: 'de' }),
    ).toEqual({
      title: 'T',
      text: 'B',
      published: 'D',
      outlet: 'S',
      language: 'de',
    });
    expect(pickFields({ header: 'T', maintext: 'B', 'Published-At': 'D' })).toEqual({
      title: 'T',
      text: 'B',
      published: 'D',
    });
  });

  it('takes the best of several names, and none that is empty', () => {
    expect(pickFields({ content: 'B', text: ' ', description: 'L', lead: null, teaser: 'T' })).toEqual({
      text: 'B',
      lead: 'T',
    });
  });

  it('lets the user’s own names, with paths, win', () => {
    const record = { title: 'T', text: 'falsch', daten: { inhalt: 'B' }, 'a.b': 'U', body: 'auch falsch' };
    expect(pickFields(record, { text: 'daten.inhalt', url: 'a.b', lead: 'fehlt' })).toEqual({
      title: 'T',
      text: 'B',
      url: 'U',
    });
    expect(pickFields(record, { text: 'daten.fehlt' }).text).toBeUndefined();
    expect(pickFields({ title: 'T' }, { text: 'title' })).toEqual({ text: 'T' });
  });

  it('is not misled by names that objects have of themselves', () => {
    expect(pickFields({}, { text: 'constructor', title: 'toString.name' })).toEqual({});
  });
});
