import { z } from 'zod';
import { recordReader } from '../json-records.js';
import { id, offset, offsets } from './offsets.js';

/** Raw text with its sentences and tokens: `tokens` are `[start, end, part of speech]`. */
export const { read } = recordReader({
  schema: z.object({
    id: id.optional(),
    text: z.string(),
    sentences: offsets.optional(),
    tokens: z.array(z.tuple([offset, offset], z.unknown())),
  }),
  text: (record) => record.text,
  id: (record) => record.id?.toString(),
  content: ({ sentences, tokens }, keeper) => {
    const kept = tokens.filter(([start, end]) => keeper.keep({ start, end }, 'token'));
    const pos = kept.map(([, , tag]) => (typeof tag === 'string' ? tag : ''));
    return {
      tokens: kept.map(([start, end]) => ({ start, end })),
      ...(sentences ? { sentences } : {}),
      layers: pos.some((tag) => tag !== '') ? { tags: { pos } } : {},
    };
  },
});
