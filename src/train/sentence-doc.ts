import type { Doc } from '../document/doc.js';

/** A sentence as an article of its own, its words parted by blanks. */
export function sentenceDoc(words: readonly string[], kind: Uint8Array): Doc<'tokens' | 'sentences'> {
  const text = words.join(' ');
  const start = new Uint32Array(words.length);
  const end = new Uint32Array(words.length);
  let at = 0;
  words.forEach((word, i) => {
    start[i] = at;
    end[i] = at + word.length;
    at += word.length + 1;
  });
  const source = { path: '', record: 0, format: 'text', encoding: 'utf-8', sha256: '' } as const;
  return {
    article: { id: '', source, meta: {}, text, textSha256: '', regions: [] },
    layers: { tokens: { start, end, kind }, sentences: [{ id: 's1', start: 0, end: text.length }] },
  };
}
