import type { Quote, Sentence, Voice } from '../document/layers.js';
import { lastStartingAt } from '../document/token-search.js';

/** A stretch of text in one voice, quoted. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly voice: Voice;
}

export const REPORTER: Voice = { kind: 'reporter' };
/** How much of a sentence is in a voice, in code units. */
export interface VoiceShare {
  readonly voice: Voice;
  length: number;
}

const UNKNOWN: Voice = { kind: 'unknown' };

/**
 * Whose words stand where. What stands in a quotation is its speaker's, in a quotation within a quotation the inner
 * speaker's; the rest is the reporter's. A quotation whose speaker is no known actor has the unknown voice. Reported
 * speech (type `reported`) is told in the reporter's own words and stays with the reporter.
 */
export class VoiceMap {
  readonly #stretches: readonly Stretch[];

  constructor(quotes: readonly Quote[]) {
    this.#stretches = flatten(quotes);
  }

  /** Whose words stand at the offset. Equal voices are one object. */
  at(offset: number): Voice {
    const stretch = this.#stretches[lastStartingAt(this.#stretches, offset)];
    return stretch !== undefined && offset < stretch.end ? stretch.voice : REPORTER;
  }

  /** The voices of a sentence, each once. */
  shares(sentence: Sentence): readonly VoiceShare[] {
    let shares: Map<Voice, VoiceShare> | undefined;
    let rest = sentence.end - sentence.start;
    for (let i = Math.max(0, lastStartingAt(this.#stretches, sentence.start)); i < this.#stretches.length; i++) {
      const stretch = this.#stretches[i]!;
      if (stretch.start >= sentence.end) break;
      const length = Math.min(stretch.end, sentence.end) - Math.max(stretch.start, sentence.start);
      if (length <= 0) continue;
      rest -= length;
      shares ??= new Map();
      addShare(shares, stretch.voice, length);
    }
    if (shares === undefined) return [{ voice: REPORTER, length: rest }];
    if (rest > 0) addShare(shares, REPORTER, rest);
    return [...shares.values()];
  }
}

function addShare(shares: Map<Voice, VoiceShare>, voice: Voice, length: number): void {
  const known = shares.get(voice);
  if (known === undefined) shares.set(voice, { voice, length });
  else known.length += length;
}

/** The quotations' spans as stretches that do not overlap, in text order; the innermost quotation has the text. */
function flatten(quotes: readonly Quote[]): Stretch[] {
  const known = new Map<string, Voice>();
  const voiceOf = (actor: string | undefined): Voice => {
    if (actor === undefined) return UNKNOWN;
    const voice = known.get(actor) ?? { kind: 'actor', actor };
    known.set(actor, voice);
    return voice;
  };
  const spans = quotes
    .filter(({ type }) => type !== 'reported')
    .flatMap(({ spans, speaker }) => {
      const voice = voiceOf(speaker?.actor);
      return spans.map(({ start, end }) => ({ start, end, voice }));
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const stretches: Stretch[] = [];
  const open: Stretch[] = [];
  let at = 0;
  const emit = (end: number): void => {
    const top = open.at(-1);
    if (top !== undefined && end > at) stretches.push({ start: at, end, voice: top.voice });
    at = Math.max(at, end);
  };
  for (const span of spans) {
    while (open.length > 0 && open.at(-1)!.end <= span.start) {
      emit(open.at(-1)!.end);
      open.pop();
    }
    emit(span.start);
    at = Math.max(at, span.start);
    open.push(span);
  }
  while (open.length > 0) {
    emit(open.at(-1)!.end);
    open.pop();
  }
  return stretches;
}
