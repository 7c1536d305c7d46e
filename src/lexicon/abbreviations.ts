import { readList } from './read-list.js';

/** Whether a sentence can end with an abbreviation. */
export type AbbreviationEnd = 'never' | 'may' | 'usually';

const FILES: readonly [AbbreviationEnd, string][] = [
  ['never', 'abbreviations/never-ends'],
  ['may', 'abbreviations/may-end'],
  ['usually', 'abbreviations/usually-ends'],
];

/** The abbreviations of German news, written with their stops. Look-up is exact, or with a small first letter. */
export class Abbreviations {
  private readonly ends = new Map<string, AbbreviationEnd>();

  constructor() {
    for (const [end, file] of FILES) for (const entry of readList(file)) this.ends.set(entry, end);
  }

  /** True where `surface` (with its stop) stands in the lists as it is written. */
  has(surface: string): boolean {
    return this.ends.has(surface);
  }

  /** How `surface` (with its stop: `bzw.`) behaves; `undefined` where it is no abbreviation of the lists. */
  get(surface: string): AbbreviationEnd | undefined {
    return this.ends.get(surface) ?? this.ends.get(surface[0]!.toLowerCase() + surface.slice(1));
  }
}
