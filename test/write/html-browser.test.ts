import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadFormat } from '../../src/write/formats.js';
import { fixtureArticles } from './fixture-articles.js';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const articles = fixtureArticles();

if (!existsSync(CHROMIUM)) console.warn(`Pages are not opened in a browser: there is no ${CHROMIUM} (set CHROMIUM).`);

// What runs in the page; this project's own code never sees a DOM, so its types are not loaded.
const TEXT = "document.getElementById('text').textContent";
const FOCUSED = "document.activeElement.id || document.activeElement.getAttribute('href')";
const OVERFLOW = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
const AXE_RUN =
  "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations, passes }) => ({ found: violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target).join(' ')), passed: passes.length }))";

describe.skipIf(!existsSync(CHROMIUM))('the page in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pressespiegel-pages-'));
  const addresses = new Map<string, string>();
  let browser: Browser;

  beforeAll(async () => {
    for (const language of ['de', 'en'] as const) {
      const html = await loadFormat('html', { offsets: 'utf16', uiLanguage: language });
      for (const [name, article] of articles) {
        const [chunk] = html.render(article);
        const file = join(folder, language, chunk!.path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, chunk!.text);
        addresses.set(`${name} ${language}`, pathToFileURL(file).href);
      }
    }
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  interface Setting {
    readonly name?: string;
    readonly language?: 'de' | 'en';
    readonly scheme?: 'light' | 'dark';
    readonly width?: number;
    readonly javaScript?: boolean;
  }

  /** Opens a page, lets `look` at it, and expects that it said nothing and asked for nothing. */
  async function visit(setting: Setting, look: (page: Page) => Promise<void>): Promise<void> {
    const { name = 'deich', language = 'de', scheme = 'light', width = 1280, javaScript = true } = setting;
    const context = await browser.newContext({
      colorScheme: scheme,
      viewport: { width, height: 900 },
      javaScriptEnabled: javaScript,
      bypassCSP: false,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const said: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(addresses.get(`${name} ${language}`)!);
    await look(page);
    expect(said).toEqual([]);
    expect(requests.filter((url) => !url.includes('#'))).toEqual([addresses.get(`${name} ${language}`)]);
    await context.close();
  }

  test.each(articles)('%s: the text can be taken from the page to the character', async (name, article) => {
    await visit({ name }, async (page) => expect(await page.evaluate(TEXT)).toBe(article.text));
  });

  test.each(
    articles.flatMap(([name]) =>
      (['light', 'dark'] as const).flatMap((scheme) => [1280, 390].map((width) => [name, scheme, width] as const)),
    ),
  )('%s, %s, %i pixels wide: axe finds nothing, nothing sticks out', async (name, scheme, width) => {
    const language = scheme === 'dark' ? 'en' : 'de';
    await visit({ name, scheme, width, language }, async (page) => {
      await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
      await page.evaluate(AXE);
      const { found, passed } = (await page.evaluate(AXE_RUN)) as { found: string[]; passed: number };
      expect(found).toEqual([]);
      expect(passed).toBeGreaterThan(20);
      expect(await page.evaluate(OVERFLOW)).toBe(0);
    });
  });

  test('the keyboard reaches the quotations, and shows why this speaker', async () => {
    await visit({}, async (page) => {
      const seen: string[] = [];
      while (seen.at(-1) !== 'r1' && seen.length < 20) {
        await page.keyboard.press('Tab');
        seen.push((await page.evaluate(FOCUSED)) as string);
      }
      expect(seen.slice(0, 2)).toEqual(['#article', '#quotes']);
      expect(seen.at(-1)).toBe('r1');
      const card = page.locator('#w1');
      expect(await opacity(page, '#w1')).toBe(1);
      expect(await opacity(page, '#w2')).toBe(0);
      expect(await card.textContent()).toContain('subject-of-cue');
      await page.keyboard.press('Enter');
      expect(page.url()).toMatch(/#n1$/);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(FOCUSED)).toBe('#k1');
    });
  });

  test('hovering over a nested quotation shows its own reasons only', async () => {
    await visit({}, async (page) => {
      await page.locator('.k11').first().hover();
      expect(await opacity(page, '#w11')).toBe(1);
      expect(await opacity(page, '#w10')).toBe(0);
      await page.locator('.k10').last().hover();
      expect(await opacity(page, '#w10')).toBe(1);
      expect(await opacity(page, '#w11')).toBe(0);
    });
  });

  test('on a narrow page the note comes up from below and can be closed', async () => {
    await visit({ width: 390, javaScript: false }, async (page) => {
      const note = page.locator('#n4');
      expect(await note.isVisible()).toBe(false);
      await page.locator('#r4').focus();
      await page.keyboard.press('Enter');
      expect(await note.isVisible()).toBe(true);
      const box = (await note.boundingBox())!;
      expect(Math.round(box.y + box.height)).toBe(900);
      await note.getByRole('link', { name: 'Schließen' }).click();
      await page.mouse.move(5, 5);
      expect(page.url()).toMatch(/#r4$/);
    });
  });

  test('the signs can be switched off without script', async () => {
    await visit({ javaScript: false }, async (page) => {
      expect(await page.locator('#r1').isVisible()).toBe(true);
      await page.getByRole('checkbox', { name: 'Zitate' }).uncheck();
      expect(await page.locator('#r1').isVisible()).toBe(false);
      expect(await page.locator('#ribbons .ribbon').first().isVisible()).toBe(true);
      await page.getByRole('checkbox', { name: 'Ton' }).uncheck();
      expect(await page.locator('#ribbons .ribbon').first().isVisible()).toBe(false);
      expect(await page.locator('h1').isVisible()).toBe(true);
    });
  });

  async function opacity(page: Page, selector: string): Promise<number> {
    await page.waitForTimeout(50);
    return Number(await page.evaluate(`getComputedStyle(document.querySelector('${selector}')).opacity`));
  }
});
