import { describe, expect, test } from 'vitest';
import type { Entity } from '../../src/document/layers.js';
import { create } from '../../src/entity-tag/gazetteer.js';
import { readText } from './read-text.js';

const stage = create();

function entities(text: string): readonly Entity[] {
  return (stage.run(readText(text), () => {}) as { entities: readonly Entity[] }).entities;
}

/** The names in a text as `LABEL surface`. */
function names(text: string): string[] {
  return entities(text)
    .filter((entity) => entity.form === 'name')
    .map((entity) => `${entity.label} ${entity.text}`);
}

function forms(text: string): string[] {
  return entities(text).map(
    (entity) => `${entity.label}${entity.form === 'name' ? '' : ` ${entity.form}`} ${entity.text}`,
  );
}

describe('persons', () => {
  test.each([
    ['Gestern kam Bundeskanzler Olaf Scholz.', ['PER Olaf Scholz']],
    ['Dort sprach Dr. Miriam Vogt.', ['PER Miriam Vogt']],
    ['Das sagte Frau Huber dem Gericht.', ['PER Huber']],
    ['Sie traf Ursula von der Leyen und George W. Bush.', ['PER Ursula von der Leyen', 'PER George W. Bush']],
    ['Der Diktator Kim Jong Un traf den Gesandten Sung Kim.', ['PER Kim Jong Un', 'PER Sung Kim']],
    ['Staatschef Xi Jinping reiste ab.', ['PER Xi Jinping']],
    ['Die Rede von Annegret Kramp-Karrenbauer war kurz.', ['PER Annegret Kramp-Karrenbauer']],
    ['Nach Merkels Rücktritt ging es weiter.', ['PER Merkels']],
    ['Scholz’ Minister und Olaf Scholz’ Plan.', ['PER Scholz’', 'PER Olaf Scholz’']],
    ['Papst Benedikt XVI. trat zurück.', ['PER Benedikt XVI.']],
    ['Am Abend redete Präsident Baschar al-Assad.', ['PER Baschar al-Assad']],
    ['„Nein“, sagte Przybilla.', ['PER Przybilla']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test('a name ends with its sentence', () => {
    expect(names('Die Rede hielt Emre Yıldız\n\nUm acht Uhr begann es.')).toEqual(['PER Emre Yıldız']);
    expect(names('Es sprach Frau Dr.\nIn der Halle war es still.')).toEqual([]);
  });

  test('a title or role is no part of the name, and a role is no name', () => {
    expect(names('Die Ministerin und der Präsident der Kammer schwiegen.')).toEqual([]);
  });

  test('a surname is known once the full name stood there, before and after', () => {
    const text = 'Zwiebler lacht. Dann kam Jutta Zwiebler herein.\nEs war Zwieblers Tag.';
    expect(names(text).filter((name) => name.startsWith('PER'))).toEqual(['PER Jutta Zwiebler', 'PER Zwieblers']);
    expect(entities(text).at(-1)!.rule).toBe('second-look');
  });
});

describe('places', () => {
  test.each([
    ['Er lebt in Deutschland, sie in den USA.', ['LOC Deutschland', 'LOC USA']],
    ['Die Botschaft der Demokratischen Volksrepublik Korea blieb zu.', ['LOC Demokratischen Volksrepublik Korea']],
    ['Wir fahren von Frankfurt am Main nach Bad Homburg.', ['LOC Frankfurt am Main', 'LOC Bad Homburg']],
    ['Der Unfall geschah am Potsdamer Platz.', ['LOC Potsdamer Platz']],
    ['Sie wohnt in der Münzstraße 12.', ['LOC Münzstraße 12']],
    ['BERLIN - Es regnet.', ['LOC BERLIN']],
    ['Ein Bauer aus dem Landkreis Traunsteinau.', ['LOC Traunsteinau']],
    ['Sie wohnt seit Jahren in Kwasselow und schreibt.', ['LOC Kwasselow']],
    ['Der Zug fährt von Wendelshausen nach Oberquirlheim.', ['LOC Wendelshausen', 'LOC Oberquirlheim']],
    ['Er lobte das in Abhängigkeit von der Lage und die Schwaggelburg.', []],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test('a name that is a common word too needs support', () => {
    expect(names('Das Essen war gut, aber der Regen nicht.')).toEqual([]);
    expect(names('Sie arbeitet in Essen.')).toEqual(['LOC Essen']);
  });

  test('adjectives and inhabitants are derived forms, compounds are parts', () => {
    expect(forms('Die deutsche Mannschaft, ein Berliner und der US-Präsident.')).toEqual([
      'LOC derived deutsche',
      'LOC derived Berliner',
      'LOC part US-Präsident',
    ]);
  });
});

describe('organisations and others', () => {
  test.each([
    ['Die Europäische Union und die WHO warnen.', ['ORG Europäische Union', 'ORG WHO']],
    ['Das Landgericht München I entschied.', ['ORG Landgericht München I']],
    ['Ein Forscher der Universität Köln sprach.', ['ORG Universität Köln']],
    ['Die Firma baut für die Brunnbauer & Söhne GmbH.', ['ORG Brunnbauer & Söhne GmbH']],
    ['Gestern siegte der SV Darmstadt 98 gegen den 1. FC Köln.', ['ORG SV Darmstadt 98', 'ORG 1. FC Köln']],
    ['Das Institut für Wirtschaftsforschung in Halle rechnet.', ['ORG Institut für Wirtschaftsforschung', 'LOC Halle']],
    ['Das meldet der Sender KCTV.', ['ORG KCTV']],
    ['Wie der „Spiegel“ schreibt, steigt die Zahl.', ['ORG Spiegel']],
    ['Es kostet 20 Euro.', ['OTH Euro']],
    ['Seit dem Zweiten Weltkrieg fehlt er.', ['OTH Zweiten Weltkrieg']],
    ['Sie sah den Film „Nacht über Wendelsheim“.', ['OTH Nacht über Wendelsheim']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test('an acronym in brackets after a long name is known from then on', () => {
    const text = 'Die Deutsche Gesellschaft für Fugenkunde (DGFK) tagte.\nDie DGFK lobte das.';
    expect(names(text)).toEqual(['ORG Deutsche Gesellschaft für Fugenkunde', 'ORG DGFK', 'ORG DGFK']);
  });

  test('measures and technology in capitals are no organisations', () => {
    expect(names('Das BIP stieg, und der CEO nahm den LKW.')).toEqual([]);
  });
});

describe('tables', () => {
  test('only the named tables are used', () => {
    const persons = create({ tables: ['persons'] });
    const { entities } = persons.run(readText('In Paris traf Joe Biden die Nato.'), () => {}) as {
      entities: readonly Entity[];
    };
    expect(entities.map((entity) => entity.text)).toEqual(['Joe Biden']);
  });

  test('an unknown table is an error that names those there are', () => {
    expect(() => create({ tables: ['planets'] })).toThrow(/no name table planets; there are persons, countries/);
  });

  test('soft hyphens, decomposed umlauts and odd spaces do not hide a name', () => {
    const text = 'Er reist von Mu\u0308nchen nach Deutsch\u00adland und New\u00a0York.';
    expect(names(text)).toEqual(['LOC Mu\u0308nchen', 'LOC Deutsch\u00adland', 'LOC New\u00a0York']);
  });
});
