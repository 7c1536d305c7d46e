import { z } from 'zod';
import { recordReader } from '../json-records.js';
import { id, offset, offsets } from './offsets.js';

const mention = z
  .object({
    start: offset,
    end: offset,
    label: z.string().optional(),
    type: z.string().optional(),
    text: z.string().optional(),
    form: z.enum(['name', 'derived', 'part']).optional(),
  })
  .refine(({ label, type }) => (label ?? type ?? '') !== '', 'expected a label (or type)');

/** Raw text with entities by UTF-16 offset: `entities` with `label`, or `ents` with `type` (DFKI SmartData). */
export const { read } = recordReader({
  schema: z.object({
    id: id.optional(),
    text: z.string(),
    entities: z.array(mention).optional(),
    ents: z.array(mention).optional(),
    tokens: offsets.optional(),
    sentences: offsets.optional(),
  }),
  text: (record) => record.text,
  id: (record) => record.id?.toString(),
  content: ({ entities, ents, tokens, sentences }, keeper) => {
    const found = (entities ?? ents ?? []).flatMap(({ start, end, label, type, text, form = 'name' }) => {
      const name = label ?? type ?? '';
      const span = keeper.keep({ start, end }, name, text);
      return span ? [{ ...span, label: name, form }] : [];
    });
    return {
      layers: { entities: keeper.entities(found) },
      ...(tokens ? { tokens } : {}),
      ...(sentences ? { sentences } : {}),
    };
  },
});
