import { z } from 'zod';
import { recordReader } from '../json-records.js';
import { id, offset } from './offsets.js';

/**
 * A text and its sentiment: `text`, `label`, and `start`, `end` (`target`) where the label is meant toward something in
 * it; else it is that of the whole text.
 */
export const { read } = recordReader({
  schema: z
    .object({
      id: id.optional(),
      text: z.string(),
      label: z.string(),
      polarity: z.number().min(-1).max(1).optional(),
      target: z.string().optional(),
      start: offset.optional(),
      end: offset.optional(),
    })
    .refine(({ start, end }) => (start === undefined) === (end === undefined), {
      message: 'has only one of `start` and `end`; expected both or none',
    }),
  text: (record) => record.text,
  id: (record) => record.id?.toString(),
  content: ({ label, polarity, target, start, end }, keeper) => {
    const judgement = { label, ...(polarity === undefined ? {} : { polarity }) };
    if (start === undefined || end === undefined) return { layers: { sentiment: { article: judgement } } };
    const span = keeper.keep({ start, end }, 'target', target);
    return span ? { layers: { sentiment: { toward: [{ target: span, ...judgement }] } } } : undefined;
  },
});
