import { chosenLayers } from '../chosen-layers.js';
import type { OutputFormat, OutputOptions } from '../output-format.js';
import { safePath } from '../safe-path.js';
import { DE } from './labels-de.js';
import { EN } from './labels-en.js';
import { renderPage } from './page.js';

const FOLDER = 'articles';

/** A page to read for every article: self-contained, without script, without network. */
export function create({ uiLanguage, layers }: OutputOptions): OutputFormat {
  const labels = uiLanguage === 'de' ? DE : EN;
  return {
    id: 'html',
    files: [],
    render: (article) => {
      const shown = { ...article, layers: chosenLayers(article.layers, layers) };
      return [{ path: safePath(FOLDER, article.id, 'html'), text: renderPage(shown, labels) }];
    },
  };
}
