import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { EVAL_LAYERS } from '../eval-document.js';
import { GoldError } from '../read/gold-error.js';
import type { ClassMap } from './class-map.js';

const SHIPPED = fileURLToPath(new URL('../../../class-maps/', import.meta.url));

const form = z.enum(['class', 'name', 'drop', 'ignore']);
/** The empty label is that of an abstention. */
const rules = z.record(z.string(), z.string().min(1));
const schema = z.strictObject({
  name: z.string().optional(),
  description: z.string().optional(),
  layer: z.enum(EVAL_LAYERS).default('entities'),
  gold: rules,
  system: rules.default({}),
  forms: z
    .strictObject({ derived: form.default('drop'), part: form.default('drop') })
    .default({ derived: 'drop', part: 'drop' }),
});

/** Names of the class maps that come with the package, sorted. */
export function shippedClassMaps(): string[] {
  return readdirSync(SHIPPED)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort();
}

/**
 * Reads a class map by the name of a shipped one (`smartdata`) or from a file, YAML or JSON.
 *
 * @throws GoldError with file, line and what was expected
 */
export function readClassMap(nameOrPath: string): ClassMap {
  const isPath = /[/\\]|\.(?:ya?ml|json)$/i.test(nameOrPath);
  const path = isPath ? resolve(nameOrPath) : `${SHIPPED}${nameOrPath}.yaml`;
  if (!isPath && !existsSync(path)) {
    throw new GoldError(
      { file: nameOrPath },
      `there is no class map of this name (there are ${shippedClassMaps().join(', ')}, and none), nor does it look like a file`,
    );
  }
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch (error) {
    throw new GoldError({ file: nameOrPath }, `cannot be read: ${(error as Error).message}`);
  }
  return parseClassMap(content, isPath ? nameOrPath : `class-maps/${nameOrPath}.yaml`);
}

/** @param file the name to show in messages */
export function parseClassMap(content: string, file: string): ClassMap {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines });
  const [error] = document.errors;
  if (error) {
    throw new GoldError({ file, line: lines.linePos(error.pos[0]).line }, error.message.split('\n')[0]!);
  }
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue!.path.map(String);
    const key = issue!.code === 'unrecognized_keys' ? [...path, issue!.keys[0]!] : path;
    const node = document.getIn(key, true) ?? document.getIn(path, true) ?? document.contents;
    const [offset = 0] = (node as { range?: [number, number, number] } | null)?.range ?? [];
    const shownPath = key.length === 0 ? 'the map' : key.join('.');
    throw new GoldError({ file, line: lines.linePos(offset).line }, `${shownPath}: ${issue!.message}`);
  }
  const { name, description, layer, gold, system, forms } = parsed.data;
  const list = (record: Record<string, string>) => Object.entries(record).map(([from, to]) => ({ from, to }));
  return {
    name: name ?? basename(file).replace(/\.[^.]+$/, ''),
    ...(description === undefined ? {} : { description }),
    layer,
    gold: list(gold),
    system: list(system),
    forms,
  };
}
