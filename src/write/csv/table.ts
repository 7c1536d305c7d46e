import type { LayerName, Reason } from '../../document/layers.js';
import type { TextSpan } from '../../document/span.js';
import type { ArticleView } from './article-view.js';

/** What stands in a cell before it is written; `undefined` is an empty one. */
export type Value = string | number | boolean | undefined;
export type Rows = readonly (readonly string[])[];

/** A column: its name, and its value for one thing of the table. */
export type Column<T> = readonly [name: string, value: (thing: T, view: ArticleView) => Value];

/** A CSV table. */
export interface Table {
  readonly name: string;
  /** The layer that fills it. */
  readonly layer: LayerName | undefined;
  readonly header: readonly string[];
  /** One row a thing in the article, as many cells as the header has. */
  rows(view: ArticleView): Rows;
}

/** A table with `article_id` and these columns, a row for each of the things. */
export function table<T>(
  name: string,
  layer: LayerName | undefined,
  things: (view: ArticleView) => readonly T[],
  columns: readonly Column<T>[],
): Table {
  return {
    name,
    layer,
    header: ['article_id', ...columns.map(([column]) => column)],
    rows: (view) =>
      things(view).map((thing) => [view.article.id, ...columns.map(([, value]) => cell(value(thing, view)))]),
  };
}

function cell(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : String(Math.round(value * 1e4) / 1e4);
  return value === undefined ? '' : String(value);
}

/** Columns `char_start`, `char_end`, `text` of things that are one span. */
export function spanColumns<T>(span: (thing: T) => TextSpan | undefined): Column<T>[] {
  return [
    ['char_start', (thing, view) => view.offset(span(thing)?.start)],
    ['char_end', (thing, view) => view.offset(span(thing)?.end)],
    ['text', (thing) => span(thing)?.text],
  ];
}

/**
 * Columns of things that may be broken up: the hull from the first start to the last end, all spans (`12-20;30-41`), and
 * their texts joined by a space.
 *
 * @param prefix of the column names
 */
export function spansColumns<T>(prefix: string, spans: (thing: T) => readonly TextSpan[] | undefined): Column<T>[] {
  return [
    [
      `${prefix}char_start`,
      (thing, view) => view.offset(spans(thing)?.reduce((a, { start }) => Math.min(a, start), Number.MAX_SAFE_INTEGER)),
    ],
    [`${prefix}char_end`, (thing, view) => view.offset(spans(thing)?.reduce((a, { end }) => Math.max(a, end), 0))],
    [`${prefix}spans`, (thing, view) => view.spans(spans(thing))],
    [`${prefix}text`, (thing) => texts(spans(thing))],
  ];
}

/** Columns of what a decision rests on. */
export function evidenceColumns<T>(
  prefix: string,
  evidence: (thing: T) => readonly TextSpan[] | undefined,
): Column<T>[] {
  return [
    [`${prefix}evidence_spans`, (thing, view) => view.spans(evidence(thing))],
    [`${prefix}evidence_text`, (thing) => list(evidence(thing)?.map(({ text }) => text))],
  ];
}

/** Columns of the named evidence that weighed most. */
export function reasonColumns<T>(reasons: (thing: T) => readonly Reason[] | undefined): Column<T>[] {
  return [
    [
      'reasons',
      (thing) =>
        reasons(thing)
          ?.map(({ name }) => name)
          .join(';'),
    ],
    [
      'reason_weights',
      (thing) =>
        reasons(thing)
          ?.map(({ weight }) => cell(weight))
          .join(';'),
    ],
  ];
}

function texts(spans: readonly TextSpan[] | undefined): string | undefined {
  return spans?.map(({ text }) => text).join(' ');
}

/** Several texts in a cell, parted by `|`; within a text, `|` and `\` have a `\` before them. */
export function list(values: readonly string[] | undefined): string | undefined {
  return values?.map((value) => value.replace(/[\\|]/g, '\\$&')).join('|');
}
