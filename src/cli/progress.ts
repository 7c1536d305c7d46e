import type { Counts } from '../batch/job.js';

/** Shows how far a batch has got; says nothing where standard error is not a terminal. */
export interface Progress {
  readonly update: (counts: Counts) => void;
  readonly stop: () => void;
}

/** A line on the terminal with articles done, rate and tokens per second. */
export async function progressBar(): Promise<Progress> {
  if (!process.stderr.isTTY) return { update: () => {}, stop: () => {} };
  const { default: cliProgress } = await import('cli-progress');
  const began = performance.now();
  const bar = new cliProgress.SingleBar({
    format: '{value} articles | {rate} articles/s | {tokens} tokens/s | {failed} failed, {skipped} skipped',
    clearOnComplete: true,
    hideCursor: true,
    stream: process.stderr,
  });
  let running = false;
  return {
    update: ({ done, skipped, failed, tokens }) => {
      const seconds = (performance.now() - began) / 1000;
      const seen = done + skipped + failed;
      const payload = { rate: (seen / seconds).toFixed(0), tokens: (tokens / seconds).toFixed(0), failed, skipped };
      if (running) bar.update(seen, payload);
      else bar.start(0, seen, payload);
      running = true;
    },
    stop: () => bar.stop(),
  };
}
