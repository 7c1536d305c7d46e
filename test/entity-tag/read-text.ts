import type { Article } from '../../src/document/article.js';
import type { Doc } from '../../src/document/doc.js';
import { type Sentence, TokenKind } from '../../src/document/layers.js';

const TOKEN =
  /https?:\/\/\S+|@\p{L}+|(?:Dr|Prof|St)\.|\p{Lu}\.(?=\s\p{Lu})|[IVX]+\.|\d+\.(?=\s)|\d+|[\p{L}\p{M}\p{N}\u00ad]+(?:[-/][\p{L}\p{M}\p{N}\u00ad]+)*-?(?:’(?=\s))?|\p{Extended_Pictographic}(?:\ufe0f|\u200d\p{Extended_Pictographic})*|\S/gu;

function kindOf(token: string): number {
  if (/^(?:https?:|@)/.test(token)) return token.startsWith('@') ? TokenKind.handle : TokenKind.url;
  if (/^[„“”"«»‚‘’]$/.test(token)) return TokenKind.quotationMark;
  if (/^(?:\d+|[IVX]+)\.$/.test(token)) return TokenKind.ordinal;
  if (/^\d+$/.test(token)) return TokenKind.number;
  if (/^\p{L}+\.$/u.test(token)) return TokenKind.abbreviation;
  return /^[\p{L}\p{M}\p{N}]/u.test(token) ? TokenKind.word : TokenKind.punctuation;
}

/** A text as a document with tokens; each line is a sentence. Simple rules of its own: the tests hang on no other stage. */
export function readText(text: string): Doc<'tokens' | 'sentences'> {
  const article = { id: 'test', text, regions: [], meta: {} } as unknown as Article;
  const found = [...text.matchAll(TOKEN)];
  const tokens = {
    start: Uint32Array.from(found, ({ index }) => index),
    end: Uint32Array.from(found, ({ 0: token, index }) => index + token.length),
    kind: Uint8Array.from(found, ({ 0: token }) => kindOf(token)),
  };
  const sentences: Sentence[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    if (line.trim() !== '') sentences.push({ id: `s${sentences.length + 1}`, start: index, end: index + line.length });
  }
  return { article, layers: { tokens, sentences } };
}

/** The string with every lone surrogate replaced, as readers hand texts on. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
