import { BASE_STYLE } from './style-base.js';
import { NOTE_STYLE } from './style-notes.js';
import { PAGE_STYLE } from './style-page.js';
import { PANEL_STYLE } from './style-panels.js';
import { TEXT_STYLE } from './style-text.js';

/** The style sheet of an article page, without comments and needless white space: it stands in every page. */
export const STYLE = compact([BASE_STYLE, PAGE_STYLE, TEXT_STYLE, NOTE_STYLE, PANEL_STYLE]);

/** Style sheets as one, without comments and needless white space. */
export function compact(sheets: readonly string[]): string {
  return sheets
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\n\s*/g, '\n')
    .replace(/ \{\n/g, '{')
    .replace(/;\n\}/g, '}')
    .replace(/[\n]+/g, '');
}
