import { describe, expect, test } from 'vitest';
import { TokenKind } from '../../src/document/layers.js';
import { surfacesOf, tokensOf } from './run-tokens.js';

/** A text, or a text and its tokens where they are not the same as its words between spaces, parted by ␣. */
type Case = readonly [text: string, tokens: string];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  contractions: [
    ['Sie ging ins Kino, zum Arzt und ans Meer.', 'Sie␣ging␣ins␣Kino␣,␣zum␣Arzt␣und␣ans␣Meer␣.'],
    ["Wie geht's dir?", "Wie␣geht's␣dir␣?"],
    ["Ich hab's gesehen, 's war schön.", "Ich␣hab's␣gesehen␣,␣'s␣war␣schön␣."],
  ],
  'hyphen and slash compounds': [
    ['Bayern-Trainer im Nord-Süd-Dialog', 'Bayern-Trainer␣im␣Nord-Süd-Dialog'],
    ['Ein- und Ausfuhr, Haupt-/Nebensaison', 'Ein-␣und␣Ausfuhr␣,␣Haupt-/Nebensaison'],
    ['der SPD/Grünen-Antrag und/oder', 'der␣SPD/Grünen-Antrag␣und/oder'],
    ['10-jähriger in 4-Zimmer-Wohnung', '10-jähriger␣in␣4-Zimmer-Wohnung'],
    ['die U.S.-Armee in der St.-Johannes-Kirche', 'die␣U.S.-Armee␣in␣der␣St.-Johannes-Kirche'],
    ['„Boten“-Leser', '„␣Boten␣“␣-Leser'],
    ['der Nicht‑Angriff', 'der␣Nicht‑Angriff'],
  ],
  dashes: [
    ['Er – sie -- und — so - nun', 'Er␣–␣sie␣--␣und␣—␣so␣-␣nun'],
    ['1990–1995 auf der Strecke Kiel–Lübeck', '1990–1995␣auf␣der␣Strecke␣Kiel–Lübeck'],
  ],
  addresses: [
    [
      'Mehr auf https://www.zeitung.example/artikel?id=7&x=1.',
      'Mehr␣auf␣https://www.zeitung.example/artikel?id=7&x=1␣.',
    ],
    ['(siehe www.beispiel.de/seite)', '(␣siehe␣www.beispiel.de/seite␣)'],
    ['Siehe https://de.example.org/Berg_(Ort), dort.', 'Siehe␣https://de.example.org/Berg_(Ort)␣,␣dort␣.'],
    ['„http://beispiel.de“', '„␣http://beispiel.de␣“'],
    ['Schreiben Sie an leser.post@zeitung.de!', 'Schreiben␣Sie␣an␣leser.post@zeitung.de␣!'],
    ['Das meint @kreis_bote zu #Nachtbus2026.', 'Das␣meint␣@kreis_bote␣zu␣#Nachtbus2026␣.'],
    ['a@b', 'a␣@␣b'],
  ],
  'times, scores and amounts': [
    ['um 19.30 Uhr, um 7:45 Uhr, 2:1 gewonnen', 'um␣19.30␣Uhr␣,␣um␣7:45␣Uhr␣,␣2:1␣gewonnen'],
    ['1.250.000 Euro und 3,5 Prozent', '1.250.000␣Euro␣und␣3,5␣Prozent'],
    ['-9 Grad, +4,2 Prozent', '-9␣Grad␣,␣+4,2␣Prozent'],
    ['5,- Euro, 10,– Franken, 14.-- Mark', '5,-␣Euro␣,␣10,–␣Franken␣,␣14.--␣Mark'],
    ["CHF 10'000 und 10’000 Franken", "CHF␣10'000␣und␣10’000␣Franken"],
    ['€ 20, 20€, 100%, §5, §§ 5', '€␣20␣,␣20␣€␣,␣100␣%␣,␣§␣5␣,␣§§␣5'],
    ['20°C, 20 °C, 25 m² und 1½ Liter', '20°C␣,␣20␣°C␣,␣25␣m²␣und␣1½␣Liter'],
    ['Windows 3.11, Version 2.0.1', 'Windows␣3.11␣,␣Version␣2.0.1'],
    ['70er Jahre, die 1990er-Jahre', '70er␣Jahre␣,␣die␣1990er-Jahre'],
  ],
  dates: [
    ['Am 3. Mai 2024 kam sie.', 'Am␣3.␣Mai␣2024␣kam␣sie␣.'],
    ['am 13.11. in Wien', 'am␣13.11.␣in␣Wien'],
    ['Es war am 13.11. Danach kam er.', 'Es␣war␣am␣13.11␣.␣Danach␣kam␣er␣.'],
    ['Stichtag ist der 13.11.', 'Stichtag␣ist␣der␣13.11␣.'],
    ['am 13.11.2024 oder 12/2024', 'am␣13.11.2024␣oder␣12/2024'],
  ],
  'ordinals and the end of a sentence': [
    ['im 21. Jahrhundert', 'im␣21.␣Jahrhundert'],
    ['der 2. Bürgermeister', 'der␣2.␣Bürgermeister'],
    ['die 22. europäische Woche', 'die␣22.␣europäische␣Woche'],
    ['Das war 1999. Danach kam er.', 'Das␣war␣1999␣.␣Danach␣kam␣er␣.'],
    ['Es waren 12. Der Rest fehlte.', 'Es␣waren␣12␣.␣Der␣Rest␣fehlte␣.'],
    ['Sie wurde 3.', 'Sie␣wurde␣3␣.'],
    ['Karl V. herrschte, Benedikt XVI. sprach.', 'Karl␣V.␣herrschte␣,␣Benedikt␣XVI.␣sprach␣.'],
    ['So war es bei Papst Benedikt XVI. Danach nicht.', 'So␣war␣es␣bei␣Papst␣Benedikt␣XVI␣.␣Danach␣nicht␣.'],
    ['2. Soziale Fragen', '2.␣Soziale␣Fragen'],
  ],
  'abbreviations with their stop': [
    ['z.B. Anna, z. B. Anna, d.h. er', 'z.B.␣Anna␣,␣z.␣B.␣Anna␣,␣d.h.␣er'],
    ['ca. 20 Leute bzw. mehr usw.', 'ca.␣20␣Leute␣bzw.␣mehr␣usw.'],
    ['Nr. 7', 'Nr.␣7'],
    ['W. Lind, J. K. Berg, Oberst a. D. Vogt', 'W.␣Lind␣,␣J.␣K.␣Berg␣,␣Oberst␣a.␣D.␣Vogt'],
    ['Das ist Plan B. Er gilt.', 'Das␣ist␣Plan␣B␣.␣Er␣gilt␣.'],
    ['auf seine Art. Er ging.', 'auf␣seine␣Art␣.␣Er␣ging␣.'],
    ['Sie lebt in der Schweiz. Dort ist es still.', 'Sie␣lebt␣in␣der␣Schweiz␣.␣Dort␣ist␣es␣still␣.'],
    ['ver.di, Sat.1, Spiegel.de', 'ver.di␣,␣Sat.1␣,␣Spiegel.de'],
    ['Haus.Die Stadt', 'Haus␣.␣Die␣Stadt'],
  ],
  'abbreviations whose stop stands apart': [
    ['Dr. Vogt und Prof. Lind in St. Gallen', 'Dr␣.␣Vogt␣und␣Prof␣.␣Lind␣in␣St␣.␣Gallen'],
    ['50 Mio. Euro, 3 Mrd. Franken', '50␣Mio␣.␣Euro␣,␣3␣Mrd␣.␣Franken'],
    ['Art. 5 Abs. 2', 'Art␣.␣5␣Abs␣.␣2'],
  ],
  'forms for all genders': [
    ['Kund:innen, Leser*innen, Leser_innen', 'Kund:innen␣,␣Leser*innen␣,␣Leser_innen'],
    ['LeserInnen, Freund:in, Ärzt*innenkammer', 'LeserInnen␣,␣Freund:in␣,␣Ärzt*innenkammer'],
    ['Lehrer(in), Bürger(innen), Kolleg(inn)en', 'Lehrer(in)␣,␣Bürger(innen)␣,␣Kolleg(inn)en'],
    ['Leser:innerhalb', 'Leser␣:␣innerhalb'],
    ['Lehrer (in Kiel)', 'Lehrer␣(␣in␣Kiel␣)'],
  ],
  'quotation marks': [
    ['„Ja“, sagte sie.', '„␣Ja␣“␣,␣sagte␣sie␣.'],
    ['»Ja« und «Nein»', '»␣Ja␣«␣und␣«␣Nein␣»'],
    ['‚Ja‘ und ›Nein‹ und ‹Doch›', '‚␣Ja␣‘␣und␣›␣Nein␣‹␣und␣‹␣Doch␣›'],
    ['"Ja" und \'Nein\'', '"␣Ja␣"␣und␣\'␣Nein␣\''],
    ["''Doch'', ,,Na'' ``So''", "''␣Doch␣''␣,␣,,␣Na␣''␣``␣So␣''"],
    ['„Ja", sagte sie', '„␣Ja␣"␣,␣sagte␣sie'],
    ['„Er rief ‚Halt!‘ und lief“', '„␣Er␣rief␣‚␣Halt␣!␣‘␣und␣lief␣“'],
    ['Er sagte:„Ja“', 'Er␣sagte␣:␣„␣Ja␣“'],
  ],
  apostrophes: [
    ['McDonald’s verkauft, ich hab’ keinen', 'McDonald’s␣verkauft␣,␣ich␣hab’␣keinen'],
    ["Hans' Rad, Marx’ Werk", "Hans'␣Rad␣,␣Marx’␣Werk"],
    ["die 'Sonne' scheint", "die␣'␣Sonne␣'␣scheint"],
    ["Rock'n'Roll aus '68", "Rock'n'Roll␣aus␣'68"],
  ],
  'emoji and signs': [
    ['Super 👍🏽! 👩‍👩‍👧 🇩🇪', 'Super␣👍🏽␣!␣👩‍👩‍👧␣🇩🇪'],
    ['Schön❤️gut', 'Schön␣❤️␣gut'],
    ['Toll :-) oder ;)', 'Toll␣:-)␣oder␣;)'],
    ['K&L, AT&T, Müller & Sohn, &amp;', 'K&L␣,␣AT&T␣,␣Müller␣&␣Sohn␣,␣&amp;'],
    ['C++ und a+b', 'C++␣und␣a␣+␣b'],
  ],
  'stops and brackets': [
    ['Na ja ... gut… Ende....', 'Na␣ja␣...␣gut␣…␣Ende␣....'],
    ['Wie bitte?! Nein!!!', 'Wie␣bitte␣?␣!␣Nein␣!␣!␣!'],
    ['Die Wahl (2024) war [sic] gut.', 'Die␣Wahl␣(␣2024␣)␣war␣[␣sic␣]␣gut␣.'],
  ],
  'invisible characters': [
    ['Mün\u00adchen und Mu\u0308nchen', 'Mün\u00adchen␣und␣Mu\u0308nchen'],
    ['20\u00a0Euro\u202f%\u200bfertig\ufeff', '20␣Euro␣%␣fertig'],
    ['erste\r\nzweite', 'erste␣zweite'],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  test.each(cases)('%s', (text, tokens) => {
    expect(surfacesOf(text).join('␣')).toBe(tokens);
  });
});

describe('kinds', () => {
  const KINDS: readonly (readonly [string, keyof typeof TokenKind])[] = [
    ['Haus', 'word'],
    ["geht's", 'word'],
    ['Kund:innen', 'word'],
    ["10'000", 'number'],
    ['-9', 'number'],
    ['+4,2', 'number'],
    ['19.30', 'number'],
    ['1.', 'ordinal'],
    ['XVI.', 'ordinal'],
    ['z.B.', 'abbreviation'],
    ['J.', 'abbreviation'],
    ['…', 'punctuation'],
    ['--', 'punctuation'],
    ['„', 'quotationMark'],
    ["'", 'quotationMark'],
    ['€', 'symbol'],
    ['%', 'symbol'],
    ['👍🏽', 'symbol'],
    [':-)', 'symbol'],
    ['https://example.org', 'url'],
    ['post@zeitung.example', 'url'],
    ['@bote', 'handle'],
    ['#thema', 'handle'],
  ];

  test.each(KINDS)('%s is a %s', (token, kind) => {
    const text = `(${token}) Mai`;
    const at = surfacesOf(text).indexOf(token);
    expect(tokensOf(text).kind[at]).toBe(TokenKind[kind]);
  });
});

test('no text, no tokens', () => {
  for (const text of ['', ' ', '\r\n\r\n', '\u200b\ufeff\u00a0']) expect(surfacesOf(text)).toEqual([]);
});
