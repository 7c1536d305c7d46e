import { VERSION } from '../version.js';
import type { BatchOptions, BatchResult } from './job.js';
import type { OutputFolder } from './output-folder.js';

/** Writes the run file: what was run, with which versions, and what came of it. The only file of a run that holds times. */
export async function writeRunFile(
  folder: OutputFolder,
  path: string,
  options: BatchOptions,
  result: BatchResult,
): Promise<void> {
  const { done, skipped, failed, tokens, seconds } = result;
  const run = {
    schema: 'pressespiegel/run@1.0',
    pipeline: result.pipeline,
    versions: { pressespiegel: VERSION, node: process.versions.node },
    formats: options.job.formats,
    offsetUnit: options.job.output.offsets,
    inputs: options.inputs,
    counts: { done, skipped, failed },
    tokens,
    seconds: Math.round(seconds * 1000) / 1000,
    finished: new Date().toISOString(),
    files: result.files,
  };
  await folder.writeWhole(path, `${JSON.stringify(run, null, 2)}\n`);
}
