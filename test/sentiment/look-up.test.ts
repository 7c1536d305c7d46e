import { beforeAll, describe, expect, it } from 'vitest';
import { WordLookUp } from '../../src/sentiment/look-up.js';

describe('WordLookUp', () => {
  let lookUp: WordLookUp;
  beforeAll(() => {
    lookUp = new WordLookUp();
  });
  const value = (form: string, atStart = false) => lookUp.word(form, atStart)?.entry?.value ?? 0;

  it('finds inflected forms of all parts of speech', () => {
    for (const bad of ['Krisen', 'Skandals', 'verheerendsten', 'scheiterte', 'zerstörten', 'abstürzte', 'kränkere'])
      expect(value(bad), bad).toBeLessThan(0);
    for (const good of ['Siege', 'Erfolges', 'gelungenen', 'gewann', 'befreiten', 'klügeren', 'bessere'])
      expect(value(good), good).toBeGreaterThan(0);
  });

  it('tells nouns from verbs and adjectives by the capital', () => {
    expect(value('Laster')).toBeLessThan(0);
    expect(value('laster')).toBe(0);
    expect(value('Recht')).toBeGreaterThan(0);
    expect(value('recht')).toBe(0);
    expect(value('Ehren')).toBeGreaterThan(0);
  });

  it('tries both at the start of a sentence, but not for words that mean something else there', () => {
    expect(value('Gescheitert', true)).toBeLessThan(0);
    expect(value('Gescheitert', false)).toBe(0);
    expect(value('Dank', true)).toBe(0);
    expect(value('Dank', false)).toBeGreaterThan(0);
    expect(lookUp.word('Kein', true)?.negator).toBeDefined();
    expect(lookUp.word('Laut', true)?.entry).toBeUndefined();
  });

  it('reads capitals throughout', () => {
    expect(value('KRISE')).toBe(value('Krise'));
    expect(value('CORONA-KRISE')).toBe(value('Corona-Krise'));
    expect(value('EU')).toBe(0);
    expect(value('G-20')).toBe(0);
  });

  it('gives compounds the value of their head', () => {
    expect(value('Koalitionskrise')).toBe(value('Krise'));
    expect(value('Bankenrettungskrise')).toBe(value('Krise'));
    expect(value('Corona-Krise')).toBe(value('Krise'));
    expect(value('Krisentreffen')).toBe(0);
    expect(value('brandgefährliche')).toBeLessThan(value('gefährlich') + 0.01);
  });

  it('hands the first part on where the head is of that kind', () => {
    expect(value('Mordserie')).toBeLessThan(-0.5);
    expect(value('Krisenbewältigung')).toBeGreaterThan(0);
    expect(value('Gesundheitsrisiko')).toBeLessThan(0);
    expect(value('Gesundheitsschutz')).toBeGreaterThan(0);
    expect(value('Terrorabwehr')).toBeGreaterThan(0);
    expect(value('Vertrauensmangel')).toBeLessThan(0);
    expect(value('Anti-Korruption')).toBeGreaterThan(0);
  });

  it('derives adjectives with -los, -frei, -reich, un-', () => {
    expect(value('skandalfreie')).toBeGreaterThan(0);
    expect(value('hoffnungslose')).toBeLessThan(0);
    expect(value('unliebenswert')).toBeLessThan(0);
    expect(value('konfliktreichen')).toBeLessThan(0);
  });

  it('does not find polar heads by chance', () => {
    for (const word of [
      'Budapest',
      'Fremdsprache',
      'Zeitspanne',
      'Sommerkleid',
      'Entscheidung',
      'Beobachtung',
      'Verschiebung',
      'Verpackung',
      'Steinbruch',
      'Wahlkampf',
      'gemeinsam',
      'beispielsweise',
      'allgemeine',
      'Vergleiche',
      'Passagier',
    ]) {
      expect(value(word), word).toBe(0);
    }
  });

  it('knows Swiss spelling', () => {
    expect(value('Verstoss')).toBe(value('Verstoß'));
    expect(value('grossartig')).toBe(value('großartig'));
  });

  it('looks only at the end of endless words and forgets nothing by remembering', () => {
    expect(value(`${'x'.repeat(50)}krise`)).toBe(0);
    expect(value(`X${'x'.repeat(40)}krise`)).toBeLessThan(0);
    expect(lookUp.word('x'.repeat(100_000), false)).toBeNull();
    const before = value('Koalitionskrise');
    for (let i = 0; i < 100_000; i++) lookUp.word(`Wort${i}`, false);
    expect(value('Koalitionskrise')).toBe(before);
  });
});
