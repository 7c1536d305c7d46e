import type { EntityLabel, Sentence, TokenTable } from '../document/layers.js';
import type { OffsetMap } from '../document/map-offsets.js';
import type { Stage, StageContext } from '../document/stage.js';
import { findProgram } from '../outside-program/find-program.js';
import { LineProgram } from '../outside-program/line-program.js';
import { type OffsetUnit, offsetMaps } from '../outside-program/offset-units.js';
import { readAnswer } from './read-answer.js';

const ID = 'entities/command';

export interface CommandOptions {
  /** Program and arguments; relative paths count from the folder of the pipeline file. */
  readonly command: readonly string[];
  /** What the offsets count, those that are sent and those that come back. */
  readonly offsets: OffsetUnit;
  /** The program's labels → ours, besides PER, LOC, ORG and OTH themselves; null leaves such entities out. */
  readonly labels: Readonly<Record<string, EntityLabel | null>>;
  /** Which layers are sent with the text. */
  readonly send: readonly ('tokens' | 'sentences')[];
  /** Seconds that an answer may take, the program's start included. */
  readonly timeout: number;
  /** How often the program is started again with no good answer between. */
  readonly restarts: number;
}

/**
 * Names by any outside program that lives as long as the pipeline: a line of JSON in for each article, `{ id, text,
 * tokens?, sentences? }`, a line out, `{ id, entities: [{ start, end, label, confidence?, text? }] }`. An answer that is
 * wrong in any way costs its article; nothing of it is taken.
 *
 * @throws where there is no such program
 */
export function create(
  options: CommandOptions,
  { directory }: StageContext,
): Stage<'tokens' | 'sentences', 'entities'> {
  const [name = '', ...args] = options.command;
  const program = new LineProgram({
    command: [findProgram(name, directory), ...args],
    directory,
    milliseconds: options.timeout * 1000,
    restarts: options.restarts,
  });
  const labels = new Map<string, EntityLabel | null>([
    ...(['PER', 'LOC', 'ORG', 'OTH'] as const).map((label) => [label, label] as const),
    ...Object.entries(options.labels),
  ]);
  return {
    async run({ article, layers: { tokens, sentences } }) {
      const { fromUtf16, toUtf16 } = offsetMaps(article.text, options.offsets);
      const question = JSON.stringify({
        id: article.id,
        text: article.text,
        ...(options.send.includes('tokens') ? { tokens: tokenPairs(tokens, fromUtf16) } : {}),
        ...(options.send.includes('sentences') ? { sentences: sentencePairs(sentences, fromUtf16) } : {}),
      });
      try {
        const entities = await program.ask(question, (line) =>
          readAnswer(line, article, { labels, toUtf16, stage: ID }),
        );
        return { entities };
      } catch (error) {
        throw new Error(`${options.command.join(' ')}: ${(error as Error).message}`, { cause: error });
      }
    },
    close: () => program.close(),
  };
}

type Pairs = [start: number, end: number][];

function tokenPairs({ start, end }: TokenTable, map: OffsetMap): Pairs {
  return Array.from(start, (offset, i) => [map(offset), map(end[i]!)]);
}

function sentencePairs(sentences: readonly Sentence[], map: OffsetMap): Pairs {
  return sentences.map(({ start, end }) => [map(start), map(end)]);
}
