import type { Span } from '../document/span.js';
import { tokensIn } from '../document/token-search.js';
import { putTokens, textOf } from '../wink-base/document-tokens.js';
import { PARTS_OF_SPEECH } from '../wink-base/lexemes.js';
import {
  BITS_OF_LEMMA,
  FLAGS,
  NEGATION_FLAG,
  TAGS,
  TOKEN_SIZE,
  type WinkDocument,
  type WinkEntity,
  type WinkSpan,
} from '../wink-base/wink-data.js';
import type { Analyser, Analysis } from './german-stages.js';
import { NegationScope } from './negation-scope.js';

const POS_NUMBER = new Map<string, number>(PARTS_OF_SPEECH.map((pos, i) => [pos, i]));

/**
 * What our stages say of wink's documents, by wink's annotations. wink hands a document to one annotation after the other;
 * the first puts our tokens in place of wink's, and so all of them speak of the same.
 */
export class Setters {
  readonly #analyses = new WeakMap<WinkDocument, Analysis>();
  readonly #pos = new WeakMap<WinkDocument, readonly string[]>();
  readonly #scope = new NegationScope();

  constructor(private readonly analyser: Analyser) {}

  /** `sbd`; also entities, for which wink has no setter. */
  sentences(document: WinkDocument): void {
    const { tokens, sentences } = this.#analysis(document);
    document.sentences = sentences.map((sentence): WinkSpan => [...lastIncluded(tokens, sentence), 0, 0]);
    if (document.sentences.length === 0) document.sentences.push([0, -1, 0, 0]);
    // A token of characters without width may stand behind the last sentence.
    document.sentences.at(-1)![1] = document.numOfTokens - 1;
    if (document.currPipe['ner']) this.#entities(document);
  }

  negation(document: WinkDocument): void {
    this.#analysis(document);
    const pos = this.#posOf(document);
    const { tokens, cache } = document;
    for (const sentence of document.sentences) {
      const [first, last] = sentence;
      const words = pos.slice(first, last + 1).map((tag, i) => ({
        word: cache.value(cache.normal(tokens[(first + i) * TOKEN_SIZE]!)),
        pos: tag,
      }));
      const negated = this.#scope.of(words);
      if (negated === undefined) continue;
      sentence[2] = 1;
      document.document[2] = 1;
      for (const index of negated) tokens[(first + index) * TOKEN_SIZE + FLAGS] = NEGATION_FLAG;
    }
  }

  /** The polarity of sentences, where they are cut, and of the document. */
  sentiment(document: WinkDocument): void {
    const { article, sentences } = this.#analysis(document).sentiment;
    if (document.currPipe['sbd']) {
      sentences.forEach(({ polarity }, i) => {
        document.sentences[i]![3] = polarity;
      });
    } else document.sentences[0]![3] = article.polarity;
    document.document[3] = article.polarity;
  }

  partsOfSpeech(document: WinkDocument): void {
    this.#analysis(document);
    this.#posOf(document).forEach((pos, i) => {
      document.tokens[i * TOKEN_SIZE + TAGS] = (POS_NUMBER.get(pos) ?? 0) << BITS_OF_LEMMA;
    });
  }

  #analysis(document: WinkDocument): Analysis {
    const known = this.#analyses.get(document);
    if (known !== undefined) return known;
    const text = textOf(document);
    const analysis = this.analyser.analyse(text);
    putTokens(document, text, analysis.tokens);
    if (!document.currPipe['sbd']) document.sentences = [[0, document.numOfTokens - 1, 0, 0]];
    this.#analyses.set(document, analysis);
    return analysis;
  }

  #posOf(document: WinkDocument): readonly string[] {
    const known = this.#pos.get(document);
    if (known !== undefined) return known;
    const pos = [...this.#analysis(document).tags.pos];
    while (pos.length < document.numOfTokens) pos.push('SPACE');
    this.#pos.set(document, pos);
    return pos;
  }

  /** wink sets the entities to what its machine has found, which is none: ours stay. */
  #entities(document: WinkDocument): void {
    const { tokens, entities } = this.#analysis(document);
    const found: WinkEntity[] = [];
    for (const entity of entities) {
      const [first, last] = lastIncluded(tokens, entity);
      // wink has no place for entities within entities, nor for derived forms (deutsche) and parts of words (Bayern-Trainer).
      if (entity.form === 'name' && first > (found.at(-1)?.[1] ?? -1)) found.push([first, last, entity.label]);
    }
    Object.defineProperty(document, 'entities', { get: () => found, set: () => undefined });
  }
}

/** The tokens of a span, first and last, as wink counts them. */
function lastIncluded(tokens: Analysis['tokens'], span: Span): [first: number, last: number] {
  const { first, last } = tokensIn(tokens, span);
  return [first, last - 1];
}
