import type { AnnotatedArticle } from '../../document/doc.js';
import { annotatedArticle, SCHEMA_ID } from '../../document/format.js';
import { mapOffsets, toCodePoints } from '../../document/map-offsets.js';
import { chosenLayers } from '../chosen-layers.js';
import type { OutputFormat, OutputOptions } from '../output-format.js';
import { arrangeBy } from './arrange.js';

const PATH = 'annotations.jsonl';

/** JSON lines as FORMAT.md says: one object an article, the same bytes for the same annotations. */
export function create(options: OutputOptions): OutputFormat {
  const arrange = arrangeBy(annotatedArticle);
  return {
    id: 'jsonl',
    files: [{ path: PATH, text: '' }],
    render: (article) => [{ path: PATH, text: `${line(arrange(record(article, options)))}\n` }],
  };
}

function record(article: AnnotatedArticle, { offsets, layers }: OutputOptions): unknown {
  const chosen = { ...article, layers: chosenLayers(article.layers, layers) };
  const mapped = offsets === 'codepoint' ? mapOffsets(chosen, toCodePoints(article.text)) : chosen;
  return Object.assign({}, mapped, { schema: SCHEMA_ID, offsetUnit: offsets });
}

/**
 * One line of JSON. Escaped, so that no reader of lines takes them for a line's end: U+0085, U+2028, U+2029. A lone
 * surrogate, which UTF-8 cannot carry, becomes U+FFFD.
 */
function line(value: unknown): string {
  let json = JSON.stringify(value);
  // Three searches for one character each take a quarter of the time of one for any of them.
  if (json.includes('\u0085') || json.includes('\u2028') || json.includes('\u2029')) {
    json = json.replace(/[\u0085\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  }
  // JSON.stringify writes lone surrogates, and only those, as \ud8xx–\udfxx; every escape is taken so that `\\ud800`
  // (a backslash and letters) stays.
  if (json.includes('\\ud')) {
    json = json.replace(/\\(?:ud[89a-f][0-9a-f]{2}|.)/g, (code) => (code.startsWith('\\ud') ? '\ufffd' : code));
  }
  return json;
}
