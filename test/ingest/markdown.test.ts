import { describe, expect, it } from 'vitest';
import { isTooTangled } from '../../src/ingest/markdown-blocks.js';
import { articleOf, GERMAN, ingest, regionsOf } from './ingest-bytes.js';

describe('a Markdown file', () => {
  it('has its parts as regions, without marks', async () => {
    const article = await articleOf(
      'markdown',
      `# Rat einigt sich\n\n${GERMAN}\nUnd *weiter* geht es mit [Anna Meier](https://example.org).\n\n## Streit um die **Schule**\n\n- ein neues\n  Dach\n- mehr Geld\n\n> „Gut so\\!“  \n> sagte sie.\n\n![Rathaus](rathaus.jpg "Das Rathaus am Abend")\n\n---\n\nEnde &amp; aus.\n`,
    );
    expect(regionsOf(article)).toEqual([
      ['title', 'Rat einigt sich'],
      ['paragraph', `${GERMAN} Und weiter geht es mit Anna Meier.`],
      ['subhead', 'Streit um die Schule'],
      ['list-item', 'ein neues Dach'],
      ['list-item', 'mehr Geld'],
      ['paragraph', '„Gut so!“\nsagte sie.'],
      ['caption', 'Das Rathaus am Abend'],
      ['paragraph', 'Ende & aus.'],
    ]);
    expect(article.meta).toEqual({ title: 'Rat einigt sich', language: 'de' });
  });

  it('has metadata in its front matter', async () => {
    const front =
      'title: "Rat einigt sich"\nteaser: Nach langem Streit.\ndate: 2021-06-21\nautor:\n  - Anna Meier\n  - Jan Kurz\noutlet: Kreisblatt\nurl: https://example.org/a\nlang: de\nfictional: true\nid: haushalt-1\n';
    const article = await articleOf('markdown', `---\r\n${front.replaceAll('\n', '\r\n')}---\r\n\r\n${GERMAN}\r\n`);
    expect(article.id).toBe('haushalt-1');
    expect(article.text).toBe(`Rat einigt sich\n\nNach langem Streit.\n\n${GERMAN}`);
    expect(regionsOf(article).map(([kind]) => kind)).toEqual(['title', 'lead', 'paragraph']);
    expect(article.meta).toEqual({
      title: 'Rat einigt sich',
      published: '2021-06-21',
      outlet: 'Kreisblatt',
      authors: ['Anna Meier', 'Jan Kurz'],
      url: 'https://example.org/a',
      language: 'de',
      fictional: true,
    });
  });

  it('does not say the title twice', async () => {
    const article = await articleOf('markdown', `---\ntitle: Rat einigt sich\n---\n# Rat einigt sich\n\n${GERMAN}`);
    expect(article.text).toBe(`Rat einigt sich\n\n${GERMAN}`);
  });

  it('is read without front matter that is not sound, and says so', async () => {
    for (const front of ['title: "offen', '- eine\n- Liste', 'a: [', `x: ${'&a [*a] '.repeat(60)}`]) {
      const article = await articleOf('markdown', `---\n${front}\n---\n${GERMAN}`);
      expect(article.text).toBe(GERMAN);
      expect(article.codes).toEqual(['ingest/front-matter']);
    }
  });

  it('may begin with a rule that is no front matter', async () => {
    expect((await articleOf('markdown', `---\n\n${GERMAN}`)).text).toBe(GERMAN);
  });

  it('is an interview where questions are bold', async () => {
    const text = `${GERMAN}\n\n**Sind Sie zufrieden?**\n\nJa.\n\nSehr.\n\n**Was fehlt?**\n\nEin Dach.\n\n**Und nun?**\n\nWeiter so.`;
    const kinds = regionsOf(await articleOf('markdown', text)).map(([kind]) => kind);
    expect(kinds).toEqual(['paragraph', 'question', 'answer', 'answer', 'question', 'answer', 'question', 'answer']);
  });

  it('has a bold first paragraph as its lead and short bold lines as subheads', async () => {
    const text = `# Titel\n\n**${GERMAN}**\n\n${GERMAN}\n\n**Streit um die Schule**\n\n${GERMAN}`;
    const kinds = regionsOf(await articleOf('markdown', text)).map(([kind]) => kind);
    expect(kinds).toEqual(['title', 'lead', 'paragraph', 'subhead', 'paragraph']);
  });

  it('has HTML in it read as HTML', async () => {
    const text = `${GERMAN}\n\n<figure><img src="a.jpg"><figcaption>Das Rathaus</figcaption></figure>\n\n<!-- weg -->\n\nEine<br>Zeile.`;
    expect(regionsOf(await articleOf('markdown', text)).slice(1)).toEqual([
      ['caption', 'Das Rathaus'],
      ['paragraph', 'Eine\nZeile.'],
    ]);
  });

  it('fails without text', async () => {
    expect(await ingest('markdown', '---\ntitle: Nur Titel\n---\n')).toMatchObject([{ code: 'ingest/no-text' }]);
    expect(await ingest('markdown', '\n')).toMatchObject([{ code: 'ingest/empty' }]);
  });

  it('is read as plain text where the parser would take too long', async () => {
    expect(isTooTangled('[a]('.repeat(5000))).toBe(true);
    expect(isTooTangled('> '.repeat(40))).toBe(true);
    expect(isTooTangled(`${GERMAN}\n\n`.repeat(1000))).toBe(false);
    const article = await articleOf('markdown', `${GERMAN}\n\n${'[a]('.repeat(5000)}`);
    expect(article.codes).toEqual(['ingest/not-markdown']);
    expect(article.text).toContain('[a](');
  });
});
