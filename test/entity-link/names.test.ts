import { describe, expect, it } from 'vitest';
import type { Actor, EntityLabel } from '../../src/document/layers.js';
import { entities, link } from './hand-made.js';

type Names = Partial<Record<EntityLabel, readonly string[]>>;

/** `Name: surface, surface` for each actor of the label, name mentions only. */
function people(text: string, names: Names, label: EntityLabel = 'PER'): string[] {
  return link(text, entities(text, names))
    .filter((actor) => actor.label === label)
    .map(({ name, mentions }) => `${name}: ${mentions.flatMap((m) => (m.kind === 'name' ? m.text : [])).join(', ')}`);
}

function ruleOf(actors: readonly Actor[], text: string, nth = 0): string | undefined {
  return actors.flatMap((actor) => actor.mentions).filter((m) => m.text === text)[nth]?.rule;
}

describe('names of persons', () => {
  it('takes a family name up after the full name, with genitive and titles', () => {
    const text =
      'Dr. Helga Brinkmann leitet das Institut. Frau Brinkmann kam aus Kiel. Brinkmanns Vertrag läuft aus. ' +
      'Die Arbeit Helga Brinkmanns gilt als solide.';
    expect(people(text, { PER: ['Helga Brinkmann', 'Brinkmann'] })).toEqual([
      'Helga Brinkmann: Helga Brinkmann, Brinkmann, Brinkmanns, Helga Brinkmanns',
    ]);
  });

  it('takes a headline up that comes before the full name', () => {
    const text = 'Terhorst geht\n\nDer Bahnhofschef Lutz Terhorst hört auf.';
    expect(people(text, { PER: ['Lutz Terhorst', 'Terhorst'] })).toEqual(['Lutz Terhorst: Terhorst, Lutz Terhorst']);
  });

  it('reads the genitive with an apostrophe', () => {
    const text = 'Jens Markwitz sprach zuerst. Markwitz’ Antrag fiel durch. Markwitz ging.';
    expect(people(text, { PER: ['Jens Markwitz', 'Markwitz’', 'Markwitz'] })).toEqual([
      'Jens Markwitz: Jens Markwitz, Markwitz’, Markwitz',
    ]);
  });

  it('keeps a name that ends in -s apart from the name without it', () => {
    const text = 'Anna Peters und Jan Peter traten an. Peters gewann. Peter wurde Dritter.';
    expect(people(text, { PER: ['Anna Peters', 'Jan Peter', 'Peters', 'Peter'] })).toEqual([
      'Anna Peters: Anna Peters, Peters',
      'Jan Peter: Jan Peter, Peter',
    ]);
  });

  it('knows family names that stand first, and leaves European order alone', () => {
    const text =
      'Park Min-seo trifft Lee Jae Wook und Tran Van Duc. Kim Sandner sah zu. Park lobte Lee. Tran schwieg. Sandner nicht.';
    const names = ['Park Min-seo', 'Lee Jae Wook', 'Tran Van Duc', 'Kim Sandner', 'Park', 'Lee', 'Tran', 'Sandner'];
    expect(people(text, { PER: names })).toEqual([
      'Park Min-seo: Park Min-seo, Park',
      'Lee Jae Wook: Lee Jae Wook, Lee',
      'Tran Van Duc: Tran Van Duc, Tran',
      'Kim Sandner: Kim Sandner, Sandner',
    ]);
  });

  it('reads -s as a genitive where the name stands often without, though one place does not look like it', () => {
    const text =
      'Uta Brandt sprach. Brandt lachte. Brandts Plan gilt. Brandts „Plan“ half. Das lag an Brandts und Meiers Streit. ' +
      'Brandt schwieg.';
    expect(people(text, { PER: ['Uta Brandt', 'Brandt', 'Brandts'] })).toEqual([
      'Uta Brandt: Uta Brandt, Brandt, Brandts, Brandts, Brandts, Brandt',
    ]);
  });

  it('keeps the younger apart from the elder of the same name; the family name alone is not the younger', () => {
    const text =
      'Karl Brenner sprach. Karl Brenner Jr. schwieg. Brenner lachte. Otto Hansen senior kam, Otto Hansen junior ging. ' +
      'Jan Lohse jun. las. Lohse trank.';
    const names = ['Karl Brenner Jr.', 'Karl Brenner', 'Brenner', 'Otto Hansen senior', 'Otto Hansen junior'];
    expect(people(text, { PER: [...names, 'Jan Lohse jun.', 'Lohse'] })).toEqual([
      'Karl Brenner: Karl Brenner, Brenner',
      'Karl Brenner Jr.: Karl Brenner Jr.',
      'Otto Hansen senior: Otto Hansen senior',
      'Otto Hansen junior: Otto Hansen junior',
      'Jan Lohse jun.: Jan Lohse jun., Lohse',
    ]);
  });

  it('knows particles, middle names, hyphens, nicknames and accents', () => {
    const text =
      'Ottilie von der Heide, Joseph R. Calder, Karl Anton Wehner, Nele Ruge-Sommer und Tarık Gündoğan kamen. ' +
      'Von der Heide sprach, Joe Calder auch. Heide, Anton Wehner, Ruge-Sommer und Gündogan blieben.';
    const names = [
      'Ottilie von der Heide',
      'Joseph R. Calder',
      'Karl Anton Wehner',
      'Nele Ruge-Sommer',
      'Tarık Gündoğan',
      'Von der Heide',
      'Joe Calder',
      'Heide',
      'Anton Wehner',
      'Ruge-Sommer',
      'Gündogan',
    ];
    expect(people(text, { PER: names })).toEqual([
      'Ottilie von der Heide: Ottilie von der Heide, Von der Heide, Heide',
      'Joseph R. Calder: Joseph R. Calder, Joe Calder',
      'Karl Anton Wehner: Karl Anton Wehner, Anton Wehner',
      'Nele Ruge-Sommer: Nele Ruge-Sommer, Ruge-Sommer',
      'Tarık Gündoğan: Tarık Gündoğan, Gündogan',
    ]);
  });

  it('does not make Hans of Hans-Jürgen, nor one of two given names', () => {
    const text = 'Hans-Jürgen Voigt und Hans Voigt streiten. Petra Voigt schlichtet.';
    expect(people(text, { PER: ['Hans-Jürgen Voigt', 'Hans Voigt', 'Petra Voigt'] })).toHaveLength(3);
  });

  it('takes a given name up after the full name only', () => {
    const text = 'Milan kam zu früh. Später traf Svenja Dressler ein. Svenja lachte.';
    expect(people(text, { PER: ['Milan', 'Svenja Dressler', 'Svenja'] })).toEqual([
      'Milan: Milan',
      'Svenja Dressler: Svenja Dressler, Svenja',
    ]);
  });

  it('parts Herr from Frau of one family name', () => {
    const text = 'Frau Lohse klagt gegen ihren Mann. Herr Lohse bestreitet alles. Frau Lohse beharrt darauf.';
    const actors = link(text, entities(text, { PER: ['Lohse'] }));
    expect(actors.map((actor) => actor.mentions.map((m) => m.start))).toEqual([[5, 69], [40]]);
  });

  it('gives a couple its common family name and leaves the bare one undecided', () => {
    const text =
      'Ingo und Marlies Pflug betreiben den Hof. Ihr Sohn Malte Pflug studiert. Pflug ist müde. Frau Pflug ist es auch.';
    const actors = link(text, entities(text, { PER: ['Ingo', 'Marlies Pflug', 'Malte Pflug', 'Pflug'] }));
    expect(actors.map((actor) => actor.name)).toEqual(['Ingo Pflug', 'Marlies Pflug', 'Malte Pflug', 'Pflug']);
    expect(ruleOf(actors, 'Ingo')).toBe('shared-surname');
    expect(actors[3]!.mentions.map((m) => m.rule)).toEqual(['ambiguous-surname']);
    expect(actors[1]!.mentions.at(-1)).toMatchObject({ text: 'Pflug', rule: 'surname-and-gender' });
  });

  it('keeps families and people of one name apart', () => {
    const text = 'Familie Stenzel wohnt oben. Rolf Stenzel wohnt unten. Stenzel klingelt.';
    expect(people(text, { PER: ['Rolf Stenzel', 'Stenzel'] })).toEqual([
      'Stenzel: Stenzel',
      'Rolf Stenzel: Rolf Stenzel, Stenzel',
    ]);
  });
});

describe('family names that several people bear', () => {
  const opening =
    'Die Unterhändlerin Mina Park wartete in Genf. Es regnete. Am Abend sprach der südkoreanische Präsident Park Tae Sun. ';

  it('go to whom the text last spoke of and who leads the country under discussion', () => {
    const text = `${opening}Der Streit mit Südkorea dauert an. Ein Treffen mit Park gilt als möglich.`;
    const actors = link(
      text,
      entities(text, { PER: ['Mina Park', 'Park Tae Sun', 'Park'], LOC: ['Genf', 'Südkorea'] }),
    );
    const president = actors.find((actor) => actor.name === 'Park Tae Sun')!;
    expect(president.mentions.at(-1)).toMatchObject({
      text: 'Park',
      rule: 'surname-of-office-holder',
      evidence: [{ text: 'der südkoreanische Präsident' }, { text: 'Südkorea' }, { text: 'Park Tae Sun' }],
    });
  });

  it('go to who bears the role before the name', () => {
    const text = `${opening}Unterhändlerin Park reiste ab. Präsident Park blieb.`;
    const actors = link(text, entities(text, { PER: ['Mina Park', 'Park Tae Sun', 'Park'] }));
    expect(actors.map(({ name, mentions }) => [name, mentions.filter((m) => m.text === 'Park').length])).toEqual([
      ['Mina Park', 1],
      ['Park Tae Sun', 1],
    ]);
  });

  it('stay undecided where reasons are missing or differ', () => {
    const text = 'Klara Busse und Timo Busse leiten den Verlag. Busse kündigte Reformen an.';
    const actors = link(text, entities(text, { PER: ['Klara Busse', 'Timo Busse', 'Busse'] }));
    expect(actors.map((actor) => actor.name)).toEqual(['Klara Busse', 'Timo Busse', 'Busse']);
    expect(actors[2]!.mentions[0]!.evidence).toEqual([
      expect.objectContaining({ text: 'Klara Busse' }),
      expect.objectContaining({ text: 'Timo Busse' }),
    ]);
  });

  it('go to the only one introduced so far', () => {
    const text = 'Klara Busse leitet den Verlag. Busse hat Pläne. Später übernimmt ihr Vetter Timo Busse.';
    const actors = link(text, entities(text, { PER: ['Klara Busse', 'Timo Busse', 'Busse'] }));
    expect(actors[0]!.mentions.at(-1)).toMatchObject({ text: 'Busse', rule: 'surname-of-introduced' });
  });

  it('do not go to who was last named when a relative came in between', () => {
    const text =
      'Klara Busse und Timo Busse leiten den Verlag. Es ist ein altes Haus. Es steht in Kiel. Es hat zwei Etagen. ' +
      'Klara Busse liest viel. Ihr Mann liest nie. Das sei so, sagt Busse.';
    const actors = link(text, entities(text, { PER: ['Klara Busse', 'Timo Busse', 'Busse'], LOC: ['Kiel'] }));
    expect(ruleOf(actors, 'Busse')).toBe('ambiguous-surname');
  });
});

describe('names of organisations, places and others', () => {
  it('calls a thing of the tables by its nominative, whatever its case in the text', () => {
    const text = 'Sie sprach mit den Vereinten Nationen und dem Weißen Haus über die Lage in den Niederlanden.';
    const names = { ORG: ['Vereinten Nationen', 'Weißen Haus'], LOC: ['Niederlanden'] };
    expect(people(text, names, 'ORG')).toEqual(['Vereinte Nationen: Vereinten Nationen', 'Weißes Haus: Weißen Haus']);
    expect(people(text, names, 'LOC')).toEqual(['Niederlande: Niederlanden']);
  });

  it('join the long and the short names of the tables, and are called by one of them in every article', () => {
    const both = 'Die EU berät. Das BKA warnt vor Betrug. Der Europäischen Union und dem Bundeskriminalamt fehlt Geld.';
    const names = { ORG: ['EU', 'BKA', 'Europäischen Union', 'Bundeskriminalamt'] };
    expect(people(both, names, 'ORG')).toEqual([
      'Europäische Union: EU, Europäischen Union',
      'Bundeskriminalamt: BKA, Bundeskriminalamt',
    ]);
    const short =
      'Die EU, die UN und die WHO beraten, die EZB und das Weiße Haus warten auf die Liste des Weißen Hauses.';
    const shortNames = { ORG: ['EU', 'UN', 'WHO', 'EZB', 'Weiße Haus', 'Weißen Hauses'] };
    expect(people(short, shortNames, 'ORG')).toEqual([
      'Europäische Union: EU',
      'Vereinte Nationen: UN',
      'Weltgesundheitsorganisation: WHO',
      'Europäische Zentralbank: EZB',
      'Weißes Haus: Weiße Haus, Weißen Hauses',
    ]);
  });

  it('of places keep the short name that the text has', () => {
    const text = 'In Neustadt brannte es. Nach Neustadt fuhren die Helfer aus den USA.';
    expect(people(text, { LOC: ['Neustadt', 'USA'] }, 'LOC')).toEqual(['Neustadt: Neustadt, Neustadt', 'USA: USA']);
  });

  it('join by acronyms in brackets', () => {
    const text = 'Der Norddeutsche Radfahrbund (NRB) tagt. Der NRB wächst. Das Amt für Kanalbau (Emsau) schweigt.';
    const names = { ORG: ['Norddeutsche Radfahrbund', 'NRB', 'Amt für Kanalbau', 'Emsau'] };
    expect(people(text, names, 'ORG')).toEqual([
      'Norddeutsche Radfahrbund: Norddeutsche Radfahrbund, NRB, NRB',
      'Amt für Kanalbau: Amt für Kanalbau',
      'Emsau: Emsau',
    ]);
  });

  it('join without legal forms, inflection and club words', () => {
    const text =
      'Die Nordlicht Fähren GmbH verkauft. Nordlicht Fähren lief gut. Die Blaue Werft schloss, der Chef der Blauen Werft ging. ' +
      'Der VfL Tunxdorf stieg ab, Tunxdorf feierte trotzdem.';
    const names = {
      ORG: ['Nordlicht Fähren GmbH', 'Nordlicht Fähren', 'Blaue Werft', 'Blauen Werft', 'VfL Tunxdorf', 'Tunxdorf'],
    };
    expect(people(text, names, 'ORG')).toEqual([
      'Nordlicht Fähren: Nordlicht Fähren GmbH, Nordlicht Fähren',
      'Blaue Werft: Blaue Werft, Blauen Werft',
      'VfL Tunxdorf: VfL Tunxdorf, Tunxdorf',
    ]);
  });

  it('keep a company and its offshoot apart', () => {
    const text = 'Merz & Roth verkauft Merz & Roth Energie.';
    expect(people(text, { ORG: ['Merz & Roth Energie', 'Merz & Roth'] }, 'ORG')).toHaveLength(2);
  });

  it('join the names of a country and give its id', () => {
    const text = 'Die Vereinigten Staaten drohen. Die USA liefern. Deutschlands Antwort: Die Bundesrepublik wartet.';
    const actors = link(text, entities(text, { LOC: ['Vereinigten Staaten', 'USA', 'Deutschland', 'Bundesrepublik'] }));
    expect(actors.map(({ wikidata, mentions }) => [wikidata, mentions.length])).toEqual([
      ['Q30', 2],
      ['Q183', 2],
    ]);
  });

  it('keep labels apart', () => {
    const text = 'Bremen liegt an der Weser. Bremen verlor im Elfmeterschießen.';
    const list = entities(text, { LOC: ['Bremen'] });
    const actors = link(text, [list[0]!, { ...list[1]!, label: 'ORG' }]);
    expect(actors.map((actor) => actor.label)).toEqual(['LOC', 'ORG']);
  });

  it('leave entities of other forms alone', () => {
    const text = 'Der deutsche Bayern-Trainer lacht.';
    const list = entities(text, { LOC: ['deutsche'] }).map((entity) => ({ ...entity, form: 'derived' as const }));
    expect(link(text, list)).toEqual([]);
  });
});
