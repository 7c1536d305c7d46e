/** The fixed pages and folders of the site. */
export const PAGES = {
  overview: 'index.html',
  actors: 'actors.html',
  quotes: 'quotes.html',
  articles: 'articles.html',
  method: 'method.html',
} as const;
export type PageName = keyof typeof PAGES;

/** Leads from one page to others: the address of a file of the site, relative to the page, as a link needs it. */
export type LinkTo = (path: string, fragment?: string) => string;

/** @param from path of the page that the links stand in, relative to the site, parted by `/` */
export function linksFrom(from: string): LinkTo {
  const root = '../'.repeat(from.split('/').length - 1);
  return (path, fragment) => root + addressOf(path) + (fragment === undefined ? '' : `#${fragment}`);
}

/** A path of the site as an address relative to the site. */
export function addressOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** A place of an article's page: its quotation number n. */
export function quoteFragment(n: number): string {
  return `k${n}`;
}

/**
 * A name as part of a file name: small letters and digits of ASCII. Not unique; what makes it so has to be put behind it.
 */
export function plainName(name: string): string {
  return name
    .slice(0, 200)
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
}
