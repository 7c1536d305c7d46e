import type { Sentence, Sentiment, Voice } from '../../src/document/layers.js';
import { AnnotationError, places, type Statement } from './annotation-lines.js';
import type { Resolver } from './resolve.js';

const SIGNS = {
  '-': { polarity: -1, label: 'negative' },
  '0': { polarity: 0, label: 'neutral' },
  '+': { polarity: 1, label: 'positive' },
} as const;
type Sign = keyof typeof SIGNS;
type Toward = Sentiment['toward'][number];

/**
 * Sentiment from `tone article -`, `tone 3 - 0 +` (one sign for each sentence that begins in the line) and
 * `toward a1 reporter - 3 `Machthaber`` (the voice is `reporter`, `unknown` or an actor). A sentence without a sign is
 * neutral.
 */
export function buildSentiment(
  statements: readonly Statement[],
  resolver: Resolver,
  sentences: readonly Sentence[],
  actors: ReadonlySet<string>,
): Sentiment {
  const signs = new Map<string, Sign>();
  const toward: Toward[] = [];
  let article: Sign | undefined;
  for (const statement of statements) {
    if (statement.keyword === 'tone') {
      const [first, second] = statement.items;
      if (first?.kind === 'word' && first.text === 'article') article = asSign(statement, wordOf(second));
      else addSigns(statement, resolver, sentences, signs);
    } else if (statement.keyword === 'toward') toward.push(readToward(statement, resolver, actors));
  }
  if (article === undefined) throw new AnnotationError(0, 'the article has no tone: tone article - or 0 or +');
  return {
    article: SIGNS[article],
    sentences: sentences.map(({ id, start, end }) => ({ sentence: id, start, end, ...SIGNS[signs.get(id) ?? '0'] })),
    voices: [],
    toward: toward.sort((a, b) => a.target.start - b.target.start),
  };
}

function addSigns(
  statement: Statement,
  resolver: Resolver,
  sentences: readonly Sentence[],
  signs: Map<string, Sign>,
): void {
  // `0` reads as a line number, so the signs are taken one by one and not by lines.
  const [line, ...rest] = statement.items;
  if (line?.kind !== 'lines') throw new AnnotationError(statement.line, 'expected: tone article - or tone 3 - 0 +');
  const span = resolver.lines(statement, line.first, line.last);
  const here = sentences.filter(({ start }) => start >= span.start && start < span.end);
  const given = rest.map((item) => asSign(statement, item.kind === 'lines' ? String(item.first) : wordOf(item)));
  if (given.length !== here.length) {
    throw new AnnotationError(
      statement.line,
      `${here.length} sentences begin in line ${line.first} of the sheet, but ${given.length} signs are given`,
    );
  }
  here.forEach(({ id }, i) => {
    signs.set(id, given[i]!);
  });
}

function readToward(statement: Statement, resolver: Resolver, actors: ReadonlySet<string>): Toward {
  const [actor, voice, sign, ...rest] = statement.items;
  const shape = 'expected: toward a1 reporter - 3 `target`, or an actor in place of reporter';
  if (actor?.kind !== 'word' || voice?.kind !== 'word' || sign === undefined)
    throw new AnnotationError(statement.line, shape);
  for (const id of [actor.text, voice.text]) {
    if (id !== 'reporter' && id !== 'unknown' && !actors.has(id)) {
      throw new AnnotationError(statement.line, `there is no actor ${id}`);
    }
  }
  const [target] = places(statement, rest);
  if (!target) throw new AnnotationError(statement.line, shape);
  const { start, end } = resolver.all(statement, target)[(target.nth ?? 1) - 1] ?? resolver.only(statement, target);
  const said = sign.kind === 'lines' ? String(sign.first) : wordOf(sign);
  const kind: Voice =
    voice.text === 'reporter' || voice.text === 'unknown' ? { kind: voice.text } : { kind: 'actor', actor: voice.text };
  return {
    actor: actor.text,
    target: { start, end, text: resolver.sheet.text.slice(start, end) },
    voice: kind,
    ...SIGNS[asSign(statement, said)],
  };
}

function wordOf(item: { readonly kind: string; readonly text?: string; readonly first?: number } | undefined): string {
  return item?.text ?? String(item?.first ?? '');
}

function asSign(statement: Statement, word: string): Sign {
  if (!(word in SIGNS)) throw new AnnotationError(statement.line, `${word} is no tone: -, 0 or +`);
  return word as Sign;
}
