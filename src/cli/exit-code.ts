/** What the program's exit code says. */
export const ExitCode = {
  /** All done. */
  ok: 0,
  /** Some articles failed (or, under `--strict`, were skipped); the rest is written. */
  someFailed: 1,
  /** Wrong arguments or configuration; nothing was done. */
  usage: 2,
  /** The output could not be written to its end (disk full, folder gone); what is written is whole. */
  outputFailed: 3,
} as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** Wrong arguments that the argument parser cannot see. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
