import { UsageError } from './exit-code.js';

/**
 * What is wrong with the files or settings of a training is the user's to mend. Told by its name, for the class comes with the
 * trainers, which are loaded when they are needed.
 */
export function asUsageError(error: unknown): unknown {
  return error instanceof Error && error.name === 'TrainingError'
    ? new UsageError(error.message, { cause: error })
    : error;
}
