import type { Span } from '../document/span.js';
import { lastStartingAt } from '../document/token-search.js';
import type { EvalDocument } from './eval-document.js';
import type { Difference, LayerScorer, Statement } from './layer-scorer.js';
import type { EvaluationCase } from './results.js';
import type { SystemOutput } from './system-output.js';

/** What each system does wrong at a place. */
type Answers = readonly (Difference | undefined)[];

/** How much is shown around a place where no sentence is known or the sentence is long. */
const AROUND = 160;

/**
 * The places where at least one system does not say what the gold says, what each system says there; those where
 * the systems differ first, each part in text order. At most `most` of them are made; `count` is how many there are.
 */
export function cases(
  scorer: LayerScorer,
  gold: readonly EvalDocument[],
  systems: readonly SystemOutput[],
  most: number,
): { list: EvaluationCase[]; count: number } {
  const differing: EvaluationCase[] = [];
  const common: EvaluationCase[] = [];
  let count = 0;
  gold.forEach((document, i) => {
    const places = new Map<string, (Difference | undefined)[]>();
    systems.forEach(({ documents }, s) => {
      for (const difference of scorer.differences(document, documents[i]!)) {
        const place = places.get(difference.key) ?? new Array<Difference | undefined>(systems.length).fill(undefined);
        places.set(difference.key, place);
        // A second error of one system at one place is a place of its own.
        if (place[s] === undefined) place[s] = difference;
        else
          places.set(
            `${difference.key} ${places.size}`,
            place.map((_, other) => (other === s ? difference : undefined)),
          );
      }
    });
    count += places.size;
    const found = [...places.values()].sort((a, b) => firstOffset(a) - firstOffset(b));
    for (const answers of found) {
      const first = signature(answers[0]);
      const differ = answers.some((answer) => signature(answer) !== first);
      const list = differ ? differing : common;
      if (list.length < most) list.push(caseOf(document, answers, differ));
    }
  });
  return { list: [...differing, ...common].slice(0, most), count };
}

function caseOf(document: EvalDocument, answers: Answers, differ: boolean): EvaluationCase {
  const gold = answers.find((answer) => answer?.gold !== undefined)?.gold;
  const spans = answers.flatMap((answer) => [...(answer?.gold?.spans ?? []), ...(answer?.system?.spans ?? [])]);
  const { start, end } = context(document, spans);
  const within = (one: Statement) => statement(one, start, end);
  return {
    document: document.id,
    text: document.text.slice(start, end),
    start,
    ...(gold && { gold: within(gold) }),
    answers: answers.map((answer) => ({
      kind: answer?.kind ?? 'right',
      ...(answer?.system && { said: within(answer.system) }),
    })),
    differ,
  };
}

function signature(answer: Difference | undefined): string {
  if (answer === undefined) return '';
  const { kind, system } = answer;
  return [kind, system?.label, system?.note, ...(system?.spans ?? []).flatMap(({ start, end }) => [start, end])].join(
    ' ',
  );
}

function statement({ spans, label, note }: Statement, start: number, end: number): NonNullable<EvaluationCase['gold']> {
  return {
    spans: spans.map((span) => [clamp(span.start, start, end) - start, clamp(span.end, start, end) - start]),
    label,
    ...(note !== undefined && { note }),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

function firstOffset(answers: Answers): number {
  const place = answers.find((answer) => answer !== undefined);
  return (place?.gold ?? place?.system)?.spans[0]?.start ?? 0;
}

/** The sentences that hold the spans, cut to what can be read; without sentences a stretch between two spaces. */
function context({ text, sentences }: EvalDocument, spans: readonly Span[]): Span {
  const from = spans.reduce((least, { start }) => Math.min(least, start), text.length);
  const to = Math.max(
    from,
    spans.reduce((most, { end }) => Math.max(most, end), 0),
  );
  let [start, end] = [0, text.length];
  if (sentences !== undefined && sentences.length > 0) {
    const first = sentences[Math.max(0, lastStartingAt(sentences, from))]!;
    const last = sentences[Math.max(0, lastStartingAt(sentences, Math.max(from, to - 1)))]!;
    start = Math.min(first.start, from);
    end = Math.max(last.end, to);
  }
  if (from - start > AROUND) start = afterSpace(text, from - AROUND);
  if (end - to > AROUND) end = beforeSpace(text, to + AROUND);
  return { start, end };
}

function afterSpace(text: string, offset: number): number {
  const space = text.slice(offset, offset + 40).search(/\s/);
  return space === -1 ? offset : offset + space + 1;
}

function beforeSpace(text: string, offset: number): number {
  const space = text.lastIndexOf(' ', offset);
  return space > offset - 40 ? space : offset;
}
