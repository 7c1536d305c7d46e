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
