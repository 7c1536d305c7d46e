import type { AnnotatedArticle } from '../../src/document/doc.js';
import type { TextSpan } from '../../src/document/span.js';

/** An annotated article as lines that a person can read and compare: all layers but tokens. */
export function outline({ id, meta, text, regions, layers, messages }: AnnotatedArticle): string {
  const line = (start: number, end: number, ...rest: (string | undefined)[]): string =>
    [`${start}-${end}`, shown(text.slice(start, end)), ...rest].filter((part) => part !== undefined).join(' | ');
  const where = (spans: readonly TextSpan[] | undefined): string | undefined =>
    spans?.map((span) => `${span.start}-${span.end} ${shown(span.text)}`).join(' + ');
  const named = (name: string, value: string | number | undefined): string | undefined =>
    value === undefined ? undefined : `${name}: ${value}`;

  const blocks: Record<string, readonly string[]> = {
    meta: Object.entries(meta).map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
    regions: regions.map(({ start, end, kind }) => line(start, end, kind)),
    sentences: (layers.sentences ?? []).map(({ start, end }) => line(start, end)),
    entities: (layers.entities ?? []).map(({ start, end, label, form, rule }) => line(start, end, label, form, rule)),
    actors: (layers.actors ?? []).flatMap((actor) => [
      [actor.id, actor.label, actor.name, actor.wikidata, ...(actor.roles ?? []).map((role) => `role: ${role}`)]
        .filter((part) => part !== undefined)
        .join(' | '),
      ...actor.mentions.map(({ start, end, kind, rule }) => `  ${line(start, end, kind, rule)}`),
    ]),
    quotes: (layers.quotes ?? []).flatMap((quote) => [
      [quote.id, quote.type, quote.construction, quote.mood, quote.medium, quote.rule, named('inside', quote.inside)]
        .filter((part) => part !== undefined)
        .join(' | '),
      `  words: ${where(quote.spans)}`,
      ...[
        named('  cue', where(quote.cue?.spans)),
        named('  frame', where(quote.frame?.spans)),
        named(
          '  speaker',
          quote.speaker &&
            [
              where(quote.speaker.spans),
              quote.speaker.kind,
              quote.speaker.actor,
              quote.speaker.rule,
              named('from', quote.speaker.from),
            ]
              .filter((part) => part !== undefined)
              .join(' | '),
        ),
        named('  addressee', where(quote.addressee?.spans)),
      ].filter((part) => part !== undefined),
    ]),
    marked: (layers.marked ?? []).map(({ start, end, use, quote }) => line(start, end, use, quote)),
    sentiment: layers.sentiment
      ? [
          `article: ${polarity(layers.sentiment.article)}`,
          ...layers.sentiment.voices.map(
            ({ voice, ...rest }) => `${voice.kind} ${voice.actor ?? ''}: ${polarity(rest)}`,
          ),
          ...layers.sentiment.sentences.map(({ sentence, evidence, ...rest }) =>
            `${sentence}: ${polarity(rest)} ${(evidence ?? []).map(({ text, weight }) => `${shown(text)} ${round(weight)}`).join(', ')}`.trimEnd(),
          ),
          ...layers.sentiment.toward.map(
            ({ actor, target, voice, evidence, ...rest }) =>
              `toward ${actor} ${shown(target.text)} by ${voice.kind} ${voice.actor ?? ''}: ${polarity(rest)}`,
          ),
        ]
      : [],
    messages: messages.map(({ code, severity, start, reason }) => [start, severity, code, reason].join(' | ')),
  };
  const parts = Object.entries(blocks).map(([name, lines]) => [`## ${name}`, ...lines].join('\n'));
  return `# ${id}\n\n${parts.join('\n\n')}\n`;
}

function shown(surface: string): string {
  const flat = surface.replaceAll('\r', '␍').replaceAll('\n', '⏎');
  return flat.length > 120 ? `${flat.slice(0, 60)} … ${flat.slice(-50)}` : flat;
}

function polarity({ polarity, label }: { polarity: number; label?: string }): string {
  return `${round(polarity)} ${label ?? 'no label'}`;
}

function round(number: number): string {
  return number.toFixed(2);
}
