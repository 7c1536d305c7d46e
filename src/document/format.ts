/**
 * The annotated article, version 1.0: the one source of the output format. Types, JSON Schema, `validate` and the
 * reader of runs are derived from it; `docs/formats.md` explains it.
 *
 * Objects may carry fields that are not named here (readers ignore what they do not know), so the reader checks with
 * these schemas and hands out the record as it stood. Importing this module loads zod; stages take the types, which cost
 * nothing at run time, from `layers.ts`.
 */
import { z } from 'zod';

export const SCHEMA_ID = 'pressespiegel/annotated-article@1.0';

const offset = z.int().nonnegative();
const polarity = z.number().min(-1).max(1);
const confidence = z.number().min(0).max(1);
const opt = z.exactOptional;

export const textSpan = z.object({ start: offset, end: offset, text: z.string() });
const spans = z.array(textSpan).min(1);
const evidence = opt(z.array(textSpan));
/** What was seen, by its name in the list of evidence, and what it weighs: for the annotation above 0, against it below. */
const reasons = opt(z.array(z.object({ name: z.string(), weight: z.number() })).min(1));

const regionKind = z.enum([
  'title',
  'lead',
  'dateline',
  'byline',
  'paragraph',
  'subhead',
  'caption',
  'list-item',
  'question',
  'answer',
]);
export const region = z.object({ start: offset, end: offset, kind: regionKind });

export const source = z.object({
  path: z.string(),
  record: z.int().nonnegative(),
  format: z.enum(['text', 'markdown', 'json', 'jsonl', 'html']),
  encoding: z.string(),
  sha256: z.string(),
});

export const meta = z.object({
  title: opt(z.string()),
  titles: opt(z.array(z.string())),
  published: opt(z.string()),
  outlet: opt(z.string()),
  authors: opt(z.array(z.string())),
  url: opt(z.string()),
  language: opt(z.string()),
  fictional: opt(z.boolean()),
});

/** `kind`: see `TokenKind` in `layers.ts`. */
const tokens = z.object({ start: z.array(offset), end: z.array(offset), kind: opt(z.array(z.int().min(0).max(255))) });
const tags = z.object({ pos: z.array(z.string()), lemma: z.array(z.string()), feats: z.array(z.string()) });
export const sentence = z.object({ id: z.string(), start: offset, end: offset });

export const entityLabel = z.enum(['PER', 'LOC', 'ORG', 'OTH']);
export const entity = z.object({
  id: z.string(),
  start: offset,
  end: offset,
  text: z.string(),
  label: entityLabel,
  form: z.enum(['name', 'derived', 'part']),
  confidence: opt(confidence),
  stage: z.string(),
  rule: z.string(),
});

export const mention = z.object({
  start: offset,
  end: offset,
  text: z.string(),
  kind: z.enum(['name', 'role', 'pronoun']),
  entity: opt(z.string()),
  rule: z.string(),
  evidence,
});
export const actor = z.object({
  id: z.string(),
  label: entityLabel,
  name: z.string(),
  wikidata: opt(z.string()),
  roles: opt(z.array(z.string())),
  mentions: z.array(mention).min(1),
});

const part = z.object({ spans });
export const quoteType = z.enum(['direct', 'indirect', 'free-indirect', 'indirect-free-indirect', 'reported']);
export const speaker = z.object({
  spans: opt(spans),
  kind: z.enum(['name', 'role', 'pronoun', 'carried', 'unknown']),
  actor: opt(z.string()),
  from: opt(z.string()),
  rule: opt(z.string()),
  evidence,
});
export const quote = z.object({
  id: z.string(),
  type: quoteType,
  spans,
  cue: opt(part),
  frame: opt(part),
  speaker: opt(speaker),
  addressee: opt(z.object({ spans, actor: opt(z.string()) })),
  medium: opt(z.enum(['speech', 'writing', 'thought'])),
  construction: z.string(),
  mood: opt(z.enum(['indicative', 'konjunktiv-1', 'konjunktiv-2', 'ambiguous'])),
  inside: opt(z.string()),
  confidence: opt(confidence),
  stage: z.string(),
  rule: z.string(),
  reasons,
});

export const marked = z.object({
  id: z.string(),
  start: offset,
  end: offset,
  text: z.string(),
  use: z.enum(['speech', 'distance', 'title', 'name', 'unsure']),
  quote: opt(z.string()),
  reasons,
});

const judged = { polarity, label: opt(z.enum(['negative', 'neutral', 'positive'])), confidence: opt(confidence) };
const weighed = z.object({ start: offset, end: offset, text: z.string(), weight: z.number() });
export const voice = z.object({ kind: z.enum(['reporter', 'actor', 'unknown']), actor: opt(z.string()) });
const reason = opt(z.string());
export const sentiment = z.object({
  article: z.object({ ...judged, reason }),
  sentences: z.array(
    z.object({
      sentence: z.string(),
      start: offset,
      end: offset,
      ...judged,
      reason,
      evidence: opt(z.array(weighed)),
    }),
  ),
  voices: z.array(z.object({ voice, ...judged, reason })),
  toward: z.array(
    z.object({ actor: z.string(), target: textSpan, voice, ...judged, reason, evidence: opt(z.array(weighed)) }),
  ),
});

export const message = z.object({
  code: z.string(),
  severity: z.enum(['info', 'warning', 'error']),
  start: opt(offset),
  end: opt(offset),
  reason: z.string(),
  found: opt(z.string()),
  expected: opt(z.string()),
});

export const pipelineStamp = z.object({
  name: z.string(),
  version: z.string(),
  sha256: z.string(),
  weights: z.record(z.string(), z.string()),
});

export const annotatedArticle = z
  .looseObject({
    schema: z.literal(SCHEMA_ID),
    offsetUnit: z.enum(['utf16', 'codepoint']),
    id: z.string().min(1),
    source,
    meta,
    text: z.string(),
    textSha256: z.string(),
    regions: z.array(region),
    pipeline: pipelineStamp,
    layers: z.object({
      tokens: opt(tokens),
      sentences: opt(z.array(sentence)),
      tags: opt(tags),
      entities: opt(z.array(entity)),
      actors: opt(z.array(actor)),
      quotes: opt(z.array(quote)),
      marked: opt(z.array(marked)),
      sentiment: opt(sentiment),
    }),
    messages: z.array(message),
  })
  .meta({ title: 'Annotated article', description: `One article as Pressespiegel writes it (${SCHEMA_ID}).` });
