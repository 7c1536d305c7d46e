import { readFileSync } from 'node:fs';
import { compact, STYLE } from '../write/html/style.js';
import { BASE_STYLE } from '../write/html/style-base.js';
import { ARTICLE_STYLE_FILE, STYLE_FILE } from './site/frame.js';
import type { SiteFolder } from './site/site-folder.js';
import { BAR_STYLE, FRAME_STYLE } from './site/style-frame.js';
import { LIST_STYLE } from './site/style-lists.js';

const SCRIPTS = ['chunks', 'quote-search', 'list-filter'] as const;

/** Writes the style sheets and scripts that the pages share. */
export function writeAssets(folder: SiteFolder): void {
  folder.write(STYLE_FILE, compact([BASE_STYLE, BAR_STYLE, FRAME_STYLE, LIST_STYLE]));
  folder.write(ARTICLE_STYLE_FILE, STYLE + compact([BAR_STYLE]));
  for (const name of SCRIPTS) {
    folder.write(`assets/${name}.js`, readFileSync(new URL(`browser/${name}.js`, import.meta.url), 'utf8'));
  }
}
