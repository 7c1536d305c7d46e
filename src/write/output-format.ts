import type { AnnotatedArticle } from '../document/doc.js';
import type { LayerName } from '../document/layers.js';

/** A piece of one output file; pieces for the same path are appended in input order. */
export interface Chunk {
  /** Relative to the output folder, parted by `/`, never leading out of it. */
  readonly path: string;
  readonly text: string;
}

export type FormatId = 'jsonl' | 'csv' | 'conllu' | 'html';

/** A way to write annotated articles: a pure function, so that worker threads can render and one writer appends. */
export interface OutputFormat {
  readonly id: FormatId;
  /** Files that exist even if there is no article, with what they begin with (CSV headers, …). */
  readonly files: readonly Chunk[];
  /** The same article always gives the same pieces. */
  render(article: AnnotatedArticle): readonly Chunk[];
}

export interface OutputOptions {
  /** Unit of every offset that is written. */
  readonly offsets: 'utf16' | 'codepoint';
  /** Layers to write; all where it is left out. References into a layer that is left out stay as they are. */
  readonly layers?: readonly LayerName[];
  /** Language of what the page says of its own accord. */
  readonly uiLanguage: 'de' | 'en';
}
