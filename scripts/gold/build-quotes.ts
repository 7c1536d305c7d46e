import type { Marked, Quote, QuoteType, Speaker } from '../../src/document/layers.js';
import type { Span, TextSpan } from '../../src/document/span.js';
import { AnnotationError, byLine, type Item, places, type Statement } from './annotation-lines.js';
import type { Resolver } from './resolve.js';

const TYPES: readonly QuoteType[] = ['direct', 'indirect', 'free-indirect', 'indirect-free-indirect', 'reported'];
const SPEAKER_KINDS: readonly Speaker['kind'][] = ['name', 'role', 'pronoun', 'carried', 'unknown'];
const MEDIA = ['speech', 'writing', 'thought'] as const;
const USES: readonly Marked['use'][] = ['speech', 'distance', 'title', 'name', 'unsure'];

type Draft = { -readonly [K in keyof Quote]: Quote[K] };

/** Quotes from a `quote q1 TYPE PLACE` statement and the statements of its parts that follow it. */
export function buildQuotes(
  statements: readonly Statement[],
  resolver: Resolver,
  actors: ReadonlySet<string>,
): Quote[] {
  const quotes = new Map<string, Draft>();
  let quote: Draft | undefined;
  let lines: { first: number; last: number } | undefined;
  const references: { statement: Statement; id: string }[] = [];
  for (const statement of statements) {
    if (statement.keyword === 'quote') {
      const [id, type, ...rest] = statement.items;
      const known = type?.kind === 'word' ? TYPES.find((one) => one === type.text) : undefined;
      if (id?.kind !== 'word' || !known)
        throw new AnnotationError(
          statement.line,
          `expected: quote q1 TYPE 3 \`…\`, with a type of ${TYPES.join(', ')}`,
        );
      if (quotes.has(id.text)) throw new AnnotationError(statement.line, `there is a quote ${id.text} already`);
      const written = places(statement, rest);
      if (written.length === 0) throw new AnnotationError(statement.line, 'a quote needs a place');
      lines = { first: written[0]!.first, last: written.at(-1)!.last };
      const spans = written.map((place) => text(resolver, resolver.only(statement, place)));
      quote = { id: id.text, type: known, spans, construction: 'gold', stage: 'gold', rule: 'gold' };
      quotes.set(id.text, quote);
    } else if (PARTS.has(statement.keyword)) {
      if (!quote || !lines) throw new AnnotationError(statement.line, `${statement.keyword} needs a quote before it`);
      const { words, rest } = split(statement.items);
      const around = { start: quote.spans[0]!.start, end: quote.spans.at(-1)!.end };
      const spans = places(statement, rest, lines).map((p) => text(resolver, resolver.nearest(statement, p, around)));
      for (const word of words) if (/^q\d+$/.test(word)) references.push({ statement, id: word });
      for (const word of words) {
        if (!actors.has(word) && !WORDS_OF_PARTS.has(word) && !/^q\d+$/.test(word))
          throw new AnnotationError(statement.line, `there is no actor ${word}`);
      }
      addPart(
        quote,
        statement,
        words,
        spans,
        words.find((word) => actors.has(word)),
      );
    }
  }
  for (const { statement, id } of references) {
    if (!quotes.has(id)) throw new AnnotationError(statement.line, `there is no quote ${id}`);
  }
  return [...quotes.values()].sort(
    (a, b) => a.spans[0]!.start - b.spans[0]!.start || b.spans[0]!.end - a.spans[0]!.end,
  );
}

const PARTS = new Set(['cue', 'frame', 'speaker', 'addressee', 'medium', 'inside']);
/** What can stand in these statements beside an actor, a quote and places. */
const WORDS_OF_PARTS: ReadonlySet<string> = new Set([...SPEAKER_KINDS, ...MEDIA, 'from']);

function addPart(
  quote: Draft,
  statement: Statement,
  words: readonly string[],
  spans: readonly TextSpan[],
  actor: string | undefined,
): void {
  const need = (): readonly TextSpan[] => {
    if (spans.length === 0) throw new AnnotationError(statement.line, `${statement.keyword} needs a place`);
    return [...spans].sort((a, b) => a.start - b.start);
  };
  const other = words.find((word) => /^q\d+$/.test(word));
  const withActor = actor === undefined ? {} : { actor };
  switch (statement.keyword) {
    case 'cue':
      quote.cue = { spans: need() };
      break;
    case 'frame':
      quote.frame = { spans: need() };
      break;
    case 'addressee':
      quote.addressee = { spans: need(), ...withActor };
      break;
    case 'medium': {
      const medium = MEDIA.find((one) => words.includes(one));
      if (!medium) throw new AnnotationError(statement.line, `expected one of ${MEDIA.join(', ')}`);
      quote.medium = medium;
      break;
    }
    case 'inside':
      if (other === undefined) throw new AnnotationError(statement.line, 'expected: inside q1');
      quote.inside = other;
      break;
    case 'speaker': {
      const kind = SPEAKER_KINDS.find((one) => words.includes(one));
      if (!kind) throw new AnnotationError(statement.line, `expected one of ${SPEAKER_KINDS.join(', ')}`);
      const bare = kind === 'unknown' || kind === 'carried';
      const from = other === undefined ? {} : { from: other };
      quote.speaker = { ...(bare && spans.length === 0 ? {} : { spans: need() }), kind, ...withActor, ...from };
    }
  }
}

/** Marked spans from `mark 3 speech `„…“` q1` statements. */
export function buildMarked(statements: readonly Statement[], resolver: Resolver): Marked[] {
  const found: (Span & { use: Marked['use']; quote?: string })[] = [];
  for (const statement of statements) {
    if (statement.keyword !== 'mark') continue;
    for (const { first, last, items } of byLine(statement)) {
      let use: Marked['use'] | undefined;
      let from = 0;
      for (const item of items) {
        if (item.kind === 'surface') {
          if (!use)
            throw new AnnotationError(statement.line, `expected a use before \`${item.text}\`: ${USES.join(', ')}`);
          const place = { first, last, surface: item.text, ...(item.nth === undefined ? {} : { nth: item.nth }) };
          const span = resolver.next(statement, place, from, (one) => found.every(({ start }) => start !== one.start));
          found.push({ ...span, use });
          from = span.start + 1;
        } else if (item.kind === 'word' && /^q\d+$/.test(item.text) && found.length > 0) {
          found.at(-1)!.quote = item.text;
        } else if (item.kind === 'word') {
          use = USES.find((one) => one === item.text);
          if (!use) throw new AnnotationError(statement.line, `${item.text} is no use: ${USES.join(', ')}`);
        }
      }
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.map(({ start, end, use, quote }, i) => ({
    id: `m${i + 1}`,
    start,
    end,
    text: resolver.sheet.text.slice(start, end),
    use,
    ...(quote === undefined ? {} : { quote }),
  }));
}

function split(items: readonly Item[]): { words: string[]; rest: Item[] } {
  const isWord = (item: Item) => item.kind === 'word' && item.text !== '+' && item.text !== 'from';
  const words = items.flatMap((item) => (item.kind === 'word' && isWord(item) ? [item.text] : []));
  return { words, rest: items.filter((item) => item.kind !== 'word') };
}

function text({ sheet }: Resolver, { start, end }: Span): TextSpan {
  return { start, end, text: sheet.text.slice(start, end) };
}
