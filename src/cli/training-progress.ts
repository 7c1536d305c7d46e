import type { TrainingProgress } from '../train/train-models.js';
import { timeLeft } from './progress.js';

/**
 * Says how far a training has got: the loss of each round on a line of its own, with the time that is left, and between them, where
 * the stream is a terminal, a line that moves.
 */
export function showTraining(stream: {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}): (progress: TrainingProgress) => void {
  const began = performance.now();
  let first: number | undefined;
  return ({ model, round, part, loss, errors }) => {
    // What an interrupted run had done before says nothing of this one's speed.
    first ??= part;
    const left = part < 1 ? timeLeft(part, first, (performance.now() - began) / 1000) : '';
    const aside = errors === undefined ? '' : `, ${(100 * errors).toFixed(2)} % wrong on what is set aside`;
    const line = `model ${model}, round ${round}${loss === undefined ? '' : `: loss ${loss.toFixed(4)}${aside}`}${left}`;
    if (stream.isTTY === true) stream.write(`\r\u001b[K${line}${loss === undefined ? '' : '\n'}`);
    else if (loss !== undefined) stream.write(`${line}\n`);
  };
}
