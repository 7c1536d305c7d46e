import { z } from 'zod';
import type { EvalActor, EvalMention } from '../../eval-document.js';
import { recordReader } from '../json-records.js';
import { id, offset, offsets } from './offsets.js';

const mention = z.object({
  start: offset,
  end: offset,
  /** Those of one chain are one. */
  chain: z.union([z.string(), z.number()]).nullish(),
  /** Those with one link are one. */
  uri: z.string().nullish(),
  wikidata: z.string().nullish(),
  anchor: z.string().optional(),
  text: z.string().optional(),
  /** A discontinuous phrase: its offsets are those of its hull. */
  discont: z.boolean().optional(),
  form: z.string().optional(),
});

/** Kinds of phrase (PCC 2.0) as kinds of mention; other noun phrases are `noun`. */
function kindOf(form: string | undefined): string | undefined {
  switch (form?.toLowerCase()) {
    case undefined:
    case 'none':
    case 'other':
      return undefined;
    case 'ne':
      return 'name';
    case 'pper':
    case 'ppos':
    case 'pds':
    case 'padv':
    case 'pint':
    case 'prels':
      return 'pronoun';
    default:
      return 'noun';
  }
}

/** Mentions with their links to a knowledge base (`uri`, `wikidata`) or their coreference chain (`chain`). */
export const { read } = recordReader({
  schema: z.object({
    id: id.optional(),
    text: z.string(),
    tok_offsets: offsets.optional(),
    mentions: z.array(mention),
  }),
  text: (record) => record.text,
  id: (record) => record.id?.toString(),
  content: ({ tok_offsets: tokens, mentions }, keeper) => {
    const actors = new Map<string, { link?: string; wikidata?: string; name?: string; mentions: EvalMention[] }>();
    mentions.forEach(({ start, end, chain, uri, wikidata, anchor, text, discont, form }, i) => {
      const span = keeper.keep({ start, end }, 'mention', discont === true ? undefined : (anchor ?? text));
      if (!span) return;
      // A mention without link or chain is alone.
      const key = wikidata ?? uri ?? (chain == null ? `alone ${i}` : `chain ${chain}`);
      const actor = actors.get(key) ?? { mentions: [] };
      if (wikidata != null) actor.wikidata = wikidata;
      if (uri != null) actor.link = uri;
      const kind = uri == null ? kindOf(form) : 'name';
      actor.mentions.push({ ...span, ...(kind === undefined ? {} : { kind }) });
      actors.set(key, actor);
    });
    return {
      ...(tokens ? { tokens } : {}),
      layers: { actors: [...actors.values()].map((actor, i): EvalActor => ({ id: `a${i + 1}`, ...actor })) },
    };
  },
});
