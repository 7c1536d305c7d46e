import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Measure, noteScores } from '../../src/train/scored-model.js';
import { dataFile } from '../measure/data-folder.js';

/** A file of the data folder that a shipped model is made from or measured on. */
export interface SourceFile {
  readonly path: string;
  readonly what: string;
  readonly sha256: string;
}

const LISTS = fileURLToPath(new URL('../../src/lexicon/lists', import.meta.url));

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The folder of a shipped model. */
export function modelFolder(name: string): string {
  return fileURLToPath(new URL(`../../pipelines/models/${name}`, import.meta.url));
}

/** Ends the program with 2, and says what is needed, where a file is not there or not the one that it should be. */
export function checkSources(sources: readonly SourceFile[]): void {
  const wrong = sources.flatMap(({ path, sha256: expected, what }) => {
    const file = dataFile(path);
    const found = existsSync(file) ? sha256(readFileSync(file)) : 'not there';
    return found === expected ? [] : [`  ${path}: ${found}\n    ${what}\n    sha256 ${expected}`];
  });
  if (wrong.length === 0) return;
  console.error(
    `The shipped model is made from and measured on these files (PRESSESPIEGEL_DATA names their folder):\n${wrong.join('\n')}`,
  );
  process.exit(2);
}

/** One hash over the lists of these folders: with other lists the weights that hang on them come out otherwise. */
export function listsSha256(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const file of readdirSync(join(LISTS, folder)).sort()) hash.update(readFileSync(join(LISTS, folder, file)));
  }
  return hash.digest('hex');
}

/** The files of a model by name. */
export type ModelFiles = ReadonlyMap<string, Uint8Array>;

/** Weights with what the model has right in their header, measured by the stage that reads it. Nothing is written to stay. */
export async function withScores(files: ModelFiles, weights: string, measure: Measure): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'model-'));
  try {
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
    await noteScores(folder, weights, measure);
    return readFileSync(join(folder, weights));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes a file of a model. @returns its size and hash in words, and whether it is the one that was there */
export function writeModelFile(folder: string, name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  const before = existsSync(path) ? sha256(readFileSync(path)) : undefined;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, bytes);
  return `${name}: ${bytes.length} bytes, sha256 ${sha256(bytes)}${before === sha256(bytes) ? ', as before' : ''}`;
}
