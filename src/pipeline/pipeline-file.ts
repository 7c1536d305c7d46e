import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { nearestNames } from './nearest-names.js';
import { PipelineError, type PipelineProblem } from './problem.js';

/** 1-based. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** What the readers of steps need of the document at hand. */
interface Reading {
  readonly placeOf: (node: unknown) => Place;
  readonly wrong: (node: unknown, path: string, reason: string, nearest?: string[]) => void;
  readonly plain: (node: Node | null | undefined) => unknown;
}

/** A step as written: a stage of the house by its id, or a user's own by its module. */
export interface Step {
  readonly kind: 'stage' | 'module';
  /** Stage id, or the module's path as written. */
  readonly name: string;
  readonly options: unknown;
  readonly index: number;
  /** The place of `path` below this step (`['tables', 0]`), or of the nearest thing above it that has one. */
  readonly place: (path: readonly PropertyKey[]) => Place;
}

/** A pipeline file, read but not yet checked against the stage table. */
export interface PipelineFile {
  readonly name: string;
  readonly description?: string;
  /** As shown in messages. */
  readonly file: string;
  readonly directory: string;
  readonly steps: readonly Step[];
}

const SHIPPED = fileURLToPath(new URL('../../pipelines/', import.meta.url));
const KEYS = ['name', 'description', 'stages'];

/** Names of the pipelines that come with the package, sorted. */
export function shippedPipelines(): string[] {
  return readdirSync(SHIPPED)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort();
}

/**
 * Reads a pipeline by the name of a shipped one (`de-news`) or the path of a YAML file.
 *
 * @throws PipelineError with every problem of form, each with its place
 */
export function readPipelineFile(nameOrPath: string): PipelineFile {
  const isPath = /[/\\]|\.ya?ml$/i.test(nameOrPath);
  const path = isPath ? resolve(nameOrPath) : resolve(SHIPPED, `${nameOrPath}.yaml`);
  const shown = isPath ? nameOrPath : `pipelines/${nameOrPath}.yaml`;
  if (!isPath && !existsSync(path)) {
    const known = shippedPipelines();
    throw failure(
      nameOrPath,
      `there is no pipeline of this name (there are ${known.join(', ')}), nor does it look like a file`,
      nearestNames(nameOrPath, known),
    );
  }
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch (error) {
    throw failure(shown, `cannot be read: ${(error as Error).message}`);
  }
  return parsePipeline(content, shown, dirname(path));
}

/**
 * Reads a pipeline from YAML text.
 *
 * @param file the name to show in messages
 * @param directory the folder that relative paths are resolved against
 * @throws PipelineError with every problem of form, each with its place
 */
export function parsePipeline(content: string, file: string, directory: string): PipelineFile {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines });
  const problems: PipelineProblem[] = document.errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    return { file, line, column: col, path: '', reason: error.message.split('\n')[0]!.replace(/ at line \d+.*$/, '') };
  });
  if (problems.length > 0) throw new PipelineError(problems);

  const placeOf = (node: unknown): Place => {
    const range = (node as Node | null | undefined)?.range;
    if (!range) return { line: 1, column: 1 };
    const { line, col } = lines.linePos(range[0]);
    return { line, column: col };
  };
  const wrong = (node: unknown, path: string, reason: string, nearest: string[] = []): void => {
    problems.push({ file, ...placeOf(node), path, reason, nearest });
  };
  // Through the document, so that aliases are resolved and counted (a few lines of YAML can name millions of nodes).
  const plain = (node: Node | null | undefined): unknown => {
    try {
      return node?.toJS(document) ?? {};
    } catch (error) {
      wrong(node, '', (error as Error).message);
      return {};
    }
  };
  const reading: Reading = { placeOf, wrong, plain };

  const root = document.contents;
  if (!isMap(root)) {
    throw failure(file, 'a pipeline is a mapping with `name` and `stages`');
  }
  for (const { key } of root.items) {
    const word = String(isScalar(key) ? key.value : key);
    if (!KEYS.includes(word)) wrong(key, word, `is not a field of a pipeline`, nearestNames(word, KEYS));
  }
  const name = root.get('name') ?? basename(file).replace(/\.ya?ml$/i, '');
  if (typeof name !== 'string' || name === '') wrong(root.get('name', true), 'name', 'must be a text');

  const description = root.get('description');
  if (description !== undefined && typeof description !== 'string') {
    wrong(root.get('description', true), 'description', 'must be a text');
  }

  const list = root.get('stages', true);
  const steps: Step[] = [];
  if (!isSeq(list) || list.items.length === 0) {
    wrong(list ?? root, 'stages', 'must be a list of at least one stage');
  } else {
    list.items.forEach((item, index) => {
      const step = readStep(item, index, reading);
      if (step) steps.push(step);
    });
  }
  if (problems.length > 0) throw new PipelineError(problems);
  return { name: name as string, ...(typeof description === 'string' ? { description } : {}), file, directory, steps };
}

function readStep(item: unknown, index: number, reading: Reading): Step | undefined {
  const { placeOf, wrong } = reading;
  const path = `stages[${index}]`;
  if (isScalar(item) && typeof item.value === 'string') {
    return { kind: 'stage', name: item.value, options: {}, index, place: () => placeOf(item) };
  }
  if (!isMap(item) || item.items.length === 0) {
    wrong(item, path, 'must be the id of a stage, `id: { options }`, or `module: ./file.js`');
    return undefined;
  }
  const first = item.items[0]!;
  const key = String(isScalar(first.key) ? first.key.value : first.key);
  if (key === 'module') return readModuleStep(item, index, reading);
  if (item.items.length > 1) {
    wrong(item.items[1]!.key, path, `one stage a list entry; options stand below the id, indented: \`${key}: { … }\``);
    return undefined;
  }
  const node = first.value as Node | null;
  return {
    kind: 'stage',
    name: key,
    options: reading.plain(node),
    index,
    place: (at) => placeOf(nodeAt(node, at) ?? first.key),
  };
}

function readModuleStep(item: YAMLMap, index: number, { placeOf, wrong, plain }: Reading): Step | undefined {
  const path = `stages[${index}]`;
  for (const { key } of item.items) {
    const word = String(isScalar(key) ? key.value : key);
    if (word !== 'module' && word !== 'options') {
      wrong(key, `${path}.${word}`, 'is not a field here', nearestNames(word, ['module', 'options']));
    }
  }
  const module = item.get('module');
  if (typeof module !== 'string' || module === '') {
    wrong(item, `${path}.module`, 'must be the path of a JavaScript module');
    return undefined;
  }
  const node = item.get('options', true) as Node | undefined;
  return {
    kind: 'module',
    name: module,
    options: plain(node),
    index,
    place: (at) => placeOf(nodeAt(node, at) ?? item),
  };
}

/** The deepest node along `path` below `node`. */
function nodeAt(node: Node | null | undefined, path: readonly PropertyKey[]): Node | undefined {
  let found = node ?? undefined;
  for (const key of path) {
    const next = isMap(found) || isSeq(found) ? (found.get(key, true) as Node | undefined) : undefined;
    if (!next || isAlias(next)) break;
    found = next;
  }
  return found;
}

function failure(file: string, reason: string, nearest: string[] = []): PipelineError {
  return new PipelineError([{ file, line: 1, column: 1, path: '', reason, nearest }]);
}
