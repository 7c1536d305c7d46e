import type { ChainWeights } from '../model/chain-weights.js';
import { Random } from '../model/random.js';
import type { Sequences } from '../model/sequences.js';
import { tokenErrors } from '../model/token-errors.js';
import { accuracy, type Measured } from './figures.js';

/** Of the settings of a training: what is set aside, and the seed that draws it. */
interface Share {
  readonly setAside?: number;
  readonly seed: number;
}

/** The sentences to learn from and those set aside, by number, drawn by the seed. */
export function shares(count: number, { setAside = 0, seed }: Share): [learned: Int32Array, setAside: Int32Array] {
  const all = Int32Array.from({ length: count }, (_, i) => i);
  if (setAside === 0) return [all, all.subarray(0, 0)];
  new Random(seed).shuffle(all);
  const aside = Math.max(1, Math.floor(count * setAside));
  return [all.slice(aside).sort(), all.slice(0, aside).sort()];
}

/** For the header: how many labels the finished weights have right on the sentences set aside; nothing where none were. */
export function setAsideNote(weights: ChainWeights, data: Sequences, settings: Share): { setAside?: Measured } {
  const [, chosen] = shares(data.sentences.length - 1, settings);
  if (chosen.length === 0) return {};
  const tokens = chosen.reduce((sum, i) => sum + data.sentences[i + 1]! - data.sentences[i]!, 0);
  const wrong = Math.round(tokens * tokenErrors(weights, data, chosen));
  return { setAside: { sentences: chosen.length, tokens, figures: { labels: accuracy(tokens - wrong, tokens) } } };
}
