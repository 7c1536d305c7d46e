import type { EvalDocument, EvalLayer } from './eval-document.js';
import { scoreSystems } from './evaluate.js';
import type { GoldScope } from './gold-scope.js';
import { ClassMapper } from './map/apply-class-map.js';
import { chooseClassMap } from './map/choose-class-map.js';
import { type GoldSet, readGold } from './read/read-gold.js';
import type { EvaluationResults } from './results.js';
import { runSystem, type SystemRun } from './run-system.js';
import { openSystem } from './system/open-system.js';

/** What is to be evaluated; all that is left out is found out or has its usual value. */
export interface EvaluationRequest {
  readonly layer: EvalLayer;
  /** Files and folders of gold. */
  readonly gold: readonly string[];
  /** See {@link openSystem}. */
  readonly systems: readonly string[];
  /** A class map by name or file; `none`. */
  readonly map?: string;
  readonly goldFormat?: string;
  readonly predictionsFormat?: string;
  readonly columns?: readonly string[];
  readonly group?: number;
  readonly limit?: number;
  /** Gold that systems may have learned from. */
  readonly train?: readonly string[];
  readonly samples?: number;
  readonly seed?: number;
  readonly maxCases?: number;
  /** How many places of each kind of reading note are put into the results. */
  readonly notesShown?: number;
}

export interface Evaluation {
  readonly results: EvaluationResults;
  /** What was read and what the systems said of it, with the labels that they stand with in their files. */
  readonly gold: GoldSet & { readonly runs: readonly SystemRun[] };
  /** How many documents systems failed on. */
  readonly failed: number;
}

/**
 * Reads gold, asks the systems, scores them.
 *
 * @throws GoldError where gold, predictions or class map are malformed
 * @throws SystemFailure, PipelineError where a system cannot be had
 */
export async function evaluate(request: EvaluationRequest): Promise<Evaluation> {
  const { layer, notesShown = 0 } = request;
  const set = await readGold(request.gold, readingOf(request, request.goldFormat));
  const chosen = chooseClassMap(set.documents, layer, request.map, set.name);
  const mapper = new ClassMapper(chosen.map);
  const gold = set.documents.map((document) => mapper.gold(document));
  const runs: SystemRun[] = [];
  const outputs: SystemRun[] = [];
  for (const spec of request.systems) {
    const run = await runOf(spec, set.documents, request);
    const documents = run.documents.map((document) => mapper.system(document));
    outputs.push({ ...run, documents, notes: [...run.notes, ...mapper.takeUnknown()] });
    runs.push(run);
  }
  const learned = request.train ? await learnedFrom(request.train, request, mapper) : {};
  const results = scoreSystems(layer, gold, outputs, {
    goldName: set.name,
    goldNotes: [...mapNotes(chosen), ...mapper.goldNotes(), ...set.notes.lines(notesShown)],
    scope: scopeOf(layer, mapper),
    ...learned,
    ...pick(request, ['samples', 'seed', 'maxCases']),
  });
  return { results, gold: { ...set, runs }, failed: runs.reduce((sum, { failed }) => sum + failed, 0) };
}

function readingOf(request: EvaluationRequest, format: string | undefined) {
  const { layer } = request;
  return { layer, ...(format === undefined ? {} : { format }), ...pick(request, ['columns', 'group', 'limit']) };
}

async function runOf(spec: string, gold: readonly EvalDocument[], request: EvaluationRequest): Promise<SystemRun> {
  const { layer, predictionsFormat: format, group } = request;
  const system = await openSystem(gold, {
    spec,
    layer,
    ...(format === undefined ? {} : { format }),
    ...(group === undefined ? {} : { group }),
  });
  try {
    return await runSystem(system, gold, layer);
  } finally {
    await system.close();
  }
}

function mapNotes({ map, by }: ReturnType<typeof chooseClassMap>): string[] {
  if (by === 'none') return [];
  return [
    `class map ${map.name}${by === 'labels' ? ', found by the labels' : ''}${map.description === undefined ? '' : `: ${map.description}`}`,
  ];
}

function scopeOf(layer: EvalLayer, mapper: ClassMapper): GoldScope {
  if (layer !== 'entities' || mapper.map.name === 'none') return {};
  return { entityLabels: [...mapper.targets], entityForms: mapper.forms };
}

/** Surfaces of entities and words of the training data. */
async function learnedFrom(
  paths: readonly string[],
  { layer }: EvaluationRequest,
  mapper: ClassMapper,
): Promise<{ seenForms?: Set<string>; knownWords?: Set<string> }> {
  const { documents } = await readGold(paths, { layer });
  if (layer === 'tags') {
    const words = documents.flatMap(({ text, tokens = [] }) => tokens.map(({ start, end }) => text.slice(start, end)));
    return { knownWords: new Set(words) };
  }
  if (layer !== 'entities') return {};
  return { seenForms: new Set(documents.flatMap((one) => mapper.gold(one).layers.entities!.map(({ text }) => text))) };
}

/** Those of the fields that have a value. */
function pick<T extends object, const K extends keyof T>(
  object: T,
  keys: readonly K[],
): { [P in K]?: Exclude<T[P], undefined> } {
  const found = keys.filter((key) => object[key] !== undefined).map((key) => [key, object[key]]);
  return Object.fromEntries(found) as { [P in K]?: Exclude<T[P], undefined> };
}
