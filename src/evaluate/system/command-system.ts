import type { Span } from '../../document/span.js';
import { findProgram } from '../../outside-program/find-program.js';
import { LineProgram, OutOfStep, shortened } from '../../outside-program/line-program.js';
import { OFFSET_UNITS, type OffsetUnit, offsetMaps } from '../../outside-program/offset-units.js';
import { bareDocument, type EvalSystem, SystemFailure } from './eval-system.js';
import { readSaid } from './read-said.js';

/** An answer may take this long; the first includes the time that a model takes to load. */
const PATIENCE = 300_000;
const RESTARTS = 2;

/** `command:python my.py`, `command-utf16:node my.js`: the unit of offsets, and the command line. */
export const COMMAND = /^command(?:-(\w+))?:\s*(.+)$/s;

/**
 * Any outside program that answers a line of JSON with a line of JSON: `{ id, text, tokens?, sentences?, targets? }` in,
 * `{ id, LAYER: … }` out (`docs/evaluate.md`). It is started once and asked for one document after the other.
 *
 * @param spec see {@link COMMAND}; offsets are code points unless it says otherwise
 * @throws SystemFailure where there is no such program
 */
export function commandSystem(name: string, spec: string): EvalSystem {
  const [, unit = 'codepoint', line] = COMMAND.exec(spec)!;
  if (!(OFFSET_UNITS as readonly string[]).includes(unit)) {
    throw new SystemFailure(`command-${unit}: is no unit of offsets; there are ${OFFSET_UNITS.join(', ')}`);
  }
  const [file, ...args] = words(line!);
  const program = new LineProgram({
    command: [found(file!), ...args],
    directory: process.cwd(),
    milliseconds: PATIENCE,
    restarts: RESTARTS,
  });
  return {
    name,
    notes: [`command: ${line}`],
    async annotate(gold, layer) {
      const { id, text, tokens, sentences, pretokenised, layers } = gold;
      const { fromUtf16, toUtf16 } = offsetMaps(text, unit as OffsetUnit);
      const pairs = (spans: readonly Span[]) => spans.map(({ start, end }) => [fromUtf16(start), fromUtf16(end)]);
      const given = pretokenised && layer !== 'tokens' && layer !== 'sentences';
      const targets = layer === 'sentiment' ? layers.sentiment?.toward : undefined;
      const question = JSON.stringify({
        id,
        text,
        ...(given && tokens ? { tokens: pairs(tokens) } : {}),
        ...(given && sentences ? { sentences: pairs(sentences) } : {}),
        ...(targets ? { targets: pairs(targets.map(({ target }) => target)) } : {}),
      });
      try {
        const said = await program.ask(question, (answer) => readSaid(parse(answer, id), layer, text, toUtf16));
        return { ...bareDocument(gold, {}), ...said };
      } catch (error) {
        throw new SystemFailure(`${name}: document ${id}: ${(error as Error).message}`, { cause: error });
      }
    },
    close: () => program.close(),
  };
}

function found(file: string): string {
  try {
    return findProgram(file, process.cwd());
  } catch (error) {
    throw new SystemFailure((error as Error).message);
  }
}

function parse(line: string, id: string): unknown {
  let answer: { id?: unknown };
  try {
    answer = JSON.parse(line) as { id?: unknown };
  } catch {
    throw new OutOfStep(`answered ${shortened(line)}, which is no JSON`);
  }
  if (answer.id !== id)
    throw new OutOfStep(`answered for the id ${shortened(String(answer.id))} where ${shortened(id)} was asked`);
  return answer;
}

/** Cut at spaces; what stands in quotes is one word. */
function words(line: string): string[] {
  return Array.from(
    line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g),
    ([, double, single, bare]) => double ?? single ?? bare!,
  );
}
