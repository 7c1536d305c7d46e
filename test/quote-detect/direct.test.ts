import { describe, expect, test } from 'vitest';
import { lines, read } from './read.js';

test.each([
  ['Ein Sprecher der „Initiative für saubere Flüsse“ sagte, der Damm halte.'],
  ['Der Verein „Rat für Wege“ tagt. Die Frau vom „Rat für Wege“ sprach von Glück.'],
  ['„Onkel Ted“, wie der Senator genannt wurde, war bekannt.'],
  ['Den Namen der Sendung gab der Sender bekannt: „Ein Abend im Moor“.'],
  ['Man wird ihn noch einmal als „Onkel Ted“ sehen.'],
  ['Dann nennt sie sich „schaufenster 12“ und findet in Kassel statt.'],
])('%s holds a name, nobody’s words', async (text) => {
  const { marked } = await read(text);
  expect(marked.map(({ use }) => use)).not.toContain('speech');
});

test('the name of a paper is a title', async () => {
  const { marked } = await read('„Elbtaler Kurier“ (Kiel): „Der Plan ist gut, und er kommt zur rechten Zeit.“');
  expect(marked.map(({ use }) => use)).toEqual(['title', 'speech']);
});

describe('direct speech', () => {
  test('frame before, after a colon', async () => {
    const found = await read('Die Bürgermeisterin sagte am Abend: „Wir fangen im Mai an.“');
    expect(lines(found)).toEqual(['direct: „Wir fangen im Mai an.“ <Die Bürgermeisterin>']);
    expect(found.quotes[0]).toMatchObject({
      construction: 'quotation-marks',
      rule: 'direct/frame-before',
      medium: 'speech',
    });
    expect(found.quotes[0]!.cue!.spans.map(({ text }) => text)).toEqual(['sagte']);
    expect(found.quotes[0]!.frame!.spans.map(({ text }) => text)).toEqual(['Die Bürgermeisterin sagte am Abend:']);
  });

  test('an act of speech that frames a quotation is not reported besides', async () => {
    const text =
      '„Das wird teuer“, befürchtet die Händlerin Anna Berg. „Nein“, kritisierten Eva Lund, Ute Kern und Jan Lohse.';
    const { quotes } = await read(text, { PER: ['Anna Berg', 'Eva Lund', 'Ute Kern', 'Jan Lohse'] });
    expect(quotes.map(({ type }) => type)).toEqual(['direct', 'direct']);
  });

  test('a word that joins the sentence to the one before stands in front of it', async () => {
    const found = await read('Anna Berg sprach lange. Und „ich komme nicht, wenn es regnet“, sagte Jan Lohse.', {
      PER: ['Anna Berg', 'Jan Lohse'],
    });
    expect(lines(found)).toEqual(['direct: „ich komme nicht, wenn es regnet“ <Jan Lohse>']);
  });

  test('frame after, with apposition in and relative clause out', async () => {
    const text =
      '„Wir fangen im Mai an“, sagte der Leiter des Amts, Karl Brandt. „Das ist sicher“, sagte ein Gast, der im Saal saß.';
    const found = await read(text, { PER: ['Karl Brandt'] });
    expect(lines(found)).toEqual([
      'direct: „Wir fangen im Mai an“ <der Leiter des Amts, Karl Brandt>',
      'direct: „Das ist sicher“ <ein Gast>',
    ]);
    expect(found.quotes[0]!.speaker).toMatchObject({ kind: 'name', actor: 'a1' });
    expect(found.quotes[1]!.speaker).toMatchObject({ kind: 'role' });
    expect(found.quotes[1]!.speaker).not.toHaveProperty('actor');
  });

  test('relative clause within the subject is left out', async () => {
    const found = await read('Der Minister, der gestern zurückgetreten war, sagte: „Ich bereue nichts daran.“');
    expect(lines(found)).toEqual(['direct: „Ich bereue nichts daran.“ <Der Minister>']);
  });

  test('who quotes and who is quoted: two quotations over the same words', async () => {
    const names = { ORG: ['Boten'], PER: ['Karl Brandt'] };
    const active = await read('Die Zeitung zitierte den Minister mit den Worten: „Wir fangen im Mai an.“');
    expect(lines(active)).toEqual([
      'direct: „Wir fangen im Mai an.“ <Die Zeitung>',
      'direct: „Wir fangen im Mai an.“ <den Minister>',
    ]);
    expect(active.quotes[1]!.inside).toBe('q1');
    expect(active.marked).toMatchObject([{ use: 'speech', quote: 'q2' }]);
    const passive = await read('Karl Brandt wird von der Zeitung mit den Worten zitiert: „Wir fangen an.“', names);
    expect(lines(passive)).toEqual([
      'direct: „Wir fangen an.“ <der Zeitung>',
      'direct: „Wir fangen an.“ <Karl Brandt>',
    ]);
    const alone = await read('Der Minister wird mit den Worten zitiert: „Wir fangen an.“');
    expect(lines(alone)).toEqual(['direct: „Wir fangen an.“ <Der Minister>']);
  });

  test('whose judgement it is', async () => {
    const found = await read('Für den Minister ist die Lage in den Dörfern „alarmierend“.');
    expect(lines(found)).toEqual(['direct: „alarmierend“ <den Minister>']);
    expect(found.quotes[0]).toMatchObject({ rule: 'direct/for-whom', speaker: { rule: 'for-whom' } });
  });

  test('what somebody calls a thing', async () => {
    const found = await read('Der Bürgermeister nannte die Pläne „Unsinn“.');
    expect(lines(found)).toEqual(['direct: „Unsinn“ <Der Bürgermeister>']);
  });

  test('a particle belongs to the last verb before it', async () => {
    const found = await read('Der Minister nannte die Bewerbung „sehr respektabel“ und lehnte sie ab.');
    expect(lines(found)).toContain('direct: „sehr respektabel“ <Der Minister>');
  });

  test('interrupted by a source: one quotation', async () => {
    const found = await read(
      '„Die Lage bleibt leider für alle im Tal“ laut Ministerin Berg „auch im Mai noch sehr ernst“.',
    );
    expect(found.quotes.filter(({ type }) => type === 'direct').map(({ spans }) => spans.length)).toEqual([2]);
  });

  test('interrupted: one quotation in two spans', async () => {
    const found = await read('„Wir fangen an“, sagte die Ministerin, „wenn das Geld reicht.“');
    expect(lines(found)).toEqual(['direct: „Wir fangen an“ | „wenn das Geld reicht.“ <die Ministerin>']);
    expect(found.marked.map(({ use, quote }) => [use, quote])).toEqual([
      ['speech', 'q1'],
      ['speech', 'q1'],
    ]);
  });

  test('a separable verb, an auxiliary and a text as speaker', async () => {
    expect(lines(await read('„Das genügt nicht“, fügte die Sprecherin nach der Sitzung hinzu.'))).toEqual([
      'direct: „Das genügt nicht“ <die Sprecherin>',
    ]);
    expect(lines(await read('In dem Bericht heißt es: „Die Lage hat sich verschlechtert.“'))).toEqual([
      'direct: „Die Lage hat sich verschlechtert.“ <dem Bericht>',
    ]);
    const found = await read('Die Ministerin hat vor Jahren einmal erklärt: „Das kommt nie.“');
    expect(found.quotes[0]!.cue!.spans.map(({ text }) => text)).toEqual(['hat', 'erklärt']);
  });

  test('several sentences in marks, the frame after them', async () => {
    const found = await read('„Wir fangen an. Dann sehen wir weiter“, so der Präsident.');
    expect(lines(found)).toEqual(['direct: „Wir fangen an. Dann sehen wir weiter“ <der Präsident>']);
  });

  test('without frame the last speaker is carried, and says from where', async () => {
    const found = await read('„Wir fangen an“, sagte die Ministerin. „Das Geld reicht noch für ein Jahr.“');
    expect(found.quotes[1]!.speaker).toMatchObject({ kind: 'carried', from: 'q1', rule: 'last-speaker' });
    expect(found.quotes[1]!.speaker!.spans![0]!.text).toBe('die Ministerin');
  });

  test('partial quotations: judged, spoken of, within indirect speech', async () => {
    const judged = await read('Die Richterin nannte das Vorgehen „beispiellos“.');
    expect(lines(judged)).toContain('direct: „beispiellos“ <Die Richterin>');
    const spoken = await read('Der Minister hatte von einem „schweren Rückschlag“ gesprochen.');
    expect(lines(spoken)).toContain('direct: „schweren Rückschlag“ <Der Minister>');
    const inside = await read('Die Polizei erklärte, der Mann habe „ohne jede Warnung“ geschossen.');
    const [outer, inner] = inside.quotes;
    expect([outer!.type, inner!.type]).toEqual(['indirect', 'direct']);
    expect(inner!.inside).toBe(outer!.id);
    expect(inner!.speaker!.spans![0]!.text).toBe('Die Polizei');
  });
});

describe('the use of marked words', () => {
  test.each([
    ['Er las die Zeitung „Der Morgen“ im Garten.', 'title'],
    ['Sie drehte den Film „Nachtzug nach Norden“ in Wien.', 'title'],
    ['Zu „Das große Warten auf den Bus“ vom 24. Dezember.', 'title'],
    ['Die Sendung heißt: „Morgens am Fluss“.', 'title'],
    ['Am Abend sah er den „Tatort“ mit seinen Brüdern.', 'title'],
    ['Er aß in der Gaststätte „Zum Adler“ zu Mittag.', 'name'],
    ['Das Wort „Notbremse“ ist in aller Munde.', 'distance'],
    ['Die sogenannte „Wunderwaffe“ blieb liegen.', 'distance'],
    ['Nach dem Sturm blieb die „bessere“ Gesellschaft zu Hause.', 'distance'],
    ['Die Richterin nannte das „schlicht falsch und gefährlich“.', 'speech'],
    ['Er sagte: „Ich komme.“', 'speech'],
  ])('%s', async (text, use) => {
    expect((await read(text)).marked.map((mark) => mark.use)).toEqual([use]);
  });

  test('the words that a source is quoted with do not belong to its noun', async () => {
    const { quotes } = await read('Die Kosten trägt laut Entwurf „zur Gänze“ das Land.');
    expect(quotes.find(({ type }) => type === 'direct')?.speaker?.spans?.map(({ text }) => text)).toEqual(['Entwurf']);
  });

  test('a motto is speech that nobody is told to have uttered', async () => {
    const { quotes, marked } = await read('Unter dem Motto „Wir lassen keinen allein“ zogen sie durch die Stadt.');
    expect(marked.map(({ use }) => use)).toEqual(['speech']);
    expect(quotes).toEqual([]);
  });

  test('a name in marks is no quotation, though a verb of saying follows', async () => {
    const found = await read('Wie die Zeitung „Der Morgen“ berichtet, bleibt die Brücke gesperrt.');
    expect(lines(found)).toEqual(['indirect: bleibt die Brücke gesperrt <die Zeitung „Der Morgen“>']);
  });
});

describe('words within somebody’s words', () => {
  test('with a frame within the outer marks they are a quotation inside, whose speaker that frame names', async () => {
    const { quotes, marked } = await read(
      '„Der Arzt hat zu mir gesagt: ‚Sie sind gesund.‘ Da war ich froh“, sagte Anna Berg. Sie habe Glück gehabt.',
      { PER: ['Anna Berg'] },
    );
    const [outer, inner, next] = quotes;
    expect(inner).toMatchObject({ type: 'direct', inside: outer!.id, rule: 'direct/frame-before' });
    expect(inner!.speaker!.spans!.map(({ text }) => text)).toEqual(['Der Arzt']);
    expect(inner!.addressee!.spans.map(({ text }) => text)).toEqual(['mir']);
    expect(marked.map(({ quote }) => quote)).toEqual([outer!.id, inner!.id]);
    expect(next!.speaker!.actor).toBe(outer!.speaker!.actor);
  });

  test('words taken up are none, nor are the same words in marks twice', async () => {
    for (const text of [
      '„Von ‚morgen‘ war nie die Rede“, sagte Anna Berg.',
      '„‚Wir bauen morgen.‘“, sagte Anna Berg.',
    ]) {
      const { quotes } = await read(text, { PER: ['Anna Berg'] });
      expect(quotes).toHaveLength(1);
    }
  });
});
