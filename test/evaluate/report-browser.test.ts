import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scoreSystems } from '../../src/evaluate/evaluate.js';
import { renderReport } from '../../src/evaluate/report/report.js';
import { evaluationResults } from '../../src/evaluate/results.js';
import { entityDocument, type TokenEntity } from './fixtures.js';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const AXE_RUN =
  "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations, passes }) => ({ found: violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target).join(' ')), passed: passes.length }))";
const OVERFLOW = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

/** 1,500 documents in which one system misses every fourth name and the other mislabels every third: more than 2,000 errors. */
const gold = Array.from({ length: 1500 }, (_, i) => {
  const entities: TokenEntity[] = [
    [0, 2, 'PER'],
    [4, 5, i % 2 ? 'LOC' : 'ORG'],
    [7, 9, 'OTH'],
  ];
  return entityDocument(`text <${i}> & "mehr"`, 12, entities);
});
const change = (to: (entity: TokenEntity, i: number) => TokenEntity[]) =>
  gold.map(({ id }, d) => {
    const own: TokenEntity[] = [
      [0, 2, 'PER'],
      [4, 5, d % 2 ? 'LOC' : 'ORG'],
      [7, 9, 'OTH'],
    ];
    return entityDocument(
      id,
      12,
      own.flatMap((entity, i) => to(entity, 3 * d + i)),
    );
  });
const careless = change((entity, i) => (i % 4 === 0 ? [] : [entity]));
const confused = change(([first, last, label], i) => (i % 8 === 0 ? [] : [[first, last, i % 3 ? label : 'OTH']]));
const results = scoreSystems(
  'entities',
  gold,
  [
    { name: 'careless', documents: careless, notes: ['a note <b>'] },
    { name: 'confused', documents: confused },
  ],
  { goldName: 'made up & <by> hand', samples: 100, trials: 200 },
);

test('results are what their schema says', () => {
  expect(evaluationResults.parse(JSON.parse(JSON.stringify(results)))).toEqual(JSON.parse(JSON.stringify(results)));
});

test('equal input gives equal results and an equal page', () => {
  const again = scoreSystems('entities', gold, [{ name: 'careless', documents: careless }], {
    samples: 50,
    trials: 50,
  });
  const once = scoreSystems('entities', gold, [{ name: 'careless', documents: careless }], { samples: 50, trials: 50 });
  expect(again).toEqual(once);
  expect(renderReport(again)).toBe(renderReport(once));
});

test('names of texts and systems do not become markup', () => {
  const page = renderReport(results);
  expect(page).not.toContain('<by>');
  expect(page).not.toContain('note <b>');
  expect(page).toContain('made up &amp; &lt;by&gt; hand');
});

test('places where the systems differ come first', () => {
  const first = results.cases.findIndex(({ differ }) => !differ);
  expect(first).toBeGreaterThan(0);
  expect(results.cases.slice(first).every(({ differ }) => !differ)).toBe(true);
});

/** Cases that follow each other in one passage are shown together. */
function passages(cases: typeof results.cases): number {
  return cases.filter(({ document, start }, i) => document !== cases[i - 1]?.document || start !== cases[i - 1]?.start)
    .length;
}

if (!existsSync(CHROMIUM))
  console.warn(`The report is not opened in a browser: there is no ${CHROMIUM} (set CHROMIUM).`);

describe.skipIf(!existsSync(CHROMIUM))('the report in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pressespiegel-evaluation-'));
  let browser: Browser;

  beforeAll(async () => {
    for (const language of ['de', 'en'] as const) {
      writeFileSync(join(folder, `${language}.html`), renderReport(results, language));
    }
    const alike = ['one', 'other'].map((name) => ({ name, documents: careless.slice(0, 9) }));
    const same = scoreSystems('entities', gold.slice(0, 9), alike, { samples: 0, trials: 9 });
    writeFileSync(join(folder, 'alike.html'), renderReport(same, 'en'));
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function visit(
    {
      language = 'de',
      scheme = 'light',
      width = 1280,
    }: { language?: string; scheme?: 'light' | 'dark'; width?: number },
    look: (page: Page) => Promise<void>,
  ): Promise<void> {
    const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: 900 } });
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    const address = pathToFileURL(join(folder, `${language}.html`)).href;
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(address);
    await look(page);
    expect(said).toEqual([]);
    expect(requests).toEqual([address]);
    await context.close();
  }

  test.each([
    ['de', 'light', 1280],
    ['en', 'dark', 1280],
    ['en', 'light', 390],
    ['de', 'dark', 390],
  ] as const)('%s, %s, %i pixels wide: axe finds nothing, nothing sticks out', async (language, scheme, width) => {
    await visit({ language, scheme, width }, async (page) => {
      await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
      await page.evaluate(AXE);
      const { found, passed } = (await page.evaluate(AXE_RUN)) as { found: string[]; passed: number };
      expect(found).toEqual([]);
      expect(passed).toBeGreaterThan(15);
      expect(await page.evaluate(OVERFLOW)).toBe(0);
    });
  });

  test('errors are leafed through and chosen by system, kind, class and text', async () => {
    await visit({ language: 'en' }, async (page) => {
      const status = page.locator('.place');
      expect(results.cases.length).toBeGreaterThan(2000);
      expect(await status.textContent()).toBe(
        `${results.cases.length} places in ${passages(results.cases)} passages, here 1–20`,
      );
      expect(await page.locator('.case').count()).toBe(20);
      await page.getByRole('button', { name: 'On', exact: true }).click();
      expect(await status.textContent()).toContain('here 21–40');
      await page.locator('[name=system]').selectOption('careless');
      await page.locator('[name=kind]').selectOption('miss');
      await page.locator('[name=label]').selectOption('LOC');
      const wanted = results.cases.filter(
        ({ gold: own, answers }) => answers[0]!.kind === 'miss' && own?.label === 'LOC',
      );
      expect(await status.textContent()).toBe(`${wanted.length} places in ${passages(wanted)} passages, here 1–20`);
      const first = page.locator('.case').first();
      expect(await first.locator('.is-gold').textContent()).toContain('LOC');
      expect(await first.locator('.is-wrong').first().textContent()).toContain('missed');
      expect(await first.locator('mark.g').textContent()).toBe('w4');
      await page.locator('[name=text]').fill('nowhere');
      expect(await status.textContent()).toBe('No such place.');
    });
  });

  test('a passage is shown once with all of its places; systems that say the same share a line', async () => {
    await visit({ language: 'en' }, async (page) => {
      const shown = page
        .locator('.case')
        .filter({ has: page.locator('.answers + .answers') })
        .first();
      const source = await shown.locator('.source').textContent();
      const own = results.cases.filter(({ document, differ }) => document === source && differ);
      expect(own.length).toBeGreaterThan(1);
      expect(await shown.locator('.text').count()).toBe(1);
      expect(await shown.locator('.answers').count()).toBe(own.length);
      expect(await shown.locator('mark.g').count()).toBe(own.filter(({ gold }) => gold).length);
    });
    await visit({ language: 'alike' }, async (page) => {
      const lines = page.locator('.answers').first().locator('li.is-wrong');
      expect(await lines.allTextContents()).toEqual(['one, other✗ missed']);
    });
  });

  test('a number in the table of errors chooses what it counts', async () => {
    await visit({ language: 'en' }, async (page) => {
      const count = results.cases.filter(({ answers }) => answers[1]!.kind === 'wrong-label').length;
      await page.getByRole('button', { name: `confused, wrong class: ${count}` }).click();
      expect(await page.locator('.place').textContent()).toContain(`${count} places in `);
      expect(await page.locator('[name=system]').inputValue()).toBe('1');
      expect(await page.locator('[name=kind]').inputValue()).toBe('wrong-label');
    });
  });

  test('choosing among thousands of errors takes less than a tenth of a second', async () => {
    await visit({}, async (page) => {
      const spent = (await page.evaluate(
        "(() => { const box = document.querySelector('[name=text]'); const began = performance.now(); for (const text of ['w', 'w1', 'w10', '']) { box.value = text; box.dispatchEvent(new Event('input', { bubbles: true })); } return performance.now() - began; })()",
      )) as number;
      expect(spent / 4).toBeLessThan(100);
    });
  });

  test('without script all figures are there', () => {
    const page = renderReport(results);
    expect(page).toContain('<noscript>');
    expect(page).toContain('falsche Klasse');
  });
});
