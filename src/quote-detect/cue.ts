import type { SpeechVerb } from '../lexicon/communication.js';
import type { Segment } from './segment.js';
import { lower, type TextView } from './text-view.js';

/** What belongs to a cue besides the verb's own parts. */
export interface CueParts {
  /** Verb, auxiliary, particle. */
  readonly verb: readonly number[];
  readonly finite: number;
  readonly impersonal: boolean;
}

/**
 * The tokens of a cue in text order: the verb with its auxiliaries and particle, its reflexive (`hat sich … bereit
 * erklärt`), the es of `heißt es`, the pronominal adverb that announces the content (`geht davon aus`), the wie of `wie X
 * mitteilte`.
 */
export function cueTokens(view: TextView, segment: Segment, { takes }: SpeechVerb, parts: CueParts): number[] {
  const { finite } = parts;
  const cue: number[] = [];
  let last = -1;
  for (const i of parts.verb) {
    insert(cue, i);
    last = Math.max(last, i);
  }
  for (let i = finite + 1; i < Math.min(segment.last, finite + 3); i++) if (lower(view, i) === 'sich') insert(cue, i);
  if (parts.impersonal) {
    // `heißt es`, `es heißt`, `wie es dort heißt`
    const es = [finite + 1, finite - 1, segment.start + 1, segment.start + 2].find((i) => lower(view, i) === 'es');
    if (es !== undefined) insert(cue, es);
  }
  if (segment.kind === 'wie' && finite === segment.finite) insert(cue, segment.start);
  for (let i = segment.first; i < Math.max(segment.last, last); i++) {
    if (view.outerMark[i]! < 0 && announces(lower(view, i), takes)) insert(cue, i);
  }
  return cue;
}

/** Puts a number into a short ascending list that does not have it. */
function insert(ascending: number[], one: number): void {
  let at = ascending.length;
  while (at > 0 && ascending[at - 1]! > one) at--;
  if (ascending[at - 1] !== one) ascending.splice(at, 0, one);
}

const PRONOMINAL_ADVERB = /^dar?(an|auf|für|gegen|hinter|in|mit|nach|um|von|vor|zu|über)$/u;

const SMALL_A = 0x61;
const SMALL_D = 0x64;

/** True for the adverb that stands for the content after the verb's preposition: `davon` with `sprechen von`. */
export function announces(word: string, takes: ReadonlySet<string>): boolean {
  // Nearly all words end here.
  if (word.charCodeAt(0) !== SMALL_D || word.charCodeAt(1) !== SMALL_A) return false;
  const preposition = PRONOMINAL_ADVERB.exec(word)?.[1];
  return preposition !== undefined && (takes.has(word) || takes.has(preposition));
}
