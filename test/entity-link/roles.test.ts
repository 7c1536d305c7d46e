import { describe, expect, it } from 'vitest';
import type { EntityLabel } from '../../src/document/layers.js';
import { entities, link } from './hand-made.js';

type Names = Partial<Record<EntityLabel, readonly string[]>>;

/** Roles and role mentions of the actors that have any: `Name [roles] text (rule), …`. */
function roles(text: string, names: Names): string[] {
  return link(text, entities(text, names)).flatMap(({ name, roles: said = [], mentions }) => {
    const found = mentions.filter((m) => m.kind === 'role').map((m) => `${m.text} (${m.rule})`);
    return said.length + found.length === 0 ? [] : [`${name} [${said.join('; ')}] ${found.join(', ')}`.trimEnd()];
  });
}

describe('roles beside names', () => {
  it.each([
    ['Ministerin Ute Falk sprach.', ['Ute Falk [Ministerin]']],
    [
      'Das sagte die frühere bayerische Agrarministerin Ute Falk.',
      ['Ute Falk [frühere bayerische Agrarministerin] die frühere bayerische Agrarministerin (apposition)'],
    ],
    [
      'Man hörte der langjährigen Vorsitzenden Ute Falk zu.',
      ['Ute Falk [langjährige Vorsitzende] der langjährigen Vorsitzenden (apposition)'],
    ],
    [
      'Ute Falk, Sprecherin der Feuerwehr, bestätigte das.',
      ['Ute Falk [Sprecherin der Feuerwehr] Sprecherin der Feuerwehr (apposition)'],
    ],
    [
      'Ute Falk (45), die Leiterin des Gesundheitsamts, warnt.',
      ['Ute Falk [Leiterin des Gesundheitsamts] die Leiterin des Gesundheitsamts (apposition)'],
    ],
    [
      'Die Beauftragte der Regierung für Moore, Ute Falk, reiste an.',
      ['Ute Falk [Beauftragte der Regierung für Moore] Die Beauftragte der Regierung für Moore (apposition)'],
    ],
    // Whose role it is that a name in the genitive owns is somebody else's.
    ['Ute Falk schwieg. Eine Sprecherin Ute Falks winkte ab.', []],
    ['Ute Falk schwieg. Man las die Rede Ministerin Ute Falks.', ['Ute Falk [Ministerin]']],
    [
      'Die Präsidentin des Umweltamts Ute Falk warnt.',
      ['Ute Falk [Präsidentin des Umweltamts] Die Präsidentin des Umweltamts (apposition)'],
    ],
    ['Es sprach Staatsanwältin Dr. Ute Falk.', ['Ute Falk [Staatsanwältin]']],
    ['Parteichefin und Spitzenkandidatin Ute Falk siegte.', ['Ute Falk [Parteichefin; Spitzenkandidatin]']],
    ['Der Ex-Minister Udo Falk schwieg.', ['Udo Falk [Ex-Minister] Der Ex-Minister (apposition)']],
  ])('%s', (text, expected) => {
    const found = roles(text, { PER: ['Ute Falk', 'Udo Falk'] });
    expect(found).toEqual(expected);
  });

  it('reads owners in the genitive', () => {
    const text = 'Italiens Ministerpräsident Aldo Neri traf Frankreichs Außenministerin Odile Marchand.';
    expect(roles(text, { PER: ['Aldo Neri', 'Odile Marchand'], LOC: ['Italien', 'Frankreich'] })).toEqual([
      'Aldo Neri [Italiens Ministerpräsident] Italiens Ministerpräsident (apposition)',
      'Odile Marchand [Frankreichs Außenministerin] Frankreichs Außenministerin (apposition)',
    ]);
  });

  it.each([
    'Der Minister, Falk habe gelogen, sagte sie.',
    'Anwesend waren Falk, Präsident Runge und die Ministerin.',
    'Die Minister Falk und Runge stritten.',
    'Falk dankte, der Minister und die Kanzlerin nickten.',
    'Die Kanzlerin und Präsident Runge sprachen.',
  ])('gives no role to Falk or Kanzlerin in: %s', (text) => {
    const found = roles(text, { PER: ['Falk', 'Runge'] });
    expect(found.filter((line) => line.startsWith('Falk'))).toEqual([]);
    expect(found.join()).not.toContain('Kanzlerin');
  });

  it('gives bodies to organisations only', () => {
    const text = 'Der Autozulieferer Brandl spart. Das Unternehmen Brandl sucht die Ärztin Brandl.';
    const list = entities(text, { ORG: ['Brandl'] });
    const actors = link(text, [list[0]!, list[1]!, { ...list[2]!, label: 'PER' }]);
    expect(actors.map(({ label, roles: said }) => [label, said])).toEqual([
      ['ORG', ['Autozulieferer', 'Unternehmen']],
      ['PER', ['Ärztin']],
    ]);
  });
});

describe('role noun phrases', () => {
  it('take up the same, a broader or a similar role', () => {
    const text =
      'Bundesbauministerin Ute Falk reiste an. Trainer Ole Wiebe wartete. Die Ministerin winkte. Der Coach nickte. ' +
      'Nur die Bauministerin sprach.';
    expect(roles(text, { PER: ['Ute Falk', 'Ole Wiebe'] })).toEqual([
      'Ute Falk [Bundesbauministerin] Die Ministerin (broader-role), die Bauministerin (same-role)',
      'Ole Wiebe [Trainer] Der Coach (similar-role)',
    ]);
  });

  it('take up the head of a country by another noun for it', () => {
    const text =
      'Der belarussische Staatschef Igor Stasjuk reiste nach Kiel. Er blieb kurz. ' +
      'Der Machthaber von Belarus sprach nicht. Auch Belarus’ Präsident Orlow? Nein. Der Präsident Chiles kam nicht.';
    const found = roles(text, { PER: ['Igor Stasjuk', 'Orlow'], LOC: ['Belarus', 'Kiel', 'Chile'] });
    expect(found).toEqual([
      'Igor Stasjuk [belarussischer Staatschef] Der belarussische Staatschef (apposition), Der Machthaber von Belarus (office-of-country)',
      'Orlow [Belarus’ Präsident] Belarus’ Präsident (apposition)',
    ]);
  });

  it('take up a successor in office', () => {
    const text =
      'Der frühere Konzernchef Bodo Lenz ist weg. Lenz’ Nachfolgerin Ute Falk räumt auf. Die neue Konzernchefin spart. ' +
      'Der frühere Konzernchef klagt.';
    expect(roles(text, { PER: ['Bodo Lenz', 'Lenz’', 'Ute Falk'] })).toEqual([
      'Bodo Lenz [früherer Konzernchef] Der frühere Konzernchef (apposition), Der frühere Konzernchef (same-role)',
      'Ute Falk [Lenz’ Nachfolgerin] Lenz’ Nachfolgerin (apposition), Die neue Konzernchefin (successor-in-office)',
    ]);
  });

  it('take up age and party from brackets', () => {
    const text =
      'Ute Falk (SPD) und Udo Runge (CDU) stritten. Malte Ohm (19) sah zu. Der 19-Jährige gähnte. Die SPD-Politikerin ging.';
    expect(roles(text, { PER: ['Ute Falk', 'Udo Runge', 'Malte Ohm'], ORG: ['SPD', 'CDU'] })).toEqual([
      'Ute Falk [] Die SPD-Politikerin (member-of-party)',
      'Malte Ohm [] Der 19-Jährige (same-age)',
    ]);
  });

  it('take up a party from a role', () => {
    const text = 'SPD-Gesundheitsexpertin Ute Falk und CDU-Chef Udo Runge stritten. Die SPD-Politikerin ging.';
    expect(roles(text, { PER: ['Ute Falk', 'Udo Runge'] })).toContain(
      'Ute Falk [SPD-Gesundheitsexpertin] Die SPD-Politikerin (member-of-party)',
    );
    const abroad = 'Der französische Präsident Jean Vial kam. Der französische Abgeordnete pfiff.';
    expect(roles(abroad, { PER: ['Jean Vial'] }).join()).not.toContain('Abgeordnete');
  });

  it('go to the last spoken of where two bear the role and the other is far', () => {
    const near =
      'Richter Ole Wiebe eröffnete. Es wurde still. Es war heiß. Draußen fuhr ein Zug. ' +
      'Dann kam Richter Udo Runge. Der Richter setzte sich.';
    expect(roles(near, { PER: ['Ole Wiebe', 'Udo Runge'] })).toContain(
      'Udo Runge [Richter] Der Richter (same-role-last-spoken-of)',
    );
    const both = 'Richter Ole Wiebe traf Richter Udo Runge. Der Richter setzte sich.';
    expect(roles(both, { PER: ['Ole Wiebe', 'Udo Runge'] }).join()).not.toContain('Der Richter (');
  });

  it.each([
    ['another gender', 'Die Trainerin lachte.'],
    ['another owner', 'Der Trainer von Rot-Weiß Ahlen lachte.'],
    ['an owner who was not said', 'Der spanische Trainer lachte.'],
    ['somebody new', 'Der andere Trainer lachte.'],
    ['a superlative', 'Der älteste Trainer lachte.'],
    ['a deputy', 'Der Co-Trainer lachte.'],
    ['a former one', 'Der frühere Trainer lachte.'],
    ['an indefinite one', 'Ein Trainer lachte.'],
    ['another name', 'Der Trainer Kunze lachte.'],
    ['an office', 'Das Amt des Trainers ist schwer.'],
    ['a becoming', 'Man wählte ihn zum Trainer.'],
    ['a plural', 'Die Arbeit der Trainer ist schwer.'],
    ['a plural dative', 'Mit den Trainern sprach keiner.'],
    ['a relation', 'Der Gegner lachte.'],
    ['somebody brought in without a name', 'Ein Trainer pfiff. Der Trainer lachte.'],
    ['a new one', 'Die Suche nach dem neuen Trainer begann.'],
  ])('stay out for %s', (_, sentence) => {
    const text = `Trainer Ole Wiebe und Gegner Udo Runge kamen früh. ${sentence}`;
    const found = roles(text, { PER: ['Ole Wiebe', 'Udo Runge', 'Kunze'], ORG: ['Rot-Weiß Ahlen'] });
    expect(found.filter((line) => /\((?!apposition)/u.test(line.replace(/^.*?\]/u, '')))).toEqual([]);
  });

  it('stay out before anybody bore the role, and for an actor long not spoken of', () => {
    const early = 'Der Trainer lachte. Dann kam Trainer Ole Wiebe.';
    expect(roles(early, { PER: ['Ole Wiebe'] })).toEqual(['Ole Wiebe [Trainer]']);
    const late = `Trainer Ole Wiebe kam. ${'Es schneite weiter. '.repeat(15)}Der Trainer lachte.`;
    expect(roles(late, { PER: ['Ole Wiebe'] })).toEqual(['Ole Wiebe [Trainer]']);
  });

  it('give as evidence whom they take up and where the role was said', () => {
    const text = 'Kapitän Udo Runge legte ab. Runge winkte. Der Kapitän schwieg.';
    const [actor] = link(text, entities(text, { PER: ['Udo Runge', 'Runge'] }));
    expect(actor!.mentions.at(-1)).toMatchObject({
      kind: 'role',
      text: 'Der Kapitän',
      rule: 'same-role',
      evidence: [
        { text: 'Runge', start: 28 },
        { text: 'Kapitän', start: 0 },
      ],
    });
  });
});
