import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ReportError } from './report-error.js';

const opt = z.exactOptional;

/** What the report reads of `run.json`. */
const runFile = z.object({
  pipeline: z.object({
    name: z.string(),
    version: z.string(),
    sha256: z.string(),
    weights: opt(z.record(z.string(), z.string())),
  }),
  versions: opt(z.record(z.string(), z.string())),
  inputs: opt(z.array(z.string())),
  counts: z.object({ done: z.number(), skipped: z.number(), failed: z.number() }),
  tokens: opt(z.number()),
  seconds: opt(z.number()),
  finished: opt(z.string()),
});
export type RunFile = z.infer<typeof runFile>;

const failure = z.object({
  id: opt(z.string()),
  path: opt(z.string()),
  outcome: opt(z.string()),
  code: z.string(),
  reason: z.string(),
});
export type Failure = z.infer<typeof failure>;

/** The output folder of a run, without its articles. */
export interface RunFolder {
  readonly folder: string;
  readonly annotations: string;
  /** Absent where the run was cut short, or the annotations come from elsewhere. */
  readonly run?: RunFile;
  readonly failures: readonly Failure[];
  /** What was odd with the folder. */
  readonly messages: readonly string[];
}

/** @throws ReportError where the folder is no output of a run */
export function readRunFolder(folder: string): RunFolder {
  const annotations = join(folder, 'annotations.jsonl');
  const how = 'make one with: pressespiegel annotate <files> --out <folder>';
  if (!existsSync(folder)) throw new ReportError(`${folder}: there is no such folder; ${how}`);
  if (!statSync(folder).isDirectory())
    throw new ReportError(`${folder}: is a file; name the output folder of a run, or ${how}`);
  if (!existsSync(annotations) || !statSync(annotations).isFile())
    throw new ReportError(`${folder}: is not the output folder of a run, it holds no annotations.jsonl; ${how}`);
  const messages: string[] = [];
  const run = readRunFile(join(folder, 'run.json'), messages);
  const failures = readFailures(join(folder, 'failures.jsonl'), messages);
  return { folder, annotations, ...(run ? { run } : {}), failures, messages };
}

function readRunFile(file: string, messages: string[]): RunFile | undefined {
  if (!existsSync(file)) {
    messages.push(`${file}: is missing; the run was cut short (--resume goes on with it) or is still going`);
    return undefined;
  }
  try {
    return runFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    messages.push(`${file}: cannot be read, so the report does not say what it tells (${firstIssue(error)})`);
    return undefined;
  }
}

function readFailures(file: string, messages: string[]): Failure[] {
  if (!existsSync(file)) return [];
  const failures: Failure[] = [];
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((content, index) => {
      if (content.trim() === '') return;
      try {
        failures.push(failure.parse(JSON.parse(content)));
      } catch (error) {
        messages.push(`${file}:${index + 1}: left out, it is no entry of a failed article (${firstIssue(error)})`);
      }
    });
  return failures;
}

function firstIssue(error: unknown): string {
  if (error instanceof z.ZodError) {
    const { path, message } = error.issues[0]!;
    return `${path.join('.') || 'the file'}: ${message}`;
  }
  return (error as Error).message;
}
