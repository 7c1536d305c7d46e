import { z } from 'zod';
import type { EvalQuote } from '../../eval-document.js';
import { recordReader } from '../json-records.js';
import type { SpanKeeper } from '../keep-spans.js';
import { id, offsets } from './offsets.js';

const TYPES: Readonly<Record<string, string>> = {
  Direct: 'direct',
  Indirect: 'indirect',
  Reported: 'reported',
  FreeIndirect: 'free-indirect',
  IndirectFreeIndirect: 'indirect-free-indirect',
};
const MEDIA: Readonly<Record<string, string>> = { Speech: 'speech', Writing: 'writing', Thought: 'thought' };
const PARTS = ['cue', 'frame', 'speaker', 'addressee'] as const;

const annotation = z.object({
  id: z.union([z.string(), z.number()]),
  type: z.string(),
  medium: z.string().optional(),
  quote: offsets,
  cue: offsets,
  frame: offsets,
  speaker: offsets,
  addressee: offsets,
});

/** The German Wikinews quotation corpus as JSON lines: articles with quotes, cues, frames, speakers, addressees. */
export const { read } = recordReader({
  schema: z.object({
    id: id.optional(),
    text: z.string(),
    sentences: offsets.optional(),
    tokens: offsets.optional(),
    annotations: z.array(annotation),
  }),
  text: (record) => record.text,
  id: (record) => record.id?.toString(),
  content: ({ sentences, tokens, annotations }, keeper) => ({
    ...(tokens ? { tokens } : {}),
    ...(sentences ? { sentences } : {}),
    layers: { quotes: annotations.flatMap((one) => quoteOf(one, keeper) ?? []) },
  }),
});

function quoteOf(record: z.output<typeof annotation>, keeper: SpanKeeper): EvalQuote | undefined {
  const name = `quote ${record.id}`;
  const spans = keeper.keepAll(record.quote, name);
  if (spans.length === 0) return undefined;
  const parts = PARTS.flatMap((part) => {
    const own = keeper.keepAll(record[part], `${part} of ${name}`);
    return own.length > 0 ? [[part, { spans: own }] as const] : [];
  });
  const medium = MEDIA[record.medium ?? ''];
  return {
    id: `q${record.id}`,
    type: TYPES[record.type] ?? record.type,
    spans,
    ...Object.fromEntries(parts),
    ...(medium === undefined ? {} : { medium }),
  };
}
