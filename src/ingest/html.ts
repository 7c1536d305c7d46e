import { type ArticleDraft, authorsInText, type Block, joinBlocks, type NoArticle } from './article-draft.js';
import { decode, wellFormed } from './encodings.js';
import { articleBlocks } from './html/article-blocks.js';
import { declaredCharset } from './html/declared-charset.js';
import { pageMetadata } from './html/page-metadata.js';
import { allElements, parsePage } from './html/page-tree.js';

/** Reads the article of an HTML page: title, lead, paragraphs, subheads, captions, list items; the rest is left out. */
export async function readHtml(bytes: Uint8Array): Promise<ArticleDraft | NoArticle> {
  const { text: html, encoding, messages } = await decode(bytes, declaredCharset(bytes));
  if (html.trim() === '') return { code: 'ingest/empty', reason: 'the file is empty' };
  const elements = allElements(parsePage(html));
  const metadata = pageMetadata(elements);
  const { title, blocks } = articleBlocks(elements, metadata);
  if (!blocks.some(({ kind }: Block) => kind !== 'title' && kind !== 'subhead')) {
    return { code: 'ingest/no-text', reason: 'the page holds no running text' };
  }
  const { text: joined, regions } = joinBlocks(blocks);
  const { text, messages: mended } = wellFormed(joined);
  const authors = metadata.fields.authors ?? authorsInText(text, regions);
  const fields = { ...metadata.fields, title, authors };
  return { fields, text, regions, encoding, messages: [...messages, ...mended] };
}
