import type { Entity, Layers, TokenTable } from '../../document/layers.js';
import type { Span } from '../../document/span.js';
import { tokensIn } from '../../document/token-search.js';

/** A thing that lies on tokens: what `B-` and `I-` point to, and its spans. */
interface Mark {
  readonly value: string;
  readonly spans: readonly Span[];
}

/** As GermEval 2014 names them: `LOC`, `LOCderiv` (deutsche), `LOCpart` (Bayern-Trainer). */
const FORM_SUFFIX: Record<Entity['form'], string> = { name: '', derived: 'deriv', part: 'part' };

/**
 * What stands on each token as `NE=B-PER`, `Quote=I-q1`, …: the attributes of MISC that the layers give, in a fixed
 * order. Every span begins with `B-`; where several lie on one token their values are parted by commas, the one that
 * begins first (and then the longer one) first.
 *
 * @returns an attribute's values by token index
 */
export function tokenMarks(tokens: TokenTable, layers: Partial<Layers>): readonly [string, readonly string[]][] {
  const quotes = layers.quotes ?? [];
  const attributes: Record<string, readonly Mark[]> = {
    NE: (layers.entities ?? []).map((entity) => ({
      value: entity.label + FORM_SUFFIX[entity.form],
      spans: [entity],
    })),
    Actor: (layers.actors ?? []).map(({ id, mentions }) => ({ value: id, spans: mentions })),
    Quote: quotes.map(({ id, spans }) => ({ value: id, spans })),
    Cue: quotes.map(({ id, cue }) => ({ value: id, spans: cue?.spans ?? [] })),
    Frame: quotes.map(({ id, frame }) => ({ value: id, spans: frame?.spans ?? [] })),
    Speaker: quotes.map(({ id, speaker }) => ({ value: id, spans: speaker?.spans ?? [] })),
    Addressee: quotes.map(({ id, addressee }) => ({ value: id, spans: addressee?.spans ?? [] })),
  };
  return Object.entries(attributes)
    .filter(([, marks]) => marks.length > 0)
    .map(([name, marks]) => [name, valuesByToken(tokens, marks)]);
}

function valuesByToken(tokens: TokenTable, marks: readonly Mark[]): readonly string[] {
  const pieces = marks.flatMap(({ value, spans }) => spans.map(({ start, end }) => ({ value, start, end })));
  pieces.sort((a, b) => a.start - b.start || b.end - a.end);
  const values: string[] = [];
  for (const { value, ...span } of pieces) {
    const { first, last } = tokensIn(tokens, span);
    for (let i = first; i < last; i++) {
      const bio = `${i === first ? 'B' : 'I'}-${misc(value)}`;
      values[i] = values[i] === undefined ? bio : `${values[i]},${bio}`;
    }
  }
  return values;
}

/** A value as MISC can hold it; ids of our own stages never need it. */
function misc(value: string): string {
  return value.replace(/[\s|,]/g, '_');
}
