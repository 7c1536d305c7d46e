import type { Progress } from '../batch/job.js';

/** Shows how far a batch has got; says nothing where standard error is not a terminal. */
export interface ProgressLine {
  /** Absent where nobody looks: what only the line needs is not worked out then. */
  readonly update?: (progress: Progress) => void;
  readonly stop: () => void;
}

/** A line on the terminal with what is done, the rate, and the time that is left where the size of the input is known. */
export async function progressLine(): Promise<ProgressLine> {
  if (!process.stderr.isTTY) return { stop: () => {} };
  const { default: cliProgress } = await import('cli-progress');
  const began = performance.now();
  const bar = new cliProgress.SingleBar({
    format: '{bar} {part} | {articles} articles, {rate}/s, {tokens} tokens/s{left}{odd}',
    barsize: 20,
    clearOnComplete: true,
    hideCursor: true,
    stream: process.stderr,
  });
  let running = false;
  let before: Progress['counts'] | undefined;
  return {
    update: (progress) => {
      const { counts, part, resumedAt } = progress;
      const seconds = (performance.now() - began) / 1000;
      // What an interrupted run had done before says nothing of this one's speed.
      before ??= resumedAt > 0 ? { ...counts } : { done: 0, skipped: 0, failed: 0, tokens: 0 };
      const payload = {
        part: part === undefined ? '' : `${Math.floor(part * 100)} %`,
        articles: counts.done,
        rate: ((counts.done - before.done) / seconds).toFixed(0),
        tokens: ((counts.tokens - before.tokens) / seconds).toFixed(0),
        left: part === undefined ? '' : timeLeft(part, resumedAt, seconds),
        odd: oddOnes(counts),
      };
      if (running) bar.update(part ?? 0, payload);
      else bar.start(1, part ?? 0, payload);
      running = true;
    },
    stop: () => bar.stop(),
  };
}

/** `, 3:07 left`: from what this run has done in its time. */
export function timeLeft(part: number, resumedAt: number, seconds: number): string {
  const done = part - resumedAt;
  if (done <= 0) return '';
  const left = Math.round((seconds * (1 - part)) / done);
  const [hours, minutes] = [Math.floor(left / 3600), Math.floor((left % 3600) / 60)];
  const clock = hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}` : String(minutes);
  return `, ${clock}:${String(left % 60).padStart(2, '0')} left`;
}

function oddOnes({ failed, skipped }: Progress['counts']): string {
  return `${failed > 0 ? `, ${failed} failed` : ''}${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
