import { describe, expect, it } from 'vitest';
import { evidence, judge, polarity } from './judge.js';

const negative = (text: string) => expect(polarity(text), text).toBeLessThan(0);
const positive = (text: string) => expect(polarity(text), text).toBeGreaterThan(0);

describe('polar words', () => {
  it('a sentence without any is neutral with polarity 0 and no evidence', () => {
    const [sentence] = judge('Der Ausschuss tagt am Montag im Rathaus.').sentences;
    expect(sentence).toMatchObject({ polarity: 0, label: 'neutral' });
    expect(sentence).not.toHaveProperty('evidence');
  });

  it('events and attitudes', () => {
    negative('Bei dem Erdbeben kamen zwölf Menschen ums Leben.');
    negative('Die Gewerkschaft kritisierte den Vorstand.');
    positive('Die Turnerin gewann die Goldmedaille.');
  });

  it('parted verbs', () => {
    expect(evidence('Der Trainer tritt am Abend zurück.')).toHaveProperty('tritt');
    expect(evidence('Das Dach stürzte gegen Mittag ein.')['stürzte']).toBeLessThan(0);
    // vorschlagen is no blow
    expect(evidence('Sie schlug am Abend einen Termin vor.')).toEqual({});
    expect(evidence('Er griff die Kritiker an.')['griff']).toBeLessThan(0);
  });

  it('fixed phrases', () => {
    expect(evidence('Es kamen gut 30 Gäste, so gut wie alle.')).not.toHaveProperty('so gut wie');
    negative('Das Haus stand in Flammen.');
    positive('Er ist außer Lebensgefahr.');
  });
});

describe('negation', () => {
  it('to the right of nicht', () => {
    negative('Das Konzept ist nicht gut.');
    positive('Das Konzept ist nicht schlecht.');
  });

  it('to the left where the verb comes first', () => {
    positive('Die Verhandlungen scheitern nicht.');
    expect(evidence('Die Verhandlungen scheitern nicht.')['scheitern']).toBeGreaterThan(0);
  });

  it('kein, ohne, weder … noch', () => {
    positive('Es gibt keine Krise.');
    negative('Der Abend endete ohne Einigung.');
    const words = evidence('Weder Streit noch Hass bestimmten den Abend.');
    expect(words['Streit']).toBeGreaterThan(0);
    expect(words['Hass']).toBeGreaterThan(0);
  });

  it('the predicate of kein and niemand', () => {
    positive('Kein Fahrgast wurde verletzt.');
    positive('Niemand kam ums Leben.');
  });

  it('does not leave its clause', () => {
    const words = evidence('Das Konzept ist nicht neu, der Erfolg ist groß.');
    expect(words['Erfolg']).toBeGreaterThan(0);
  });

  it('nicht nur negates nothing', () => {
    negative('Das ist nicht nur teuer, sondern auch gefährlich.');
  });

  it('a negator without a polar word weighs a little by itself', () => {
    expect(evidence('Der Zug fährt heute nicht.')).toEqual({ nicht: -0.15 });
    expect(evidence('Das Konzept ist nicht gut.')).not.toHaveProperty('nicht');
  });
});

describe('intensifiers', () => {
  it('strengthen and weaken', () => {
    const plain = evidence('Die Lage ist gefährlich.')['gefährlich']!;
    expect(evidence('Die Lage ist äußerst gefährlich.')['gefährlich']).toBeLessThan(plain);
    expect(evidence('Die Lage ist etwas gefährlich.')['gefährlich']).toBeGreaterThan(plain);
  });

  it('an adjective that strengthens its noun does not count beside it', () => {
    const words = evidence('Die Partei erlitt eine schwere Niederlage.');
    expect(words).not.toHaveProperty('schwere');
    expect(words['Niederlage']).toBeLessThan(evidence('Die Partei erlitt eine Niederlage.')['Niederlage']!);
  });

  it('an adverb after its verb', () => {
    expect(evidence('Sie kritisierte scharf den Entwurf.')['kritisierte']).toBeLessThan(
      evidence('Sie kritisierte den Entwurf.')['kritisierte']!,
    );
  });

  it('a friendly adjective takes from a bad noun, a bad one turns a good noun', () => {
    expect(evidence('Es war ein friedlicher Protest.')['Protest']).toBeGreaterThan(-0.15);
    expect(evidence('Das war eine unnötige Reform.')['Reform']).toBeLessThan(0);
  });
});

describe('shifters', () => {
  it('avert, end, lessen', () => {
    positive('Die Wachen verhinderten einen Anschlag.');
    positive('Beide Seiten beendeten den Streit.');
    expect(polarity('Die Arbeitslosigkeit sinkt deutlich.')).toBeGreaterThan(0);
    negative('Die Regierung kürzt die Hilfe.');
  });

  it('good that fails, bad that fails', () => {
    expect(evidence('Der Erfolg blieb aus.')['Erfolg']).toBeLessThan(0);
    negative('Die Einigung ist gescheitert.');
    expect(evidence('Der Putsch scheiterte.')['Putsch']).toBeGreaterThan(evidence('Der Putsch begann.')['Putsch']!);
    // what something ends with is not over
    expect(evidence('Das Spiel endete mit einer Niederlage.')['Niederlage']).toBeLessThan(-0.3);
  });

  it('nouns with what they lead to', () => {
    positive('Der Kampf gegen die Armut geht weiter.');
    positive('Das Ende der Krise rückt näher.');
    expect(evidence('Der Mangel an Vertrauen bleibt.')['Vertrauen']).toBeLessThan(0);
    // no preposition that leads there
    expect(evidence('Der Kampf um Armut in den Städten.')['Armut']).toBeLessThan(0);
  });

  it('participles before nouns', () => {
    expect(evidence('Die verhinderte Katastrophe beschäftigt den Rat.')['Katastrophe']).toBeGreaterThan(0);
  });

  it('clauses with dass', () => {
    expect(evidence('Die Feuerwehr verhinderte, dass eine Katastrophe folgte.')['Katastrophe']).toBeGreaterThan(0);
    expect(evidence('Er bestritt, dass es Tote gab.')['Tote']).toBeGreaterThan(
      evidence('Er sagte, dass es Tote gab.')['Tote']!,
    );
  });

  it('shift nothing when negated', () => {
    negative('Die Regierung beendet die Krise nicht.');
  });

  it('movements of what is good or bad to have more of', () => {
    positive('Der Umsatz steigt.');
    negative('Der Umsatz sinkt.');
    negative('Die Strompreise steigen weiter.');
    positive('Die Mieten sind gesunken.');
    expect(polarity('Der Umsatz liegt bei zwei Millionen Euro.')).toBe(0);
  });

  it('gegen and trotz', () => {
    expect(evidence('Das Land stimmte für eine Impfung gegen die Seuche.')['Seuche']).toBeGreaterThan(
      evidence('Das Land leidet unter der Seuche.')['Seuche']!,
    );
  });
});

describe('what is not said to be so', () => {
  it('Konjunktiv II, conditions, questions weigh less', () => {
    const fact = evidence('Es kommt zu einer Katastrophe.')['Katastrophe']!;
    for (const text of [
      'Es könnte zu einer Katastrophe kommen.',
      'Falls es zu einer Katastrophe kommt, hilft der Bund.',
      'Kommt es zu einer Katastrophe?',
    ]) {
      expect(evidence(text)['Katastrophe'], text).toBeGreaterThan(fact);
      expect(evidence(text)['Katastrophe'], text).toBeLessThan(0);
    }
  });
});
