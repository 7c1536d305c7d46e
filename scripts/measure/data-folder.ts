import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = process.env['PRESSESPIEGEL_DATA'] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));

/** Where a file of the data folder stands, if it is there. */
export function dataFile(path: string): string {
  return `${FOLDER}/${path}`;
}

/** The content of a file of the data folder; `undefined`, and a line that says so, where it is not there. */
export function readData(path: string): string | undefined {
  const file = dataFile(path);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  console.log(`${path}: not there (PRESSESPIEGEL_DATA names the data folder); left out`);
  return undefined;
}

/** The records of a JSON lines file of the data folder; see {@link readData}. */
export function readJsonLines<T>(path: string): T[] | undefined {
  return readData(path)
    ?.split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}
