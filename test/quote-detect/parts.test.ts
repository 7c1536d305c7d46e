import { describe, expect, test } from 'vitest';
import { read } from './read.js';

const text = (part: { readonly spans?: readonly { readonly text: string }[] } | undefined): string | undefined =>
  part?.spans?.map((span) => span.text).join(' … ');

describe('the parts of a quotation', () => {
  test.each([
    ['Das Amt geht davon aus, dass der Damm hält.', 'geht davon aus'],
    ['In dem Brief heißt es, der Damm sei sicher.', 'heißt es'],
    ['Es wird befürchtet, dass der Damm bricht.', 'Es wird befürchtet'],
    ['Wie das Amt am Montag mitteilte, hält der Damm.', 'Wie … mitteilte'],
    ['Wie Karl Brandt, Chef der Firma Nordwind, in Kiel mitteilte, war der Tank leer.', 'Wie … mitteilte'],
    ['Der Verein sprach von einem „schweren Schlag“.', 'sprach von'],
  ])('%s has the cue %s', async (sentence, cue) => {
    const { quotes } = await read(sentence, { PER: ['Karl Brandt'] });
    expect(quotes.map((quote) => text(quote.cue))).toContain(cue);
  });

  test.each([
    ['Der Damm hält, sagte die Sprecherin am Abend.', ', sagte die Sprecherin am Abend'],
    ['Wie das Amt mitteilte, hält der Damm.', 'Wie das Amt mitteilte,'],
    ['Die Sprecherin sagte: „Der Damm hält.“', 'Die Sprecherin sagte:'],
    ['Der Minister nannte die Pläne „unausgegoren“.', 'Der Minister nannte die Pläne'],
    [
      'In dem Bericht, der gestern erschien, heißt es, der Damm sei alt.',
      'In dem Bericht, der gestern erschien, heißt es,',
    ],
  ])('%s has the frame %s', async (sentence, frame) => {
    const { quotes } = await read(sentence);
    expect(quotes.map((quote) => text(quote.frame))).toContain(frame);
  });

  test('a quotation in marks within indirect speech has its frame, cue and speaker', async () => {
    const { quotes } = await read('Die Ministerin sagte, der Plan sei „ein ferner Traum“ gewesen.');
    const [outer, inner] = quotes;
    expect(inner).toMatchObject({ type: 'direct', inside: outer!.id, cue: outer!.cue, frame: outer!.frame });
    expect(text(inner!.speaker)).toBe('Die Ministerin');
  });

  test.each([
    ['Der Sprecher sagte gegenüber der Presse, der Damm halte.', 'der Presse'],
    ['Die Ministerin sagte vor Journalisten: „Der Damm hält.“', 'Journalisten'],
    ['Die Polizei forderte die Bewohner auf, das Haus zu verlassen.', 'die Bewohner'],
    ['Der Abgeordnete warf der Regierung vor, dass die Zahlen geschönt seien.', 'der Regierung'],
    ['Der Verband appellierte an die Lehrer, den Streik zu beenden.', 'die Lehrer'],
    ['Die Bewohner wurden aufgefordert, das Haus zu verlassen.', 'Die Bewohner'],
    ['Der Trainer sagte im Gespräch mit dem Reporter, er bleibe.', 'dem Reporter'],
    ['„Der Damm hält“, sagte sie dem „Boten“.', 'dem „Boten“'],
    ['„Der Damm hält“, sagte er ihr.', 'ihr'],
    ['„Der Damm hält“, so ein Sprecher gegenüber dem „Boten“.', 'dem „Boten“'],
    ['Der Damm halte, so die Ministerin gegenüber der Presse.', 'der Presse'],
    ['Der Präsident unterbrach die Richter und bat die Zeugen, das Haus zu verlassen.', 'die Zeugen'],
  ])('%s is said to %s', async (sentence, addressee) => {
    const { quotes } = await read(sentence);
    expect(text(quotes[0]?.addressee)).toBe(addressee);
  });

  test.each([
    'Der Minister würdigte die Lehrer: „Sie leisten viel.“',
    'Die Polizei sagte, dass der Damm halte.',
    'Der Minister nannte die Lehrer „tapfer“.',
    '„Der Damm hält“, sagte die Ministerin gegenüber dem Vorjahr kaum verändert.',
    'Der Minister versprach nach dem Gespräch mit dem Botschafter, das Land werde helfen.',
    'Die Ministerin erklärte vor den Mitgliedern ihrer Partei, das Land müsse sparen.',
    '„Der Damm hält“, sagte der Minister am Montag bei Kollegen und Polizisten.',
    '„Der Damm hält“, antwortet der Minister und reicht der Polizistin die Hand.',
  ])('%s has no addressee', async (sentence) => {
    const { quotes } = await read(sentence);
    expect(quotes[0]).toBeDefined();
    expect(quotes[0]!.addressee).toBeUndefined();
  });
});

describe('clauses of every shape', () => {
  test.each([
    [
      'Der Zeuge wird beschuldigt, an der Schlägerei beteiligt gewesen zu sein.',
      'an der Schlägerei beteiligt gewesen zu sein',
    ],
    ['Die Bahn gab an, den Fahrer nicht mehr einsetzen zu wollen.', 'den Fahrer nicht mehr einsetzen zu wollen'],
    [
      'Der General erklärte, die noch zu schaffende Behörde werde die Regeln festlegen.',
      'die noch zu schaffende Behörde werde die Regeln festlegen',
    ],
    ['Der Verein betont, das schaffe Vertrauen.', 'das schaffe Vertrauen'],
    ['Kritisiert wird vor allem, dass die Regel nicht gilt.', 'dass die Regel nicht gilt'],
    ['Die Ärztin spricht davon, dass die Zahl sinke.', 'dass die Zahl sinke'],
    ['Die Kamera ist ausgefallen, das teilte das Institut mit.', 'Die Kamera ist ausgefallen'],
    ['Laut nordblog.de tagt der Rat am Montag.', 'tagt der Rat am Montag'],
    [
      'Der Unfall kostete gemäß einem Sprecher zwei Menschen das Leben.',
      'Der Unfall kostete … zwei Menschen das Leben',
    ],
    ['Das Land hatte sich abgeschottet und dürfte nach Meinung von Beobachtern leiden.', 'dürfte … leiden'],
  ])('%s', async (sentence, content) => {
    const { quotes } = await read(sentence);
    expect(quotes.filter(({ type }) => type === 'indirect').map((quote) => text(quote))).toContain(content);
  });

  test.each([
    'Es steht fest, dass der Damm alt ist.',
    'Die Jäger untersagten es, das Gelände zu betreten.',
    'Die Messungen deuten darauf hin, dass das Feld schwächer wird.',
    'Der Fahrer stürzte am Hang, fiel ins Gras und wurde aber von Helfern später gefunden.',
    'Der Trainer fordert freie Sicht nach draußen.',
  ])('%s is no indirect speech', async (sentence) => {
    const { quotes } = await read(sentence);
    expect(quotes.filter(({ type }) => type === 'indirect')).toEqual([]);
  });
});

describe('speakers', () => {
  test('the words before a frame are no speaker', async () => {
    const { quotes } = await read('Altdorf – „Wir bauen“, sagte die Bürgermeisterin.');
    expect(text(quotes[0]?.speaker)).toBe('die Bürgermeisterin');
  });

  test('a frame within its content has its subject behind the verb', async () => {
    const { quotes } = await read('Dessen Anschrift, räumte der Anwalt ein, könne er nicht nennen.');
    expect(quotes.map((quote) => text(quote.speaker))).toContain('der Anwalt');
  });

  test('a noun of communication has the actor whose words it names', async () => {
    const { quotes } = await read('Nach Angaben von Karl Brandt war der Tank leer.', { PER: ['Karl Brandt'] });
    expect(quotes[0]?.speaker).toMatchObject({ actor: 'a1', evidence: [{ text: 'Karl Brandt' }] });
  });

  test('titles with stops belong to the speaker', async () => {
    const { quotes } = await read('Wie Klinikdirektor Prof. Dr. Karl Brandt sagte, hilft das Mittel.', {
      PER: ['Karl Brandt'],
    });
    expect(text(quotes[0]?.speaker)).toBe('Klinikdirektor Prof. Dr. Karl Brandt');
  });
});

describe('hearsay', () => {
  test('soll with a perfect in a dependent clause', async () => {
    const { quotes } = await read('Das Land leidet, auch wenn es keinen Fall gegeben haben soll.');
    expect(quotes[0]).toMatchObject({
      type: 'free-indirect',
      rule: 'unframed/sollen-clause',
      speaker: { kind: 'unknown' },
    });
  });

  test('will with a perfect is a claim of the subject', async () => {
    const { quotes } = await read('Der Zeuge will den Täter am Abend gesehen haben.');
    expect(quotes[0]).toMatchObject({ type: 'free-indirect', rule: 'unframed/wollen-perfect' });
    expect(text(quotes[0]?.speaker)).toBe('Der Zeuge');
  });
});
