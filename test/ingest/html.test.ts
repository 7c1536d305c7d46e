import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allElements, parsePage } from '../../src/ingest/html/page-tree.js';
import { textBlocks } from '../../src/ingest/html/text-blocks.js';
import { articleOf, ENGLISH, GERMAN, ingest, regionsOf } from './ingest-bytes.js';

const fixture = (name: string): Buffer => readFileSync(new URL(`../../fixtures/ingest/${name}`, import.meta.url));

function blocks(html: string): string[] {
  return textBlocks(parsePage(html), () => false).map(({ text }) => text);
}

describe('parsePage', () => {
  it.each([
    ['<p>eins<p>zwei', ['eins', 'zwei']],
    ['<p>eins<div>zwei</div>drei', ['eins', 'zwei', 'drei']],
    ['<ul><li>eins<li>zwei<ul><li>drei</ul>vier</ul>', ['eins', 'zwei', 'drei', 'vier']],
    ['<table><tr><td>a<td>b<tr><td>c</table>', ['a', 'b', 'c']],
    ['<b><p>eins</b> zwei', ['eins zwei']],
    ['a</p></div></x>b', ['ab']],
    ['<p>eins &amp; zwei &ndash; drei &#8222;vier&#8220; &unbekannt;', ['eins & zwei – drei „vier“ &unbekannt;']],
    ['<script>if (a < b) x("</p>")</script><style>p{}</style><p>da', ['da']],
    ['<!-- <p>weg</p> --><p>da', ['da']],
    ['<DIV>Groß</DIV>', ['Groß']],
    ['eins < zwei', ['eins < zwei']],
  ])('%s', (html, texts) => {
    expect(blocks(html)).toEqual(texts);
  });

  it('keeps the first of two attributes of a name, entities decoded', () => {
    const [, element] = allElements(parsePage('<A HREF="x&amp;y" href=z DATA-X>'));
    expect(element).toMatchObject({ tag: 'a', attributes: { href: 'x&y', 'data-x': '' } });
  });
});

describe('textBlocks', () => {
  it.each([
    ['<p>  eins \n\t zwei  </p>', ['eins zwei']],
    ['<p>Anna <b>Meier</b>, <i> Jan</i> </p>', ['Anna Meier, Jan']],
    ['<p><span>An</span><span>na</span></p>', ['Anna']],
    ['<p>a\u00a0\u00a0b</p>', ['a\u00a0\u00a0b']],
    ['<p>eins <br> zwei<br>drei</p>', ['eins\nzwei\ndrei']],
    ['<p>eins<br><br>zwei<br>\n<br>drei</p>', ['eins', 'zwei', 'drei']],
    ['eins<p></p>zwei', ['eins', 'zwei']],
    ['<p>Donau\u00addampfschiff\u00adfahrt</p>', ['Donau\u00addampfschiff\u00adfahrt']],
  ])('collapses white space as a browser does: %j', (html, texts) => {
    expect(blocks(html)).toEqual(texts);
  });
});

describe('an HTML page', () => {
  it('gives its article without the page around it', async () => {
    const article = await articleOf('html', fixture('seite.html'));
    expect(regionsOf(article)).toEqual([
      ['title', 'Neustadt saniert seine Grundschule'],
      [
        'lead',
        'Nach monatelangem Streit hat sich der Gemeinderat auf einen Haushalt geeinigt. Das Dach der Schule wird neu.',
      ],
      ['caption', 'Die Grundschule in Neustadt am Dienstag'],
      [
        'paragraph',
        'Neustadt (dpa) - Der Gemeinderat von Neustadt hat am Dienstagabend über den Haushalt beraten. „Das war ein langer Weg“, sagte Bürgermeisterin Eva Lang nach der Sitzung, die bis Mitternacht dauerte.',
      ],
      ['dateline', 'Neustadt (dpa) -'],
      [
        'paragraph',
        'Zwei Millionen Euro sollen im nächsten Jahr in die Sanierung der Schule fließen. Die Opposition kritisierte, dass für den Hochwasserschutz zu wenig übrig bleibe.',
      ],
      ['subhead', 'Opposition will klagen'],
      [
        'paragraph',
        'Oppositionsführer Jan Kurz kündigte an, den Beschluss prüfen zu lassen. Er halte ihn für rechtswidrig, sagte er der Zeitung.',
      ],
      ['list-item', 'zwei Millionen Euro für das Dach und die Fenster'],
      ['list-item', 'eine halbe Million Euro für die Turnhalle'],
    ]);
    expect(article.meta).toEqual({
      title: 'Neustadt saniert seine Grundschule',
      published: '2021-06-21T22:15:00+02:00',
      outlet: 'Kreisblatt',
      authors: ['Anna Meier'],
      url: 'https://example.org/neustadt-schule',
      language: 'de',
      fictional: true,
    });
  });

  it('has metadata in meta tags and <time> where it has no JSON-LD', async () => {
    const html = `<html lang="de-CH"><head><title>Rat einigt sich - Kreisblatt</title><meta property="og:site_name" content="Kreisblatt"><meta name="author" content="Anna Meier"><meta name="fictional" content="true"></head><body><article><h1>Rat einigt sich</h1><time datetime="2021-06-21">gestern</time><p>${GERMAN}</p></article></body></html>`;
    expect((await articleOf('html', html)).meta).toEqual({
      title: 'Rat einigt sich',
      published: '2021-06-21',
      outlet: 'Kreisblatt',
      authors: ['Anna Meier'],
      language: 'de',
      fictional: true,
    });
  });

  it('is read in the encoding that it declares', async () => {
    const page = (charset: string): string => `<meta charset="${charset}"><h1>Größe</h1><p>${GERMAN} „Gr\xf6\xdfe“</p>`;
    const latin = await articleOf('html', Buffer.from(page('iso-8859-1').replace(/[„“]/g, '"'), 'latin1'));
    expect(latin.text).toContain('Größe');
    expect(latin.source.encoding).toBe('windows-1252');
    expect(latin.codes).toEqual([]);
    expect((await articleOf('html', page('utf-8'))).source.encoding).toBe('utf-8');
  });

  it('holds an article that a form encloses, or an element whose class says sidebar', async () => {
    for (const open of ['<form>', '<div class="has-sidebar">', '<div class="sidebar">', '<aside>']) {
      const html = `<body>${open}<h1>Rat einigt sich</h1><p>${GERMAN}</p><p>${GERMAN}</p>`;
      expect(regionsOf(await articleOf('html', html)).map(([kind]) => kind)).toEqual([
        'title',
        'paragraph',
        'paragraph',
      ]);
    }
  });

  it('leaves out comments and consent, even where they are longer than the article', async () => {
    const html = `<body><div><h1>Rat einigt sich</h1><p>${GERMAN}</p></div><div id="comments">${`<p>${ENGLISH}</p>`.repeat(20)}</div><div class="cookie-layer">${`<p>Wir verwenden Cookies, damit diese Seite besser wird.</p>`.repeat(20)}</div>`;
    expect((await articleOf('html', html)).text).toBe(`Rat einigt sich\n\n${GERMAN}`);
  });

  it('fails without running text', async () => {
    for (const html of [
      '<p></p>',
      '<nav>Start</nav>',
      '<html><head><title>Leer</title></head></html>',
      '<h1>Nur ein Titel</h1>',
    ]) {
      expect(await ingest('html', html)).toMatchObject([{ outcome: 'failed', code: 'ingest/no-text' }]);
    }
    expect(await ingest('html', '')).toMatchObject([{ code: 'ingest/empty' }]);
  });
});
