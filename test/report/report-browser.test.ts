import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeReport } from '../../src/report/make-report.js';
import { madeArticle, madeRun } from './made-run.js';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const OVERFLOW = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
const AXE_RUN =
  "axe.run(document, { preload: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations, passes }) => ({ found: violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target).join(' ')), passed: passes.length }))";
const ARTICLES = 400;
const EVIL = '</script><img src=x onerror=alert(1)>';

if (!existsSync(CHROMIUM)) console.warn(`Reports are not opened in a browser: there is no ${CHROMIUM} (set CHROMIUM).`);

/** Articles of a year in five outlets, by a fixed rule: who speaks, whom it is about, how it sounds. */
function yearOfArticles() {
  const people = ['Anna Weiß', 'Otto Kern', 'Mira Lang', 'Jonas Brandt', `Eva ${EVIL}`];
  const things = ['Impfung', 'Impfungen', 'Haushalt', 'Brücke', 'Wasserwerk', 'Straße', 'Schulhaus'];
  return Array.from({ length: ARTICLES }, (_, i) => {
    const [speaker, other, last] = [0, 1, 2].map((n) => people[(i * (n + 2) + n) % people.length]!) as [
      string,
      string,
      string,
    ];
    const words = `„Die ${things[i % things.length]} von Lübbenhain braucht Geduld, Nummer ${i}.“`;
    const answer = `${other} habe das anders gesehen als ${last}`;
    const day = new Date(Date.UTC(2023, 0, 1 + ((i * 13) % 365))).toISOString().slice(0, 10);
    const polarity = ((i % 9) - 4) / 8;
    const label =
      polarity < -0.1 ? ('negative' as const) : polarity > 0.1 ? ('positive' as const) : ('neutral' as const);
    const text = `${words}, sagte ${speaker}. Später hieß es, ${answer}.`;
    const at = text.indexOf(speaker);
    return madeArticle({
      id: `jahr/${i}`,
      meta: {
        title: `Meldung ${i} aus Lübbenhain`,
        outlet: ['Tagespost', 'Abendblatt', 'Der Bote', 'Kreiszeitung', EVIL][i % 5]!,
        published: day,
        ...(i % 50 === 0 ? { fictional: true } : {}),
      },
      text,
      actors: { [speaker]: { roles: ['Bürgermeisterin'] }, [other]: {}, [last]: {}, Lübbenhain: { label: 'LOC' } },
      quotes: [
        { speaker, words },
        { words: answer, type: i % 3 ? 'indirect' : 'reported' },
      ],
      sentiment: {
        article: { polarity, label },
        sentences: [],
        voices: [
          { voice: { kind: 'reporter' }, polarity, label },
          { voice: { kind: 'actor', actor: 'a1' }, polarity: -polarity, label },
        ],
        toward: [
          {
            actor: 'a1',
            target: { start: at, end: at + speaker.length, text: speaker },
            voice: { kind: 'reporter' },
            polarity,
            label,
          },
        ],
      },
    });
  });
}

describe.skipIf(!existsSync(CHROMIUM))('the report in a browser, opened from its folder', () => {
  const roots = new Map<'de' | 'en', string>();
  let browser: Browser;

  beforeAll(async () => {
    const run = await madeRun(yearOfArticles());
    for (const uiLanguage of ['de', 'en'] as const) {
      const { folder } = await makeReport({
        run,
        uiLanguage,
        ...(uiLanguage === 'en' ? { out: join(run, 'en') } : {}),
      });
      roots.set(uiLanguage, folder);
    }
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  });

  afterAll(async () => browser?.close());

  interface Setting {
    readonly page: string;
    readonly language?: 'de' | 'en';
    readonly scheme?: 'light' | 'dark';
    readonly width?: number;
    readonly javaScript?: boolean;
  }

  /** Opens a page and lets `look` at it; it must say nothing on the console and ask for nothing but files beside it. */
  async function visit(setting: Setting, look: (page: Page) => Promise<void>): Promise<void> {
    const { page: path, language = 'de', scheme = 'light', width = 1400, javaScript = true } = setting;
    const context = await browser.newContext({
      colorScheme: scheme,
      viewport: { width, height: 900 },
      javaScriptEnabled: javaScript,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const said: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('dialog', (dialog) => said.push(`dialog: ${dialog.message()}`));
    page.on('request', (request) => requests.push(request.url()));
    const root = pathToFileURL(roots.get(language)!).href;
    await page.goto(`${root}/${path}`);
    await look(page);
    expect(said).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(root))).toEqual([]);
    await context.close();
  }

  const PAGES = [
    'index.html',
    'actors.html',
    'actors/anna-weiss.html',
    'names/w.html',
    'quotes.html',
    'quotes/2023-05.html',
    'articles.html',
    'days/2023-05.html',
    'articles/jahr/0.html',
    'method.html',
  ];

  test.each(PAGES.flatMap((page) => [[page, 'light', 1400] as const, [page, 'dark', 390] as const]))(
    '%s, %s, %i pixels wide: axe finds nothing, nothing sticks out',
    async (page, scheme, width) => {
      await visit({ page, scheme, width, language: scheme === 'dark' ? 'en' : 'de' }, async (opened) => {
        await opened.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
        await opened.evaluate(AXE);
        const { found, passed } = (await opened.evaluate(AXE_RUN)) as { found: string[]; passed: number };
        expect(found).toEqual([]);
        expect(passed).toBeGreaterThan(15);
        expect(await opened.evaluate(OVERFLOW)).toBe(0);
      });
    },
  );

  test('the overview is small and opens fast, and no page is a monster', async () => {
    const root = roots.get('de')!;
    expect(statSync(join(root, 'index.html')).size).toBeLessThan(300_000);
    for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' }))
      if (file.endsWith('.html')) expect(statSync(join(root, file)).size, file).toBeLessThan(200_000);
    await visit({ page: 'index.html' }, async (page) => {
      const timing = 'performance.getEntriesByType("navigation")[0].loadEventEnd';
      await page.waitForFunction(`${timing} > 0`);
      expect(await page.evaluate(timing)).toBeLessThan(1000);
    });
  });

  test('the search finds other forms of a word, by speaker, outlet and type', async () => {
    await visit({ page: 'quotes.html' }, async (page) => {
      const status = page.locator('#status');
      await page.getByLabel('Wörter im Zitat').fill('impfung');
      await expect.poll(() => status.textContent()).toMatch(/^\d+ Zitate/);
      const all = await page.locator('#results mark').allTextContents();
      expect(new Set(all)).toEqual(new Set(['Impfung', 'Impfungen']));
      const count = async () => Number.parseInt((await status.textContent())!, 10);
      const before = await count();
      expect(before).toBe(Array.from({ length: ARTICLES }, (_, i) => i % 7).filter((n) => n < 2).length);
      await page.getByLabel('Sprecher').fill('weiß');
      await expect.poll(count).toBeLessThan(before);
      for (const name of await page.locator('#results .said-by b').allTextContents()) expect(name).toBe('Anna Weiß');
      await page.getByLabel('Medium').selectOption('Tagespost');
      await expect.poll(() => page.locator('#results .origin').first().textContent()).toMatch(/Tagespost/);
      expect(new URL(page.url()).hash).toContain('q=impfung');
      await page.getByLabel('Art der Rede').selectOption('reported');
      await expect.poll(() => status.textContent()).toMatch(/^Nichts gefunden/);
      await page.getByRole('button', { name: 'Leeren' }).click();
      await expect.poll(() => status.textContent()).toBe('');
      await expect.poll(() => page.locator('#months').isVisible()).toBe(true);
    });
  });

  test('a search can be kept as an address; more results come by the button; a result leads to its place', async () => {
    await visit({ page: 'quotes.html#q=Geduld&from=2023-01-01' }, async (page) => {
      await expect.poll(() => page.locator('#status').textContent()).toBe(`${ARTICLES} Zitate, die neuesten zuerst`);
      expect(await page.locator('#results > li').count()).toBe(25);
      await page.getByRole('button', { name: 'Weitere zeigen' }).click();
      await expect.poll(() => page.locator('#results > li').count()).toBe(50);
      await page.locator('#results .origin a').first().click();
      await page.waitForLoadState();
      expect(page.url()).toMatch(/articles\/jahr\/\d+\.html#k1$/);
      expect(await page.locator(':target').textContent()).toContain('Geduld');
    });
  });

  test.each(['__proto__', 'constructor', EVIL, '„“ … !', 'zzzzzz'])(
    'a search for %s finds nothing bad',
    async (query) => {
      await visit({ page: 'quotes.html' }, async (page) => {
        await page.getByLabel('Wörter im Zitat').fill(query);
        await page.keyboard.press('Enter');
        await expect.poll(() => page.locator('#status').textContent()).toMatch(/Zitat|Nichts gefunden/);
        expect(await page.locator('img').count()).toBe(0);
      });
    },
  );

  test('names of speakers are suggested', async () => {
    await visit({ page: 'quotes.html' }, async (page) => {
      await page.getByLabel('Sprecher').pressSequentially('ker');
      await expect.poll(() => page.locator('#speakers option').count()).toBe(1);
      expect(await page.locator('#speakers option').getAttribute('value')).toBe('Otto Kern');
    });
  });

  test('articles are filtered by words, outlet and day, and sorted by any column', async () => {
    await visit({ page: 'articles.html' }, async (page) => {
      const status = page.locator('#status');
      await page.getByLabel('Titel oder Medium enthält').fill('meldung 399 aus');
      await expect.poll(() => status.textContent()).toBe('1 Eintrag');
      await page.getByRole('button', { name: 'Leeren' }).click();
      await expect.poll(() => status.textContent()).toBe(`${ARTICLES} Einträge`);
      await page.getByLabel('Medium').last().selectOption('Der Bote');
      await expect.poll(() => status.textContent()).toBe(`${ARTICLES / 5} Einträge`);
      await page.getByRole('button', { name: 'Ton' }).click();
      const tones = async () =>
        (await page.locator('#rows td:last-child').allTextContents()).map((text) =>
          Number(text.replace('−', '-').replace(',', '.')),
        );
      await expect.poll(async () => (await tones())[0]).toBe(0.5);
      expect(await tones()).toEqual((await tones()).sort((a, b) => b - a));
      await page.getByRole('button', { name: 'Ton' }).click();
      await expect.poll(async () => (await tones())[0]).toBe(-0.5);
      expect(await page.locator('th[aria-sort=ascending]').count()).toBe(1);
    });
  });

  test('actors are filtered by name, by keyboard alone', async () => {
    await visit({ page: 'actors.html' }, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate("document.activeElement.getAttribute('href')")).toBe('#main');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.type('kern');
      await expect.poll(() => page.locator('#status').textContent()).toBe('1 Eintrag');
      await page.getByRole('link', { name: 'Otto Kern' }).press('Enter');
      await page.waitForLoadState();
      expect(await page.locator('h1').textContent()).toBe('Otto Kern');
    });
  });

  test('without script the lists are there', async () => {
    await visit({ page: 'quotes.html', javaScript: false }, async (page) => {
      expect(await page.locator('#search').isVisible()).toBe(false);
      expect(await page.locator('#months a').count()).toBe(12);
    });
    await visit({ page: 'articles.html', javaScript: false }, async (page) => {
      expect(await page.locator('#rows tbody tr').count()).toBe(60);
    });
  });

  test('charts have a name and a table with the same numbers', async () => {
    await visit({ page: 'index.html' }, async (page) => {
      expect(await page.getByRole('img', { name: 'Ton' }).count()).toBe(1);
      const cells = (await page.locator('#chart-articles td').allTextContents()).map(Number);
      expect(cells.reduce((sum, n) => sum + n, 0)).toBe(ARTICLES);
    });
  });
});
