import type { EvalDocument, EvalLayer } from '../eval-document.js';
import { GoldError } from '../read/gold-error.js';
import { labelsOf } from './apply-class-map.js';
import { type ClassMap, LabelTable } from './class-map.js';
import { readClassMap, shippedClassMaps } from './read-class-map.js';

/** A class map and why it is used. */
export interface ChosenMap {
  readonly map: ClassMap;
  readonly by: 'name' | 'labels' | 'none';
}

/**
 * The class map to read gold with: the one asked for; `none` for labels as they stand; where nothing is asked for the
 * shipped one that knows all of the gold's labels.
 *
 * @throws GoldError where the map does not know a label of the gold, or entities have labels that no shipped map knows
 */
export function chooseClassMap(
  documents: readonly EvalDocument[],
  layer: EvalLayer,
  asked: string | undefined,
  goldName: string,
): ChosenMap {
  const labels = labelsOf(documents, layer);
  if (asked === 'none') return { map: identity(layer, labels), by: 'none' };
  if (asked !== undefined) {
    const map = readClassMap(asked);
    if (map.layer !== layer)
      throw new GoldError({ file: asked }, `is a map of the layer ${map.layer}, not of ${layer}`);
    const table = new LabelTable(map.gold);
    const odd = labels.filter((label) => table.find(label) === undefined);
    if (odd.length > 0) {
      throw new GoldError(
        { file: asked },
        `says nothing of ${list(odd)} in ${goldName}; give each a class of ours, drop or ignore ('*': drop for the rest)`,
      );
    }
    return { map, by: 'name' };
  }
  for (const name of shippedClassMaps()) {
    const map = readClassMap(name);
    if (map.layer !== layer) continue;
    const table = new LabelTable(map.gold);
    if (labels.length > 0 && labels.every((label) => table.find(label) !== undefined)) return { map, by: 'labels' };
  }
  if (layer === 'entities' && labels.length > 0) {
    throw new GoldError(
      { file: goldName },
      `no shipped class map knows all of its labels (${list(labels)}); name a map with --map FILE, or take them as they are with --map none`,
    );
  }
  return { map: identity(layer, labels), by: 'none' };
}

function identity(layer: EvalLayer, labels: readonly string[]): ClassMap {
  return {
    name: 'none',
    layer,
    gold: labels.map((label) => ({ from: label, to: label })),
    system: [],
    forms: { derived: 'class', part: 'class' },
  };
}

function list(labels: readonly string[]): string {
  const shown = labels.slice(0, 12).join(', ');
  return labels.length > 12 ? `${shown}, … (${labels.length})` : shown;
}
