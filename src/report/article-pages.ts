import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { checkedAnnotation } from '../document/read-annotations.js';
import { renderPage } from '../write/html/page.js';
import type { ReportContext } from './report-context.js';
import type { RunActors } from './run-actors.js';
import { linksFrom } from './site/addresses.js';
import { ARTICLE_STYLE_FILE, SITE_POLICY, siteBar, styleLinks } from './site/frame.js';
import type { SiteFolder } from './site/site-folder.js';

/** Writes the page of every article, reading the annotations once more: their texts are not held in memory. */
export async function writeArticlePages(context: ReportContext, actors: RunActors, folder: SiteFolder): Promise<void> {
  const { articles, lines } = context;
  const input = createReadStream(context.run.annotations, 'utf8');
  let line = 0;
  let next = 0;
  for await (const content of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (++line !== lines[next]) continue;
    const { path, index } = articles[next++]!;
    const article = checkedAnnotation(content);
    const to = linksFrom(path);
    const ofRun = new Map(article.layers.actors?.map((actor) => [actor.id, actors.find(actor, index)]));
    const page = renderPage(article, context.words, {
      styles: styleLinks(to, [ARTICLE_STYLE_FILE]),
      policy: SITE_POLICY,
      bar: siteBar(path, 'articles', context),
      actorAddress: (id) => {
        const target = context.actorPages.get(ofRun.get(id)?.index ?? -1);
        return target === undefined ? undefined : to(target);
      },
    });
    folder.write(path, page);
    if (next === articles.length) break;
  }
  input.destroy();
}
