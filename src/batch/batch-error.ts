/** The options ask for something that cannot be done; nothing was written. */
export class BatchError extends Error {
  override readonly name = 'BatchError';
}

/** The output cannot be written any more; what stands there is whole, and a run with `--resume` goes on from there. */
export class OutputError extends Error {
  override readonly name = 'OutputError';

  /**
   * @param out the output folder, or `-`
   * @param cause what the system said
   * @param done how many articles are written
   */
  constructor(out: string, cause: unknown, done = 0) {
    const { message, code } = cause as { message: string; code?: unknown };
    const reason = code === 'ENOSPC' ? `the disk is full (${message})` : message;
    const advice =
      out === '-'
        ? ''
        : `; ${done} articles are written and whole: mend it, and go on with the same command and --resume`;
    super(`cannot write to ${out === '-' ? 'standard output' : out} any more: ${reason}${advice}`, { cause });
  }
}
