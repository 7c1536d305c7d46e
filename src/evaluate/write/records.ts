import type { Span } from '../../document/span.js';
import { tokensIn } from '../../document/token-search.js';
import type { EvalDocument, EvalEntity, EvalQuote } from '../eval-document.js';
import { joinForm } from '../map/class-map.js';
import type { GoldWriter } from './gold-writer.js';
import { tokenColumns } from './token-rows.js';

type RecordOf = (document: EvalDocument) => object;

function recordWriter(recordOf: RecordOf): GoldWriter {
  return {
    begin: () => [],
    render: (document) => [{ path: '', text: `${JSON.stringify(recordOf(document))}\n` }],
    end: () => [],
  };
}

const pair = ({ start, end }: Span): [number, number] => [start, end];

function frame({ id, text, sentences }: EvalDocument): object {
  return { id, text, ...(sentences ? { sentences: sentences.map(pair) } : {}) };
}

function entity({ start, end, text, label, form }: EvalEntity): object {
  return { start, end, label: joinForm(label, form), text };
}

export const entityRecords = recordWriter((document) => ({
  ...frame(document),
  ...(document.tokens ? { tokens: document.tokens.map(pair) } : {}),
  entities: (document.layers.entities ?? []).map(entity),
}));

export const tokenRecords = recordWriter((document) => ({
  ...frame(document),
  tokens: (document.tokens ?? []).map((token, i) => {
    const tag = document.layers.tags?.pos?.[i];
    return tag ? [...pair(token), tag] : pair(token);
  }),
}));

/** One record a judgement: a text with two targets stands in two lines. */
export const sentimentRecords: GoldWriter = {
  begin: () => [],
  render({ id, text, layers }) {
    const { article, toward = [] } = layers.sentiment ?? {};
    const rows: object[] = toward.map(({ target, label, polarity, confidence }) => ({
      id,
      text,
      ...value({ label, polarity, confidence }),
      target: target.text,
      start: target.start,
      end: target.end,
    }));
    if (article) rows.push({ id, text, ...value(article) });
    return rows.map((row) => ({ path: '', text: `${JSON.stringify(row)}\n` }));
  },
  end: () => [],
};

/** An abstention is the label `none`. */
function value({
  label = 'none',
  ...others
}: {
  label?: string | undefined;
  polarity?: number | undefined;
  confidence?: number | undefined;
}): object {
  const { polarity, confidence } = others;
  return {
    label,
    ...(polarity === undefined ? {} : { polarity }),
    ...(confidence === undefined ? {} : { confidence }),
  };
}

export const linkRecords = recordWriter(({ id, text, layers }) => ({
  id,
  text,
  mentions: (layers.actors ?? []).flatMap(({ wikidata, link, mentions }, i) =>
    mentions.map(({ start, end, text: surface, kind }) => ({
      start,
      end,
      text: surface,
      chain: i + 1,
      ...(kind === undefined ? {} : { form: FORMS[kind] ?? kind }),
      ...(wikidata === undefined ? {} : { wikidata }),
      ...(link === undefined ? {} : { uri: link }),
    })),
  ),
}));

const FORMS: Readonly<Record<string, string>> = { name: 'ne', pronoun: 'pper' };

const TYPES: Readonly<Record<string, string>> = {
  direct: 'Direct',
  indirect: 'Indirect',
  reported: 'Reported',
  'free-indirect': 'FreeIndirect',
  'indirect-free-indirect': 'IndirectFreeIndirect',
};
const MEDIA: Readonly<Record<string, string>> = { speech: 'Speech', writing: 'Writing', thought: 'Thought' };

export const wikinewsRecords = recordWriter((document) => {
  const columns = tokenColumns(document.tokens ?? []);
  const tokenIndexes = (spans: readonly Span[]): number[] =>
    spans.flatMap((span) => {
      const { first, last } = tokensIn(columns, span);
      return Array.from({ length: last - first }, (_, i) => first + i);
    });
  const part = (name: string, spans: readonly Span[] = []): object => ({
    [name]: spans.map(pair),
    [`${name}Tok`]: tokenIndexes(spans),
  });
  const annotation = (
    { type, medium, spans, cue, frame: own, speaker, addressee, inside }: EvalQuote,
    id: number,
  ): object => ({
    id,
    type: TYPES[type] ?? type,
    medium: MEDIA[medium ?? ''] ?? 'none',
    isNested: inside !== undefined,
    ...part('quote', spans),
    ...part('speaker', speaker?.spans),
    ...part('cue', cue?.spans),
    ...part('frame', own?.spans),
    ...part('addressee', addressee?.spans),
  });
  return {
    ...frame(document),
    ...(document.tokens ? { tokens: document.tokens.map(pair) } : {}),
    annotations: (document.layers.quotes ?? []).map(annotation),
  };
});
