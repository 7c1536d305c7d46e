import type { Message } from '../document/message.js';
import { type ArticleDraft, authorsInText, type Block, joinBlocks, type NoArticle } from './article-draft.js';
import { decode, wellFormed } from './encodings.js';
import { type FieldMap, pickFields } from './field-names.js';
import { readFrontMatter } from './front-matter.js';
import { blocksOfMarkdown, isTooTangled } from './markdown-blocks.js';
import { plainRegions } from './plain-regions.js';
import { headOf, withoutRepetition } from './record-body.js';

/**
 * Reads Markdown (CommonMark) with YAML front matter. Title, subheads, list items and paragraphs become regions; a title
 * and a lead in the front matter stand before the text as on the page that it makes.
 */
export async function readMarkdown(bytes: Uint8Array, map: FieldMap | undefined): Promise<ArticleDraft | NoArticle> {
  const { text: decoded, encoding, messages } = await decode(bytes);
  if (decoded.trim() === '') return { code: 'ingest/empty', reason: 'the file is empty' };
  const front = await readFrontMatter(decoded);
  const content = await contentBlocks(decoded.slice(front.end));
  const { blocks: head, fields } = await headOf(pickFields(front.record, map));
  const ownTitle = content.blocks[0]?.kind === 'title' ? content.blocks[0].text : undefined;
  const blocks = headAndBody(head, content.blocks);
  if (!blocks.some(({ kind }) => kind !== 'title' && kind !== 'subhead')) {
    return { code: 'ingest/no-text', reason: 'the file holds no text beside front matter and headings' };
  }
  const { text: joined, regions } = joinBlocks(blocks);
  const { text, messages: mended } = wellFormed(joined);
  return {
    fields: {
      ...fields,
      title: fields.title ?? ownTitle,
      authors: fields.authors ?? authorsInText(text, regions),
    },
    text,
    regions,
    encoding,
    messages: [...messages, ...front.messages, ...content.messages, ...mended],
  };
}

async function contentBlocks(text: string): Promise<{ blocks: readonly Block[]; messages: readonly Message[] }> {
  if (!isTooTangled(text)) return { blocks: await blocksOfMarkdown(text), messages: [] };
  const regions = plainRegions(text, { titles: false });
  const reason = 'the text nests too deep or has too long a paragraph to be read as Markdown; read as plain text';
  return {
    blocks: regions.map(({ start, end, kind }) => ({ kind, text: text.slice(start, end) })),
    messages: [{ code: 'ingest/not-markdown', severity: 'warning', reason }],
  };
}

/** The front matter's title stands over the text's own, unless they are one; its lead below both. */
function headAndBody(head: readonly Block[], body: readonly Block[]): Block[] {
  const titled = body[0]?.kind === 'title' && !head.some(({ kind }) => kind === 'title');
  return titled ? withoutRepetition([body[0]!, ...head], body.slice(1)) : withoutRepetition(head, body);
}
