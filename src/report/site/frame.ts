import { joined, type Markup, markup, trusted } from '../../write/html/markup.js';
import type { ReportContext } from '../report-context.js';
import { type LinkTo, linksFrom, PAGES, type PageName } from './addresses.js';

/** Files beside the page and its own style, nothing from elsewhere. `file:` is for pages opened from a folder. */
export const SITE_POLICY =
  "default-src 'none'; style-src 'self' file: 'unsafe-inline'; script-src 'self' file:; base-uri 'none'; form-action 'none'";

export const STYLE_FILE = 'assets/report.css';
export const ARTICLE_STYLE_FILE = 'assets/article.css';

/** A page of the site. */
export interface SitePage {
  /** Relative to the site. */
  readonly path: string;
  readonly title: string;
  /** The page of the bar that this one is or belongs to. */
  readonly within: PageName;
  /** Whether it quotes articles that are marked as invented. */
  readonly fictional?: boolean;
  readonly scripts?: readonly string[];
  readonly body: Markup;
}

/** The bar at the head of every page. */
export function siteBar(path: string, within: PageName, context: ReportContext): Markup {
  const to = linksFrom(path);
  const items = (Object.keys(PAGES) as PageName[]).map((name) => {
    const current =
      PAGES[name] === path
        ? trusted(' aria-current="page"')
        : name === within
          ? trusted(' aria-current="true"')
          : undefined;
    return markup`<li><a href="${to(PAGES[name])}"${current}>${context.labels.pages[name]}</a></li>`;
  });
  return markup`<header class="site-bar"><p class="brand"><a href="${to(PAGES.overview)}">Pressespiegel</a></p><nav aria-label="${context.labels.navigation}"><ul>${items}</ul></nav></header>
`;
}

/** Links to the style sheets of the site. */
export function styleLinks(to: LinkTo, files: readonly string[]): Markup {
  return joined(files.map((file) => markup`<link rel="stylesheet" href="${to(file)}">`));
}

/** A whole page of the site. */
export function framed(page: SitePage, context: ReportContext): string {
  const { labels } = context;
  const to = linksFrom(page.path);
  const scripts = (page.scripts ?? []).map(
    (file) => markup`<script src="${to(file)}" defer></script>
`,
  );
  const title = page.path === PAGES.overview ? `Pressespiegel: ${page.title}` : `${page.title} – Pressespiegel`;
  return markup`<!DOCTYPE html>
<html lang="${labels.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${SITE_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
${styleLinks(to, [STYLE_FILE])}
${scripts}</head>
<body>
<p class="skip"><a href="#main">${labels.skip}</a></p>
${siteBar(page.path, page.within, context)}<main id="main" tabindex="-1">
${page.fictional ? markup`<p class="fictional">${labels.fictional.page}</p>` : undefined}${page.body}</main>
<footer class="foot"><p>${labels.caution} <a href="${to(PAGES.method)}">${labels.pages.method}</a></p></footer>
</body>
</html>
`.html;
}
