import { readFileSync } from 'node:fs';
import type { EvalDocument, EvalEntity, EvalLayer, EvalLayers } from '../../src/evaluate/eval-document.js';
import { type EvaluateOptions, scoreSystems } from '../../src/evaluate/evaluate.js';

/** Expected values, computed by the field's programs: see `fixtures/evaluate/README.md`. */
export function expected<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../fixtures/evaluate/${name}.json`, import.meta.url), 'utf8')) as T;
}

/** A pretokenised document of `length` tokens `w0 w1 …`. */
export function wordDocument(id: string, length: number, layers: (span: SpanOf) => EvalLayers): EvalDocument {
  const words = Array.from({ length }, (_, i) => `w${i}`);
  let at = 0;
  const tokens = words.map((word) => {
    const start = at;
    at += word.length + 1;
    return { start, end: at - 1 };
  });
  const text = words.join(' ');
  const spanOf: SpanOf = (first, last) => {
    const [start, end] = [tokens[first]!.start, tokens[last - 1]!.end];
    return { start, end, text: text.slice(start, end) };
  };
  return { id, text, tokens, pretokenised: true, layers: layers(spanOf) };
}
type SpanOf = (first: number, last: number) => { start: number; end: number; text: string };

export type TokenEntity = readonly [first: number, last: number, label: string];

export function entityDocument(id: string, length: number, entities: readonly TokenEntity[]): EvalDocument {
  return wordDocument(id, length, (span) => ({
    entities: entities.map(
      ([first, last, label], i): EvalEntity => ({ id: `e${i}`, ...span(first, last), label, form: 'name' }),
    ),
  }));
}

/** The figures of one system by id. */
export function figuresOf(
  layer: EvalLayer,
  gold: readonly EvalDocument[],
  documents: readonly EvalDocument[],
  options: EvaluateOptions = {},
): Map<string, number | undefined> {
  const results = scoreSystems(layer, gold, [{ name: 'system', documents }], { samples: 0, trials: 0, ...options });
  return new Map(results.systems[0]!.figures.map(({ metric, value }) => [metric, value]));
}
