import type { AnnotatedArticle } from '../../document/doc.js';
import type { Sentiment, Voice } from '../../document/layers.js';
import { type TextSpan, textSpan } from '../../document/span.js';
import { evidenceColumns, spanColumns, table } from './table.js';

/** A judgement of any of the four levels. */
interface Judgement {
  readonly id: string;
  readonly level: 'article' | 'sentence' | 'voice' | 'toward';
  readonly span?: TextSpan;
  readonly sentence?: string;
  readonly voice?: Voice;
  readonly actor?: string;
  readonly polarity: number;
  readonly label?: string;
  readonly confidence?: number;
  readonly reason?: string;
  readonly evidence?: Sentiment['toward'][number]['evidence'];
}

/** All judgements in long form; `level` says what a row is about. */
export const SENTIMENT = table<Judgement>('sentiment', 'sentiment', ({ article }) => judgements(article), [
  ['sentiment_id', ({ id }) => id],
  ...spanColumns<Judgement>(({ span }) => span),
  ['level', ({ level }) => level],
  ['sentence', ({ sentence }) => sentence],
  ['voice_kind', ({ voice }) => voice?.kind],
  ['voice_actor', ({ voice }) => voice?.actor],
  ['voice_name', ({ voice }, view) => view.actorName(voice?.actor)],
  ['actor', ({ actor }) => actor],
  ['actor_name', ({ actor }, view) => view.actorName(actor)],
  ['polarity', ({ polarity }) => polarity],
  ['label', ({ label }) => label],
  ['confidence', ({ confidence }) => confidence],
  ['reason', ({ reason }) => reason],
  ...evidenceColumns<Judgement>('', ({ evidence }) => evidence),
  [
    'evidence_weights',
    ({ evidence }) => evidence?.map(({ weight }) => String(Math.round(weight * 1e4) / 1e4)).join(';'),
  ],
]);

function judgements({ text, layers: { sentiment } }: AnnotatedArticle): readonly Judgement[] {
  if (!sentiment) return [];
  const { article, sentences, voices, toward } = sentiment;
  return [
    { id: 'article', level: 'article', ...article },
    ...sentences.map((one, i) => ({
      id: `sentence.${i + 1}`,
      level: 'sentence' as const,
      span: textSpan(text, one.start, one.end),
      ...one,
    })),
    ...voices.map((one, i) => ({ id: `voice.${i + 1}`, level: 'voice' as const, ...one })),
    ...toward.map(({ target, ...one }, i) => ({
      id: `toward.${i + 1}`,
      level: 'toward' as const,
      span: target,
      ...one,
    })),
  ];
}
