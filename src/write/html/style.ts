import { NOTE_STYLE } from './style-notes.js';
import { PAGE_STYLE } from './style-page.js';
import { PANEL_STYLE } from './style-panels.js';
import { TEXT_STYLE } from './style-text.js';

/** The style sheet of an article page, without comments and needless white space: it stands in every page. */
export const STYLE = [PAGE_STYLE, TEXT_STYLE, NOTE_STYLE, PANEL_STYLE]
  .join('\n')
  .replace(/\/\*[\s\S]*?\*\//g, '')
  .replace(/\n\s*/g, '\n')
  .replace(/ \{\n/g, '{')
  .replace(/;\n\}/g, '}')
  .replace(/[\n]+/g, '');
