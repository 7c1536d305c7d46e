import type { Span } from '../../document/span.js';
import type { EvalDocument, EvalEntity, EvalLayers } from '../eval-document.js';
import type { TokenRun } from './bio.js';

/** Builds a document of tokens that come without their text: they are joined by one space. */
export class TokenDocument {
  readonly id: string;
  private readonly pieces: string[] = [];
  private length = 0;
  readonly tokens: Span[] = [];
  readonly sentences: Span[] = [];

  constructor(id: string) {
    this.id = id;
  }

  /** @returns the index of its first token */
  addSentence(words: readonly string[]): number {
    const first = this.tokens.length;
    for (const word of words) {
      const start = this.length === 0 ? 0 : this.length + 1;
      this.pieces.push(word);
      this.length = start + word.length;
      this.tokens.push({ start, end: this.length });
    }
    if (words.length > 0) this.sentences.push({ start: this.tokens[first]!.start, end: this.length });
    return first;
  }

  get text(): string {
    return this.pieces.join(' ');
  }

  finish(layers: EvalLayers, innerEntities?: readonly EvalEntity[]): EvalDocument {
    const { id, text, tokens, sentences } = this;
    return { id, text, tokens, sentences, pretokenised: true, layers, ...(innerEntities ? { innerEntities } : {}) };
  }
}

/** Entities over runs of tokens; labels as they stand, the class map reads what they say of the form. */
export function entitiesOfRuns(
  text: string,
  tokens: readonly Span[],
  runs: readonly TokenRun[],
  prefix = 'e',
): EvalEntity[] {
  return runs.map(({ first, last, label }, i) => {
    const { start } = tokens[first]!;
    const { end } = tokens[last - 1]!;
    return { id: `${prefix}${i + 1}`, start, end, text: text.slice(start, end), label, form: 'name' };
  });
}
