import { createHash } from 'node:crypto';
import { annotatedArticle, entityLabel, SCHEMA_ID } from '../../document/format.js';
import type { Span } from '../../document/span.js';
import { VERSION } from '../../version.js';
import type { EvalActor, EvalDocument, EvalEntity, EvalQuote } from '../eval-document.js';
import { joinForm, splitForm } from '../map/class-map.js';
import { GoldError } from '../read/gold-error.js';
import type { GoldWriter } from './gold-writer.js';

/** What stands as the stage and rule of annotations that none of our stages made. */
const FOREIGN = { stage: 'x-converted/file', rule: 'given' } as const;

/**
 * Annotated articles (JSON lines), as `validate` knows them. Only what the format can hold: labels must be ours.
 *
 * @throws GoldError where a document cannot be written so, with what to do
 */
export const writer: GoldWriter = {
  begin: () => [],
  render: (document) => [{ path: '', text: `${JSON.stringify(written(document))}\n` }],
  end: () => [],
};

function written(document: EvalDocument): object {
  const { id, text, tokens, sentences, regions = [], layers } = document;
  const sha256 = createHash('sha256').update(text).digest('hex');
  const numbered = sentences?.map(({ start, end }, i) => ({ id: `s${i + 1}`, start, end }));
  const { tags, entities, actors, quotes, marked } = layers;
  const record = {
    schema: SCHEMA_ID,
    offsetUnit: 'utf16',
    id,
    source: { path: id, record: 0, format: 'text', encoding: 'utf-8', sha256 },
    meta: {},
    text,
    textSha256: sha256,
    regions,
    pipeline: { name: 'converted', version: VERSION, sha256: '', weights: {} },
    layers: {
      ...(tokens ? { tokens: { start: tokens.map(({ start }) => start), end: tokens.map(({ end }) => end) } } : {}),
      ...(numbered ? { sentences: numbered } : {}),
      ...(tags && tokens ? { tags: tagTable(tags, tokens.length) } : {}),
      ...(entities ? { entities: entities.map((entity) => entityOf(entity, id)) } : {}),
      ...(actors ? { actors: actors.map((actor) => actorOf(actor, id)) } : {}),
      ...(quotes ? { quotes: quotes.map(quoteOf) } : {}),
      ...(marked ? { marked } : {}),
      ...(layers.sentiment ? { sentiment: sentimentOf(layers.sentiment, sentences ?? []) } : {}),
    },
    messages: [],
  };
  const parsed = annotatedArticle.safeParse(record);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new GoldError({ file: id }, `cannot be an annotated article: ${issue!.path.join('.')}: ${issue!.message}`);
  }
  return record;
}

function tagTable({ pos, lemma, feats }: NonNullable<EvalDocument['layers']['tags']>, count: number) {
  const none = new Array<string>(count).fill('');
  return { pos: pos ?? none, lemma: lemma ?? none, feats: feats ?? none };
}

function entityOf(entity: EvalEntity, id: string): object {
  const { label, form } = splitForm(joinForm(entity.label, entity.form));
  if (!entityLabel.safeParse(label).success) {
    throw new GoldError(
      { file: id },
      `the label ${entity.label} is none of ${entityLabel.options.join(', ')}; name a class map that says which it is: --map FILE`,
    );
  }
  return { ...FOREIGN, ...entity, label, form };
}

function actorOf({ id, label, name, mentions, link: _, ...others }: EvalActor, document: string): object {
  const known = label ?? 'OTH';
  if (!entityLabel.safeParse(known).success) {
    throw new GoldError(
      { file: document },
      `the label ${known} of the actor ${id} is none of ${entityLabel.options.join(', ')}`,
    );
  }
  return {
    id,
    label: known,
    name: name ?? mentions[0]!.text,
    ...others,
    mentions: mentions.map(({ kind, ...mention }) => ({
      rule: FOREIGN.rule,
      ...mention,
      kind: KINDS.has(kind ?? '') ? kind : 'role',
    })),
  };
}

const KINDS: ReadonlySet<string> = new Set(['name', 'role', 'pronoun']);

function quoteOf({ speaker, ...quote }: EvalQuote): object {
  return {
    construction: 'none',
    ...FOREIGN,
    ...quote,
    ...(speaker ? { speaker: { ...speaker, kind: speaker.kind ?? 'unknown' } } : {}),
  };
}

const POLARITY: Readonly<Record<string, number>> = { negative: -1, neutral: 0, positive: 1 };

/** The format wants a number beside each label: where there is none the label's own. */
function sentimentOf(sentiment: NonNullable<EvalDocument['layers']['sentiment']>, sentences: readonly Span[]): object {
  const valued = <T extends { label?: string; polarity?: number }>(judgement: T) => ({
    ...judgement,
    polarity: judgement.polarity ?? POLARITY[judgement.label ?? ''] ?? 0,
  });
  const { article = {}, sentences: judged = [], voices = [], toward = [] } = sentiment;
  return {
    article: valued(article),
    sentences: judged.map((one) => ({
      sentence: `s${sentences.findIndex(({ start }) => start === one.start) + 1}`,
      ...valued(one),
    })),
    voices: voices.map(valued),
    toward: toward.map((one) => ({ actor: '', voice: { kind: 'unknown' }, ...valued(one) })),
  };
}
