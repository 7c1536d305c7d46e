import type { LayerName, Layers } from '../document/layers.js';

/** Those of `layers` that are to be written: all where `chosen` is left out. */
export function chosenLayers(layers: Partial<Layers>, chosen: readonly LayerName[] | undefined): Partial<Layers> {
  if (chosen === undefined) return layers;
  return Object.fromEntries(Object.entries(layers).filter(([name]) => chosen.includes(name as LayerName)));
}
