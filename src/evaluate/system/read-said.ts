import { z } from 'zod';
import type { OffsetMap } from '../../document/map-offsets.js';
import { type Span, spanProblem, type TextSpan, textSpan } from '../../document/span.js';
import type { EvalDocument, EvalLayer, EvalLayers } from '../eval-document.js';

const offset = z.int();
const pair = z.tuple([offset, offset]);
const span = z.object({ start: offset, end: offset });
const confidence = z.number().optional();
const judgement = { label: z.string().optional(), polarity: z.number().optional(), confidence };
const part = z.array(pair).optional();

/** What a program may answer for each layer; other fields are passed over. */
const ANSWERS = {
  tokens: z.object({ tokens: z.array(pair) }),
  sentences: z.object({ sentences: z.array(pair) }),
  tags: z.object({
    tokens: z.array(pair).optional(),
    tags: z.object({
      pos: z.array(z.string()).optional(),
      lemma: z.array(z.string()).optional(),
      feats: z.array(z.string()).optional(),
    }),
  }),
  entities: z.object({
    entities: z.array(
      span.extend({ label: z.string(), form: z.enum(['name', 'derived', 'part']).optional(), confidence }),
    ),
  }),
  actors: z.object({
    actors: z.array(
      z.object({
        wikidata: z.string().optional(),
        link: z.string().optional(),
        mentions: z.array(span.extend({ kind: z.string().optional() })).min(1),
      }),
    ),
  }),
  quotes: z.object({
    quotes: z.array(
      z.object({
        type: z.string(),
        spans: z.array(pair).min(1),
        cue: part,
        frame: part,
        speaker: part,
        addressee: part,
      }),
    ),
  }),
  marked: z.object({ marked: z.array(span.extend({ use: z.string() })) }),
  sentiment: z.object({
    sentiment: z.object({
      article: z.object(judgement).optional(),
      sentences: z.array(span.extend(judgement)).optional(),
      toward: z.array(span.extend(judgement)).optional(),
    }),
  }),
} as const satisfies Record<EvalLayer, z.ZodType>;

/** What was said: fields of the document that it goes into. */
export type Said = Pick<EvalDocument, 'layers' | 'tokens' | 'sentences'>;

/**
 * The answer of an outside program for a layer.
 *
 * @param toUtf16 from the program's offsets
 * @throws Error that says which field is wrong
 */
export function readSaid(answer: unknown, layer: EvalLayer, text: string, toUtf16: OffsetMap): Said {
  const parsed = ANSWERS[layer].safeParse(answer);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`its answer is wrong at ${issue!.path.join('.') || 'the top'}: ${issue!.message}`);
  }
  const reading = new Reading(text, toUtf16);
  const said = parsed.data as unknown;
  switch (layer) {
    case 'tokens':
    case 'sentences':
      return { layers: {}, [layer]: reading.pairs((said as Record<string, [number, number][]>)[layer]!) };
    case 'tags': {
      const { tokens, tags } = said as z.output<(typeof ANSWERS)['tags']>;
      return {
        layers: { tags: tags as NonNullable<EvalLayers['tags']> },
        ...(tokens ? { tokens: reading.pairs(tokens) } : {}),
      };
    }
    case 'entities': {
      const { entities } = said as z.output<(typeof ANSWERS)['entities']>;
      return {
        layers: {
          entities: entities.map(({ start, end, label, form = 'name', confidence: sure }, i) => ({
            ...{ id: `e${i + 1}`, ...reading.span({ start, end }), label, form },
            ...(sure === undefined ? {} : { confidence: sure }),
          })),
        },
      };
    }
    case 'actors': {
      const { actors } = said as z.output<(typeof ANSWERS)['actors']>;
      const read = actors.map((actor, i) => ({
        id: `a${i + 1}`,
        ...actor,
        mentions: actor.mentions.map((one) => ({ ...one, ...reading.span(one) })),
      }));
      return { layers: { actors: read as NonNullable<EvalLayers['actors']> } };
    }
    case 'quotes': {
      const { quotes } = said as z.output<(typeof ANSWERS)['quotes']>;
      return {
        layers: {
          quotes: quotes.map(({ type, spans, ...parts }, i) => ({
            id: `q${i + 1}`,
            type,
            spans: reading.pairs(spans),
            ...reading.parts(parts),
          })),
        },
      };
    }
    case 'marked': {
      const { marked } = said as z.output<(typeof ANSWERS)['marked']>;
      return {
        layers: { marked: marked.map(({ use, ...one }, i) => ({ id: `m${i + 1}`, ...reading.span(one), use })) },
      };
    }
    case 'sentiment': {
      const { article, sentences, toward } = (said as z.output<(typeof ANSWERS)['sentiment']>).sentiment;
      const read = {
        ...(article ? { article } : {}),
        ...(sentences ? { sentences: sentences.map((one) => ({ ...one, ...reading.span(one) })) } : {}),
        ...(toward
          ? { toward: toward.map(({ start, end, ...judged }) => ({ target: reading.span({ start, end }), ...judged })) }
          : {}),
      };
      return { layers: { sentiment: read as NonNullable<EvalLayers['sentiment']> } };
    }
  }
}

class Reading {
  constructor(
    private readonly text: string,
    private readonly toUtf16: OffsetMap,
  ) {}

  span({ start, end }: Span): TextSpan {
    const own = { start: this.toUtf16(start), end: this.toUtf16(end) };
    const problem = spanProblem(this.text, own);
    if (problem !== undefined) throw new Error(`its answer is wrong: ${problem}`);
    return textSpan(this.text, own.start, own.end);
  }

  pairs(pairs: readonly (readonly [number, number])[]): TextSpan[] {
    return pairs.map(([start, end]) => this.span({ start, end }));
  }

  parts(parts: Readonly<Record<string, [number, number][] | undefined>>): Record<string, { spans: TextSpan[] }> {
    const named = Object.entries(parts).flatMap(([name, pieces]) =>
      pieces && pieces.length > 0 ? [[name, { spans: this.pairs(pieces) }] as const] : [],
    );
    return Object.fromEntries(named);
  }
}
