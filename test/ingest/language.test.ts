import { describe, expect, it } from 'vitest';
import { declaredLanguage, detectLanguage } from '../../src/ingest/language.js';
import { ENGLISH, GERMAN, ingest } from './ingest-bytes.js';

/** Paragraphs of the kind that news has. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['en', ENGLISH],
  [
    'nl',
    'De gemeenteraad heeft dinsdag over de begroting vergaderd en is het na een lang debat eens geworden over een ontwerp. Voor de renovatie van de school wordt volgend jaar twee miljoen euro uitgetrokken, zei de burgemeester na afloop.',
  ],
  [
    'sv',
    'Kommunfullmäktige har på tisdagen debatterat budgeten och enats om ett utkast efter en lång diskussion. Två miljoner euro ska användas till att renovera skolan nästa år, sade borgmästaren efter mötet som pågick till sent på kvällen.',
  ],
  [
    'fr',
    'Le conseil municipal a débattu du budget mardi et s’est mis d’accord sur un projet après une longue discussion. Deux millions d’euros seront consacrés à la rénovation de l’école l’année prochaine, a déclaré la maire.',
  ],
  [
    'it',
    'Il consiglio comunale ha discusso martedì il bilancio e dopo un lungo dibattito ha trovato un accordo su una bozza. Due milioni di euro saranno spesi l’anno prossimo per ristrutturare la scuola, ha detto la sindaca.',
  ],
  [
    'pl',
    'Rada gminy obradowała we wtorek nad budżetem i po długiej dyskusji uzgodniła projekt. Na remont szkoły w przyszłym roku zostaną przeznaczone dwa miliony euro, powiedziała pani burmistrz po posiedzeniu, które trwało do późnego wieczora.',
  ],
  [
    'hu',
    'A képviselő-testület kedden tárgyalta a költségvetést, és hosszú vita után megállapodott egy tervezetben. Az iskola felújítására jövőre kétmillió eurót költenek, mondta a polgármester asszony a késő estig tartó ülés után.',
  ],
  [
    'ru',
    'Муниципальный совет во вторник обсудил бюджет и после долгих споров согласовал проект. На ремонт школы в следующем году потратят два миллиона евро, сообщила мэр после заседания, которое продолжалось до позднего вечера.',
  ],
];

/** Danish and Norwegian are near enough to be taken for one another, but not for German. */
const DANISH =
  'Byrådet har tirsdag drøftet budgettet og er efter en lang debat blevet enige om et udkast. Der skal bruges to millioner euro på at renovere skolen næste år, sagde borgmesteren efter mødet, som varede til sent på aftenen.';

describe('detectLanguage', () => {
  it('tells German', async () => {
    expect(await detectLanguage(GERMAN)).toEqual({ language: 'de', sure: true });
  });

  it.each(OTHERS)('tells %s', async (language, text) => {
    expect(await detectLanguage(text)).toEqual({ language, sure: true });
  });

  it('tells Danish from German', async () => {
    expect(['da', 'nb', 'nn']).toContain((await detectLanguage(DANISH)).language);
  });

  it('tells Swiss spelling and a text in capitals', async () => {
    expect((await detectLanguage(GERMAN.replaceAll('ß', 'ss'))).language).toBe('de');
    expect((await detectLanguage(GERMAN.toUpperCase())).language).toBe('de');
  });

  it('tells a German article with a long quotation in English', async () => {
    const text = `${GERMAN} In der Debatte wurde auch aus einem Brief vorgelesen: „${ENGLISH}“ ${GERMAN} ${GERMAN}`;
    expect((await detectLanguage(text)).language).toBe('de');
  });

  it('tells an English article with a German quotation', async () => {
    const text = `${ENGLISH} ${ENGLISH} ${ENGLISH} She added: “Wir haben uns nach langer Debatte auf einen Entwurf geeinigt.”`;
    expect((await detectLanguage(text)).language).toBe('en');
  });

  it('does not judge a short text, or one without words', async () => {
    expect(await detectLanguage('Rat einigt sich auf Haushalt')).toEqual({ sure: false });
    expect(await detectLanguage('2:1 3:0 4:4 1:1 | '.repeat(40))).toEqual({ sure: false });
  });

  it('reads the names that sources give languages', () => {
    const names = ['de', 'DE', 'de-AT', 'de_CH', 'deu', 'ger', 'Deutsch', 'german', 'en-US', 'ja'];
    expect(names.map(declaredLanguage)).toEqual(['de', 'de', 'de', 'de', 'de', 'de', 'de', 'de', 'en', 'ja']);
    expect(declaredLanguage('unbekannte Sprache')).toBeUndefined();
  });
});

describe('an article that is not German', () => {
  it('is skipped with its language', async () => {
    expect(await ingest('text', ENGLISH)).toEqual([
      {
        outcome: 'skipped',
        id: 'ordner/datei',
        path: 'ordner/datei',
        record: 0,
        code: 'ingest/not-german',
        reason: 'the article is not German but English (en)',
        language: 'en',
      },
    ]);
  });

  it('is taken where any language is wanted', async () => {
    expect(await ingest('text', ENGLISH, { language: 'any' })).toMatchObject([
      { outcome: 'article', article: { meta: { language: 'en' } } },
    ]);
  });

  it('is told by its text where that is long, whatever the source says', async () => {
    const english = JSON.stringify({ text: `${ENGLISH} ${ENGLISH}`, language: 'de' });
    expect(await ingest('json', english)).toMatchObject([{ outcome: 'skipped', language: 'en' }]);
    const german = JSON.stringify({ text: `${GERMAN} ${GERMAN}`, language: 'en' });
    expect(await ingest('json', german)).toMatchObject([
      {
        outcome: 'article',
        article: { meta: { language: 'de' } },
        messages: [{ code: 'ingest/language-contradicted' }],
      },
    ]);
  });
});

describe('a short article', () => {
  it('is taken, and its language is left open', async () => {
    const [ingested] = await ingest('text', 'Der Rat hat sich geeinigt.');
    expect(ingested).toMatchObject({
      outcome: 'article',
      messages: [{ code: 'ingest/language-unsure', severity: 'info' }],
    });
    expect(ingested).not.toHaveProperty('article.meta.language');
  });

  it('is of the language that its source names', async () => {
    expect(await ingest('json', '{"text":"Der Rat hat sich geeinigt.","lang":"de"}')).toMatchObject([
      { outcome: 'article', article: { meta: { language: 'de' } }, messages: [] },
    ]);
    expect(await ingest('json', '{"text":"The council agreed.","lang":"en"}')).toMatchObject([
      { outcome: 'skipped', reason: 'the article is not German but English (en) (the source says so)' },
    ]);
  });
});
