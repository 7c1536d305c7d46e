import { describe, expect, test } from 'vitest';
import { lines, read } from './read.js';

describe('indirect speech with a frame', () => {
  test.each([
    // Content clauses
    [
      'Die Polizei teilte am Montag mit, dass zwei Männer festgenommen worden seien.',
      'indirect: dass zwei Männer festgenommen worden seien <Die Polizei>',
    ],
    ['Die Polizei hat mitgeteilt, dass niemand verletzt wurde.', 'indirect: dass niemand verletzt wurde <Die Polizei>'],
    ['Die Abgeordnete fragte, ob das Geld reiche.', 'indirect: ob das Geld reiche <Die Abgeordnete>'],
    [
      'Dass die Brücke gesperrt bleibt, bestätigte ein Sprecher des Amts.',
      'indirect: Dass die Brücke gesperrt bleibt <ein Sprecher des Amts>',
    ],
    ['Der Minister sagte, die Steuer werde nicht steigen.', 'indirect: die Steuer werde nicht steigen <Der Minister>'],
    [
      'Der Minister sagte, wenn das Geld fehle, werde nicht gebaut.',
      'indirect: wenn das Geld fehle, werde nicht gebaut <Der Minister>',
    ],
    [
      'Die Ministerin forderte die Länder auf, mehr Lehrer einzustellen.',
      'indirect: mehr Lehrer einzustellen <Die Ministerin>',
    ],
    ['Der Sprecher zeigte sich überzeugt, dass die Brücke hält.', 'indirect: dass die Brücke hält <Der Sprecher>'],
    [
      'Der Richter wies die Behauptung der Klägerin zurück, dass der Vertrag gelte.',
      'indirect: dass der Vertrag gelte <Der Richter>',
    ],
    // Frames after and within
    ['Die Steuer werde nicht steigen, sagte der Minister.', 'indirect: Die Steuer werde nicht steigen <der Minister>'],
    ['Die Brücke bleibe gesperrt, teilte das Amt am Dienstag mit.', 'indirect: Die Brücke bleibe gesperrt <das Amt>'],
    // A listener in the dative is no object that would keep the frame from following
    ['Die Steuer werde steigen, sagte sie der Deutschen Presse-Agentur.', 'indirect: Die Steuer werde steigen <sie>'],
    ['Die Steuer werde steigen, sagte er dem Boten.', 'indirect: Die Steuer werde steigen <er>'],
    ['Die Steuer werde steigen, sagte er der „Neuen Post“.', 'indirect: Die Steuer werde steigen <er>'],
    // What is said of the speaker is not what was said
    [
      'Die Steuer werde, so der Minister, der auch sprach, nicht steigen.',
      'indirect: Die Steuer werde | nicht steigen <der Minister>',
    ],
    ['Die Brücke halte, so die Ärztin, die selbst dort war.', 'indirect: Die Brücke halte <die Ärztin>'],
    ['Die Steuer werde, so der Minister, nicht steigen.', 'indirect: Die Steuer werde | nicht steigen <der Minister>'],
    ['Wie das Amt mitteilte, bleibt die Brücke gesperrt.', 'indirect: bleibt die Brücke gesperrt <das Amt>'],
    ['Die Brücke bleibt gesperrt, wie das Amt bekannt gab.', 'indirect: Die Brücke bleibt gesperrt <das Amt>'],
    ['Die Brücke, so schätzt das Bauamt, bleibt gesperrt.', 'indirect: Die Brücke | bleibt gesperrt <das Bauamt>'],
    // The content's own subject is cut off by an apposition; another frame goes on after und
    [
      'Der Minister sagte, der Präsident, der in Kiel sprach, habe sich geirrt.',
      'indirect: der Präsident, der in Kiel sprach, habe sich geirrt <Der Minister>',
    ],
    [
      'Der Minister kritisierte, das Amt habe versagt und die Fraktion der Mitte forderte Hilfe.',
      'indirect: das Amt habe versagt <Der Minister>',
    ],
    [
      'Der Minister hat angeregt, der Präsident solle in Kiel sprechen.',
      'indirect: der Präsident solle in Kiel sprechen <Der Minister>',
    ],
    ['Zumachen soll das Bad im Mai, so hat es das Amt gesagt.', 'indirect: Zumachen soll das Bad im Mai <das Amt>'],
    [
      'Nach Einschätzung politischer Beobachter bleibt die Brücke gesperrt.',
      'indirect: bleibt die Brücke gesperrt <Einschätzung politischer Beobachter>',
    ],
    [
      'Nach Plänen aus dem Jahr 2005 bleibt die Brücke gesperrt.',
      'indirect: bleibt die Brücke gesperrt <Plänen aus dem Jahr 2005>',
    ],
    // Source phrases
    [
      'Laut einem Bericht des Senders fielen zehn Züge aus.',
      'indirect: fielen zehn Züge aus <einem Bericht des Senders>',
    ],
    ['Nach Angaben der Polizei brannte eine Halle.', 'indirect: brannte eine Halle <Angaben der Polizei>'],
    [
      'In der Stadt brannte nach Angaben der Polizei eine Halle.',
      'indirect: In der Stadt brannte | eine Halle <Angaben der Polizei>',
    ],
    ['Einer Zeugin zufolge rannte der Mann davon.', 'indirect: rannte der Mann davon <Einer Zeugin>'],
    ['Seiner Meinung nach reicht das Geld nicht.', 'indirect: reicht das Geld nicht <Seiner Meinung>'],
  ])('%s', async (text, expected) => {
    expect(lines(await read(text))).toContain(expected);
  });

  test('an anaphoric frame takes up the sentence before', async () => {
    const found = await read('Zwei Züge sind ausgefallen. Das teilte die Bahn am Morgen mit.');
    expect(lines(found)).toEqual(['indirect: Zwei Züge sind ausgefallen | Das <die Bahn>']);
    expect(found.quotes[0]!.construction).toBe('anaphoric');
  });

  test('the reporter takes over again after und', async () => {
    const found = await read('Der Minister sagte, die Steuer werde sinken und verließ den Saal durch die Hintertür.');
    expect(lines(found)).toEqual(['indirect: die Steuer werde sinken <Der Minister>']);
  });

  test.each([
    'Nach der Sitzung fuhr der Minister nach Hause.',
    'Nach der Wiedervereinigung wurde die Halle gebaut.',
    'Die Frau, die an der Kasse saß, stand auf und ging.',
    'Sollte der Antrag angenommen werden, könnte gebaut werden.',
    'Der Zug hält in Ulm.',
  ])('nobody speaks: %s', async (text) => {
    expect(lines(await read(text))).toEqual([]);
  });

  test('mood and construction are said', async () => {
    const found = await read(
      'Der Minister sagte, die Steuer sinke. Er sagte, dass die Steuer sinkt. Sie sagte, die Kassen wären leer.',
    );
    expect(found.quotes.map(({ mood, construction }) => [mood, construction])).toEqual([
      ['konjunktiv-1', 'verb-second'],
      ['indicative', 'dass'],
      ['konjunktiv-2', 'verb-second'],
    ]);
  });
});

describe('reported speech without a frame', () => {
  test('sentences in Konjunktiv carry the speaker on until the indicative', async () => {
    const found = await read(
      'Der Sprecher sagte, die Brücke sei gesperrt. Der Bau dauere ein Jahr. Das Geld fehle. Am Abend regnete es.',
    );
    expect(lines(found)).toEqual([
      'indirect: die Brücke sei gesperrt <Der Sprecher>',
      'indirect-free-indirect: Der Bau dauere ein Jahr. Das Geld fehle. <Der Sprecher>',
    ]);
    expect(found.quotes[1]!.speaker).toMatchObject({ kind: 'carried', from: 'q1' });
  });

  test('a frame that itself stands in Konjunktiv belongs to the speech', async () => {
    const found = await read(
      'Die Behörde meldete zwei Fälle, sagte der Arzt. Sie gehe davon aus, dass es mehr werden.',
    );
    expect(found.quotes.at(-1)).toMatchObject({ type: 'indirect-free-indirect' });
  });

  test.each([
    'Es sei denn, es regnet.',
    'Man nehme drei Eier.',
    'Er rief die sichere Leitung an.',
    'Die weite Reise begann.',
    'Das bedeutet, dass die Brücke im Mai gesperrt wird.',
    'Das heißt, dass die Brücke im Mai gesperrt wird.',
    'Dabei zeigte sich, dass die Brücke morsch ist.',
    'Später stellte sich heraus, dass die Brücke morsch ist.',
    'Er stammt aus dem Pott, wie das Ruhrgebiet genannt wird.',
    'Dass er das als Vorbild darstellen will, halte ich für maßlos.',
  ])('no reported speech: %s', async (text) => {
    expect(lines(await read(text))).toEqual([]);
  });

  test('sollen with a perfect infinitive is hearsay; who said it stays unknown', async () => {
    const found = await read('Der Täter soll über den Zaun geflohen sein.');
    expect(found.quotes).toEqual([
      expect.objectContaining({ type: 'free-indirect', construction: 'sollen', speaker: { kind: 'unknown' } }),
    ]);
    expect(lines(await read('Die Brücke soll im Mai gebaut werden.'))).toEqual([]);
  });

  test('what a text says and what somebody shows himself to think is reported', async () => {
    expect(lines(await read('Es heißt, dass die Brücke morsch ist.'))).toHaveLength(1);
    expect(lines(await read('Darin stand, dass die Brücke morsch ist.'))).toHaveLength(1);
    expect(lines(await read('Anna Berg zeigte sich überzeugt, dass die Brücke hält.', { PER: ['Anna Berg'] }))).toEqual(
      ['indirect: dass die Brücke hält <Anna Berg>'],
    );
  });

  test('speech acts', async () => {
    expect(lines(await read('Die Gewerkschaft forderte acht Prozent mehr Lohn.'))).toEqual([
      'reported: Die Gewerkschaft forderte acht Prozent mehr Lohn. <Die Gewerkschaft>',
    ]);
    expect(lines(await read('Der Verband warnte vor einer Pleitewelle.'))).toEqual([
      'reported: Der Verband warnte vor einer Pleitewelle. <Der Verband>',
    ]);
  });
});

describe('pronouns', () => {
  test('with two persons nobody is guessed', async () => {
    const found = await read('Anna Berg traf Jan Lund. Sie sagte, das Geld reiche.', {
      PER: ['Anna Berg', 'Jan Lund'],
    });
    expect(found.quotes[0]!.speaker).not.toHaveProperty('actor');
  });

  test('a plural is not one person', async () => {
    const found = await read('Anna Berg lud Gäste ein. Sie sagten, das Geld reiche.', { PER: ['Anna Berg'] });
    expect(found.quotes[0]!.speaker).not.toHaveProperty('actor');
  });
});
