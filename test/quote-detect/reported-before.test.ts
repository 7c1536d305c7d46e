import { describe, expect, test } from 'vitest';
import { lines, read } from './read.js';

const NAMES = { PER: ['Vera Lind', 'Lind', 'Maas', 'Frechen'], ORG: ['Rheinischen Post', 'dpa'] };

describe('a frame behind a clause in Konjunktiv', () => {
  test.each([
    ['Der Plan sei nötig, begründete das Ministerium seinen Schritt.', 'Der Plan sei nötig', 'das Ministerium'],
    ['Der Damm halte, sagte Maas und verließ den Saal.', 'Der Damm halte', 'Maas'],
    ['Der Damm sei - bis auf den Rand - dicht, sagte Lind.', 'Der Damm sei - bis auf den Rand - dicht', 'Lind'],
    ['Ob der Damm halte, sei offen, sagte Lind.', 'Ob der Damm halte, sei offen', 'Lind'],
    ['Der Damm halte, sagt der eine.', 'Der Damm halte', 'der eine'],
    ['Der Damm halte, sagt einer.', 'Der Damm halte', 'einer'],
    ['Der Damm halte, sagt zum Beispiel Lind.', 'Der Damm halte', 'Lind'],
    [
      'Der Damm halte, sagte Kanzlerin und Parteichefin Vera Lind.',
      'Der Damm halte',
      'Kanzlerin und Parteichefin Vera Lind',
    ],
    ['Der Damm halte, sagte Maas hinterher.', 'Der Damm halte', 'Maas'],
    ['Der Damm halte, ließ Lind mitteilen.', 'Der Damm halte', 'Lind'],
    ['Die Dämme hielten, betonten sowohl Lind als auch Maas.', 'Die Dämme hielten', 'Lind als auch Maas'],
  ])('%s', async (text, content, speaker) => {
    expect(lines(await read(text, NAMES))).toContain(`indirect: ${content} <${speaker}>`);
  });

  test('man is nobody', async () => {
    const found = await read('Er müsse warten, sagte man meinem Großvater.', NAMES);
    expect(found.quotes.map(({ type, speaker }) => [type, speaker?.kind])).toEqual([['indirect', 'unknown']]);
  });

  test('ends where its verb does; what stands behind the frame is no part of it', async () => {
    const found = await read('Der Bau habe das verursacht, sagt die Chefin, Vera Lind, in Kiel.', NAMES);
    expect(found.quotes[0]!.spans.map(({ text }) => text)).toEqual(['Der Bau habe das verursacht']);
  });

  test.each([
    'Steigt das Wasser, reagiert das Amt und baut.',
    'Wer krank ist, kann vom Amt ausgeschlossen werden.',
    'Es hängt davon ab, wie lange der Damm hält, erwartet wird viel.',
  ])('no frame: %s', async (text) => {
    const { quotes } = await read(text, NAMES);
    expect(quotes.filter(({ rule }) => /trailing-frame|wie/u.test(rule))).toEqual([]);
  });
});

describe('what is no Konjunktiv', () => {
  test.each([
    'Ende 2008 wandte sich das Land an das Gericht.',
    'Teile des Gesetzes fielen weg.',
    'Er sagte nichts. Die Nachbarn wiesen das ab.',
    'Der in der Branche tätige Konzern hat sich verändert.',
    'Übertritte werden teilweise bestraft.',
    'Das sind die Leute, die ich getroffen habe.',
    'Er sagte nichts. Je länger ich hier sitze, desto weniger denke ich.',
  ])('%s', async (text) => {
    const { quotes } = await read(text, NAMES);
    expect(quotes.filter(({ rule }) => rule.startsWith('unframed/'))).toEqual([]);
  });

  test('behind a frame a preterite may be one', async () => {
    const found = await read('Lind erklärte, die Schulen blieben zu.', NAMES);
    expect(lines(found)).toContain('indirect: die Schulen blieben zu <Lind>');
  });
});

describe('a quotation that goes on behind a frame', () => {
  const cues = async (text: string) =>
    (await read(text, NAMES)).quotes.map(({ cue }) => cue?.spans.map(({ text: word }) => word).join(' '));

  test('has that frame too', async () => {
    expect(await cues('„Der Damm hält“, sagte Lind. „Wir bauen weiter.“ „Das dauert lange.“')).toEqual([
      'sagte',
      'sagte',
      'sagte',
    ]);
  });

  test('not in the next paragraph, nor behind a sentence between', async () => {
    expect(await cues('„Der Damm hält“, sagte Lind.\n\n„Wir bauen alle weiter.“')).toEqual(['sagte', undefined]);
    expect(await cues('„Der Damm hält“, sagte Lind. Sie kam aus Kiel. „Wir bauen weiter.“')).toEqual([
      'sagte',
      undefined,
    ]);
  });
});

describe('to whom and by whom', () => {
  const roles = async (text: string) => {
    const { quotes } = await read(text, NAMES);
    return quotes.slice(0, 1).map(({ speaker, addressee }) => [speaker?.spans?.[0]?.text, addressee?.spans?.[0]?.text]);
  };

  test.each([
    ['„Der Damm hält“, sagte die Ministerin der Rheinischen Post.', 'die Ministerin', 'der Rheinischen Post'],
    ['„Der Damm hält“, sagte der Chef, Vera Lind, der dpa.', 'der Chef, Vera Lind', 'der dpa'],
    [
      '„Der Damm hält“, sagte der Chefredakteur der Rheinischen Post.',
      'der Chefredakteur der Rheinischen Post',
      undefined,
    ],
    ['Der Rat hat die Netzwerke aufgefordert, mehr zu tun.', 'Der Rat', 'die Netzwerke'],
    ['Darum wirft die Bank der Reederei vor, zu lügen.', 'die Bank', 'der Reederei'],
    ['Das hält der Minister für eine gute Idee.', 'der Minister', undefined],
  ])('%s', async (text, speaker, addressee) => {
    expect(await roles(text)).toEqual([[speaker, addressee]]);
  });

  test('before a colon: the words’ owner, the only name, not the subject of what is reported', async () => {
    const speakers = async (text: string) =>
      (await read(text, NAMES)).quotes.filter(({ type }) => type === 'direct').map(({ speaker }) => speaker?.actor);
    expect(await speakers('Bei Maas klingt das anders: „Der Damm hält.“')).toEqual(['a1']);
    expect(await speakers('Linds Antwort auf die Frage: „Der Damm hält nicht.“')).toEqual(['a1']);
    expect(await speakers('Lind klagt. Auch Gäste hätten Angst gehabt: „Der Damm bricht.“')).toEqual(['a1']);
  });

  test('hieß es weiter: the source of what stands before', async () => {
    const sources = async (text: string) => (await read(text, NAMES)).quotes.map(({ speaker }) => speaker?.rule);
    expect(await sources('Der Bau sei nötig, sagte Maas. Das dauere lange, hieß es weiter.')).toEqual([
      'subject-of-cue',
      'last-speaker',
    ]);
    expect(await sources('Der Bau sei nötig, sagte Maas. Das dauere lange, hieß es am Abend.')).toEqual([
      'subject-of-cue',
      undefined,
    ]);
  });

  test('the only one whom the sentence before names', async () => {
    const found = await read('Bei Maas ist nichts mehr zu tun. „Wir haben alles erledigt.“', NAMES);
    expect(found.quotes[0]!.speaker).toMatchObject({ actor: 'a1', rule: 'only-one-in-sentence-before' });
  });
});

describe('what nobody said', () => {
  test.each([
    'Was fordern Sie?',
    'Lind bestreitet das.',
    'Lind wollte den Bau verbieten.',
    'Die Frau wusste, dass der Damm bricht.',
    'Es geht um die Frage, ob der Damm hält.',
    'Es stellt sich die Frage, wie lange er hält.',
    'Mit dem Ziel, das Wasser zu halten, baut das Land.',
    'Das könnte Lind einschränken.',
    'Lind stand im Saal, die Leute redeten.',
  ])('%s', async (text) => {
    expect(lines(await read(`Das Wasser stieg. ${text}`, NAMES))).toEqual([]);
  });

  test('but what somebody wants to know, and what is asked', async () => {
    expect(lines(await read('Lind will wissen, dass der Damm bricht.', NAMES))).toEqual([
      'indirect: dass der Damm bricht <Lind>',
    ]);
    expect(lines(await read('Die Abgeordneten stellten die Frage, ob der Damm halte.', NAMES))).toEqual([
      'indirect: ob der Damm halte <Die Abgeordneten>',
    ]);
  });
});

describe('a sentence taken up by das', () => {
  test.each([
    'Der Damm hält. Das bestätigte die Kasse am Freitag.',
    'Der Damm hält. Das teilte Polizei mit.',
    'Der Damm hält. Das wurde vom Amt bestätigt.',
  ])('said: %s', async (text) => {
    const { quotes } = await read(text, NAMES);
    expect(quotes.map(({ rule }) => rule)).toContain('indirect/anaphoric');
  });

  test.each([
    'Der Damm hält. Das äußert sich in Zahlen.',
    'Der Damm hält. Das finde ich gut.',
    'Der Damm hält. Das ist leicht gesagt.',
    'Der Damm hält. Dies verlangt Reformen.',
    'Der Damm hält. Das müsste Lind bestätigen.',
  ])('not said: %s', async (text) => {
    const { quotes } = await read(text, NAMES);
    expect(quotes.map(({ rule }) => rule)).not.toContain('indirect/anaphoric');
  });
});

describe('the speaker of the sentence before', () => {
  const names = { PER: ['Vera Lind', 'Lind'], ORG: ['Boten'] };
  const speakers = async (text: string) =>
    (await read(text, names)).quotes.map(({ speaker }) => speaker?.spans?.map(({ text: words }) => words).join(' '));

  test('acts in it', async () => {
    expect(await speakers('Der Bürgermeister räumt das Haus. Der Keller sei feucht.')).toEqual(['Der Bürgermeister']);
    expect(await speakers('Lind würde gern bleiben. Der Keller sei trocken.')).toEqual(['Lind']);
  });

  test.each([
    'Die Beamten wurden verletzt. Der Keller sei feucht.',
    'Die Beamten würden lieber ausziehen. Der Keller sei feucht.',
  ])('not: %s', async (text) => {
    expect((await speakers(text)).at(-1)).toBeUndefined();
  });

  test('words in marks are whose clause they stand in, if he acts', async () => {
    const { quotes } = await read('Maas sei müde, sagte Maas. Vera Lind will „noch einmal genau hinsehen“.', {
      PER: ['Vera Lind', 'Maas'],
    });
    expect(quotes.at(-1)).toMatchObject({ speaker: { spans: [{ text: 'Vera Lind' }], rule: 'subject-of-clause' } });
    const spoken = await read('Maas kommt, sagte Maas. Vera Lind sei „noch lange nicht am Ende ihrer Kräfte“.', {
      PER: ['Vera Lind', 'Maas'],
    });
    expect(spoken.quotes.at(-1)).toMatchObject({ speaker: { spans: [{ text: 'Maas' }] } });
  });

  test('who is quoted by somebody speaks for himself', async () => {
    const found = await read('Der Bote zitierte den Minister mit den Worten „Der Damm hält noch lange“.', names);
    expect(lines(found)).toEqual([
      'direct: „Der Damm hält noch lange“ <Der Bote>',
      'direct: „Der Damm hält noch lange“ <den Minister>',
    ]);
  });

  test('ich within marks is nobody who reports', async () => {
    const found = await read('Lind schwieg. Sie hoffe auf Hilfe „noch heute, wie ich sagen muss“.', names);
    expect(lines(found)).toContain(
      'indirect-free-indirect: Sie hoffe auf Hilfe „noch heute, wie ich sagen muss“. <Lind>',
    );
  });
});

describe('a quotation whose frame is the next sentence', () => {
  test.each([
    ['„Der Damm hält.“ Das sagte Lind am Montag.', 'Lind'],
    ['„Der Damm hält“. Das musste Lind einräumen.', 'Lind'],
    ['„Der Damm hält. Er ist dicht.“ So schildert es Vera Lind in Kiel.', 'Vera Lind'],
  ])('%s', async (text, speaker) => {
    const { quotes } = await read(text, NAMES);
    expect(quotes).toHaveLength(1);
    const [quote] = quotes;
    expect(quote).toMatchObject({
      type: 'direct',
      rule: 'direct/frame-behind',
      speaker: { spans: [{ text: speaker }] },
    });
    expect(quote!.frame!.spans[0]!.text).toBe(text.slice(text.indexOf('“') + 1).replace(/^[. ]+|\.$/gu, ''));
  });

  test.each([
    '„Der Damm hält.“ Das bestätigte Lind am Montag.',
    '„Der Damm hält.“ Das bestritt Lind am Montag.',
    '„Der Damm hält.“\n\nDas sagte Lind am Montag.',
    'Er heißt „Damm“. Das sagte Lind am Montag.',
  ])('not: %s', async (text) => {
    const { quotes } = await read(text, NAMES);
    expect(quotes.map(({ rule }) => rule)).not.toContain('direct/frame-behind');
  });

  test('without marks the sentence is reported', async () => {
    for (const frame of ['So schildert es Lind.', 'So sagt es auch Lind.', 'So hat es Lind angekündigt.']) {
      const { quotes } = await read(`Der Damm hält. ${frame}`, NAMES);
      expect(quotes[0]).toMatchObject({ rule: 'indirect/anaphoric', spans: [{ text: 'Der Damm hält' }] });
    }
    // Points to what follows.
    const { quotes } = await read('Der Damm hält. So kommentieren es die Zeitungen.', NAMES);
    expect(quotes).toEqual([]);
  });
});
