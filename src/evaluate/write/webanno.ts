import type { Span } from '../../document/span.js';
import { safePath } from '../../write/safe-path.js';
import type { EvalDocument } from '../eval-document.js';
import { toStandoff } from '../standoff/to-standoff.js';
import { FEATURES, WEBANNO } from '../standoff/webanno-layers.js';
import type { GoldWriter } from './gold-writer.js';
import { sentencesOf } from './token-rows.js';

/** A layer with its annotations: each has one value a feature (`undefined`: none) and a span. */
interface TsvLayer {
  readonly header: string;
  readonly columns: number;
  readonly annotations: readonly TsvAnnotation[];
}
interface TsvAnnotation extends Span {
  /** A number in brackets behind each value keeps annotations apart; chains have their own. */
  readonly values: (id: string) => readonly string[];
  readonly single?: boolean;
}

/**
 * WebAnno TSV 3.3, which INCEpTION imports and exports: one `ID.tsv` a document. Entities, parts of speech, lemmas, features
 * and coreference in the layers that INCEpTION brings along; quotations, marked spans and sentiment in layers of our own
 * (`webanno.custom.…`, to be made in the project). Offsets are UTF-16. Needs tokens. Who speaks is held by the speaker's
 * span alone, as chains have no names in this format.
 */
export const writer: GoldWriter = {
  begin: () => [],
  render(document) {
    if (!document.tokens || document.tokens.length === 0) return [];
    return [{ path: safePath('.', document.id, 'tsv').slice(2), text: tsv(document) }];
  },
  end: () => [],
};

function tsv(document: EvalDocument): string {
  const { text, tokens = [] } = document;
  const layers = [...tagLayers(document), ...markLayers(document)].filter(({ annotations }) => annotations.length > 0);
  const cells = new Cells(tokens, layers);
  const lines = ['#FORMAT=WebAnno TSV 3.3', ...layers.map(({ header }) => header), ''];
  sentencesOf(document).forEach(({ first, last }, s) => {
    lines.push('');
    const shown = text.slice(tokens[first]!.start, tokens[last - 1]!.end);
    for (const line of shown.split('\n')) lines.push(`#Text=${escapeText(line)}`);
    for (let i = first; i < last; i++) {
      const { start, end } = tokens[i]!;
      const number = `${s + 1}-${i - first + 1}`;
      lines.push(row(number, { start, end }, text, cells.of(i)));
      cells.parts(i).forEach(({ span, values }, n) => {
        lines.push(row(`${number}.${n + 1}`, span, text, values));
      });
    }
  });
  return `${lines.join('\n')}\n`;
}

function row(number: string, { start, end }: Span, text: string, values: readonly string[]): string {
  return `${[number, `${start}-${end}`, text.slice(start, end).replace(/\s/g, ' '), ...values].join('\t')}\t`;
}

/** What stands in the columns of each token, and of the parts of tokens that annotations begin or end in. */
class Cells {
  private readonly whole = new Map<number, string[][]>();
  private readonly partial = new Map<number, { span: Span; cells: string[][] }[]>();
  private readonly width: number;
  private ids = 0;

  constructor(
    private readonly tokens: readonly Span[],
    layers: readonly TsvLayer[],
  ) {
    this.width = layers.reduce((sum, { columns }) => sum + columns, 0);
    let column = 0;
    for (const { columns, annotations } of layers) {
      this.layer(annotations, column);
      column += columns;
    }
  }

  of(token: number): string[] {
    return shown(this.whole.get(token) ?? [], this.width);
  }

  parts(token: number): { span: Span; values: string[] }[] {
    const parts = this.partial.get(token) ?? [];
    return parts
      .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
      .map(({ span, cells }) => ({ span, values: shown(cells, this.width) }));
  }

  private layer(annotations: readonly TsvAnnotation[], column: number): void {
    for (const annotation of annotations) {
      const values = annotation.values(annotation.single === true ? '' : `[${++this.ids}]`);
      for (
        let i = this.firstToken(annotation.start);
        i < this.tokens.length && this.tokens[i]!.start < annotation.end;
        i++
      ) {
        const token = this.tokens[i]!;
        const span = { start: Math.max(token.start, annotation.start), end: Math.min(token.end, annotation.end) };
        const isWhole = span.start === token.start && span.end === token.end;
        const cells = isWhole ? this.wholeCells(i) : this.partCells(i, span);
        values.forEach((value, v) => {
          cells[column + v] = [...(cells[column + v] ?? []), value];
        });
      }
    }
  }

  private firstToken(offset: number): number {
    let low = 0;
    let high = this.tokens.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.tokens[middle]!.end > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  private wholeCells(i: number): string[][] {
    const cells = this.whole.get(i) ?? [];
    this.whole.set(i, cells);
    return cells;
  }

  private partCells(i: number, span: Span): string[][] {
    const parts = this.partial.get(i) ?? [];
    this.partial.set(i, parts);
    const same = parts.find((part) => part.span.start === span.start && part.span.end === span.end);
    if (same) return same.cells;
    const cells: string[][] = [];
    parts.push({ span, cells });
    return cells;
  }
}

function shown(cells: readonly (readonly string[] | undefined)[], width: number): string[] {
  return Array.from({ length: width }, (_, c) => cells[c]?.join('|') ?? '_');
}

function tagLayers({ tokens = [], layers: { tags } }: EvalDocument): TsvLayer[] {
  const column = (header: string, values: readonly string[] | undefined, repeat = 1): TsvLayer => ({
    header: `#T_SP=${header}`,
    columns: repeat,
    annotations: tokens.flatMap((token, i) => {
      const value = values?.[i];
      return value
        ? [{ ...token, single: true, values: () => new Array<string>(repeat).fill(escapeValue(value)) }]
        : [];
    }),
  });
  return [
    column(`${WEBANNO.pos}|PosValue|coarseValue`, tags?.pos, 2),
    column(`${WEBANNO.lemma}|value`, tags?.lemma),
    column(`${WEBANNO.feats}|value`, tags?.feats),
  ];
}

function markLayers({ layers }: EvalDocument): TsvLayer[] {
  const { marks, links, chains } = toStandoff(layers);
  const quoteOf = new Map(marks.filter(({ type }) => type === 'Quote').map(({ id }, i) => [id, `q${i + 1}`]));
  const owner = new Map(links.filter(({ role }) => QUOTE_ROLES.has(role)).map(({ from, to }) => [to, from]));
  const linked = (role: string, from: string) =>
    quoteOf.get(links.find((link) => link.role === role && link.from === from)?.to ?? '');
  const ofType = (...types: string[]) => marks.filter(({ type }) => types.includes(type));
  const chainOf = new Map<string, { chain: number; place: number }>();
  const alone = ofType('Mention').filter(({ id }) => !chains.some((chain) => chain.includes(id)));
  [...chains, ...alone.map(({ id }) => [id])].forEach((chain, c) => {
    chain.forEach((id, i) => {
      chainOf.set(id, { chain: c + 1, place: i + 1 });
    });
  });
  const span = (
    name: string,
    features: readonly string[],
    annotations: readonly (Span & { features: Readonly<Record<string, string | undefined>> })[],
  ): TsvLayer => ({
    header: `#T_SP=${name}|${features.join('|')}`,
    columns: features.length,
    annotations: annotations.map(({ start, end, features: own }) => ({
      start,
      end,
      values: (id) => features.map((feature) => (own[feature] === undefined ? '*' : escapeValue(own[feature])) + id),
    })),
  });
  const pieces = (own: readonly (typeof marks)[number][]) =>
    own.flatMap(({ id, type, spans, features }) => spans.map((piece) => ({ ...piece, id, type, features })));
  return [
    span(
      WEBANNO.entity,
      ['identifier', 'value'],
      pieces(ofType('Entity')).map((one) => ({ ...one, features: { value: one.features['label'] } })),
    ),
    {
      header: `#T_CH=${WEBANNO.chain}|referenceRelation|referenceType`,
      columns: 2,
      annotations: pieces(ofType('Mention')).map(({ start, end, id, features: { kind } }) => {
        const { chain, place } = chainOf.get(id)!;
        return {
          start,
          end,
          single: true,
          values: () => [`*->${chain}-${place}`, `${kind === undefined ? '*' : escapeValue(kind)}[${chain}]`],
        };
      }),
    },
    span(
      WEBANNO.actor,
      FEATURES.actor,
      pieces(ofType('Mention').filter(({ features }) => FEATURES.actor.some((name) => features[name] !== undefined))),
    ),
    span(
      WEBANNO.quotation,
      FEATURES.quotation,
      pieces(ofType('Quote', 'Cue', 'Frame', 'Speaker', 'Addressee')).map((one) => ({
        ...one,
        features: {
          ...one.features,
          part: one.type,
          quote: quoteOf.get(owner.get(one.id) ?? one.id),
          inside: linked('Inside', one.id),
          carried: linked('Carried', one.id),
        },
      })),
    ),
    span(WEBANNO.marked, FEATURES.marked, pieces(ofType('Marked'))),
    span(WEBANNO.sentiment, FEATURES.sentiment, pieces(ofType('Sentiment'))),
  ];
}

const QUOTE_ROLES: ReadonlySet<string> = new Set(['Cue', 'Frame', 'Speaker', 'Addressee']);

/** As WebAnno escapes values of features. */
function escapeValue(value: string): string {
  return value.replace(/->|[\\[\]|_;\t\n\r*]/g, (reserved) =>
    reserved === '\t' ? '\\t' : reserved === '\n' ? '\\n' : reserved === '\r' ? '\\r' : `\\${reserved}`,
  );
}

function escapeText(line: string): string {
  return line.replace(/[\\\t\r\f]/g, (c) => ({ '\\': '\\\\', '\t': '\\t', '\r': '\\r', '\f': '\\f' })[c]!);
}
