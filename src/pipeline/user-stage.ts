import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LAYER_NAMES, type LayerName } from '../document/layers.js';
import type { StageModule } from '../document/stage.js';

/**
 * A user's own stage, the default export of the file that a pipeline names with `module:`. Its layers are those of the
 * house (it is then a rival of the stage that provides them here) or its own under `x-…`.
 */
export interface StageDefinition<R extends LayerName, P extends LayerName, O = unknown> extends StageModule<R, P, O> {
  /** `layer/method`, for messages and the pipeline's hash. */
  readonly id: string;
  readonly requires: readonly R[];
  readonly provides: readonly P[];
  /** Checks the options from the pipeline file and fills in defaults, or throws. A zod schema is one. */
  readonly options?: { parse(value: unknown): O };
}

/** Holds a stage of one's own to its declaration; returns it as it is. */
export function defineStage<const R extends LayerName, const P extends LayerName, O = unknown>(
  definition: StageDefinition<R, P, O>,
): StageDefinition<R, P, O> {
  return definition;
}

/** A user's stage as loaded, with the hash of its file: another file is another pipeline. */
export interface LoadedModule {
  readonly definition: StageDefinition<LayerName, LayerName>;
  readonly sha256: string;
}

/**
 * Imports a user's stage and checks the form of its default export.
 *
 * @throws Error that says what is wrong with the file
 */
export async function loadStageModule(path: string, directory: string): Promise<LoadedModule> {
  const file = resolve(directory, path);
  const sha256 = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  const { default: definition } = (await import(pathToFileURL(file).href)) as { default?: unknown };
  const problem = definitionProblem(definition);
  if (problem !== undefined) throw new Error(`${path}: ${problem}`);
  return { definition: definition as StageDefinition<LayerName, LayerName>, sha256 };
}

function definitionProblem(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return 'has no default export made by defineStage({ … })';
  const { id, requires, provides, create } = value as Record<string, unknown>;
  if (typeof id !== 'string' || !/^[\w-]+\/[\w-]+$/.test(id)) return '`id` must have the form layer/method';
  if (typeof create !== 'function') return '`create` must be a function that returns a stage';
  for (const [field, layers] of Object.entries({ requires, provides })) {
    if (!Array.isArray(layers)) return `\`${field}\` must be a list of layers`;
    const odd = layers.find((layer) => !isLayerName(layer));
    if (odd !== undefined) {
      return `\`${field}\` names ${JSON.stringify(odd)}: layers are ${LAYER_NAMES.join(', ')} and one's own under x-…`;
    }
  }
  if ((provides as unknown[]).length === 0) return '`provides` must name at least one layer';
  return undefined;
}

function isLayerName(value: unknown): value is LayerName {
  return typeof value === 'string' && ((LAYER_NAMES as readonly string[]).includes(value) || /^x-[\w-]+$/.test(value));
}
