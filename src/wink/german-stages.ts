import { fileURLToPath } from 'node:url';
import type { Article } from '../document/article.js';
import type { Entity, Layers, Sentence, TagTable, TokenTable } from '../document/layers.js';
import type { Stage } from '../document/stage.js';
import { create as actorRules } from '../entity-link/rules.js';
import { create as chainNames } from '../entity-tag/crf.js';
import { create as sentenceRules } from '../sentence-split/rules.js';
import { create as sentimentLexicon } from '../sentiment/lexicon.js';
import { create as chainTags } from '../words/tags/crf.js';
import { create as tokenRules } from '../words/tokens.js';

/** The stages that a model for winkNLP is made of, each made when it is first needed. They must answer at once. */
export interface GermanStages {
  readonly tokens: () => Stage<never, 'tokens'>;
  readonly sentences: () => Stage<'tokens', 'sentences'>;
  readonly entities: () => Stage<'tokens' | 'sentences', 'entities'>;
  readonly actors: () => Stage<'tokens' | 'sentences' | 'entities', 'actors'>;
  readonly sentiment: () => Stage<'tokens' | 'sentences' | 'actors' | 'quotes', 'sentiment'>;
  readonly tags: () => Stage<'tokens' | 'sentences', 'tags'>;
}

const PIPELINES = fileURLToPath(new URL('../../pipelines/', import.meta.url));
const NAME_MODEL = 'models/entities-de';
const TAG_MODEL = 'models/tags-de';
/** The folder of the model whose tags, and lemmas, are the default. */
export const TAG_MODEL_FOLDER = `${PIPELINES}${TAG_MODEL}`;

/** The stages of the default pipeline. */
export const DEFAULT_STAGES: GermanStages = {
  tokens: tokenRules,
  sentences: sentenceRules,
  tags: () => chainTags({ model: TAG_MODEL }, { directory: PIPELINES }),
  entities: () => chainNames({ model: NAME_MODEL }, { directory: PIPELINES }),
  actors: actorRules,
  sentiment: sentimentLexicon,
};

/** @throws where a stage answers by a promise: winkNLP does not wait */
function atOnce<T>(provided: T | Promise<T>, layer: string): T {
  if (provided instanceof Promise) {
    throw new Error(`winkNLP waits for no stage: the one of ${layer} answers by a promise`);
  }
  return provided;
}

const silent = (): void => undefined;

/** Runs stages over texts; every stage is made once. */
export class Analyser {
  readonly #made = new Map<string, unknown>();

  constructor(private readonly stages: GermanStages) {}

  analyse(text: string): Analysis {
    return new Analysis(text, this);
  }

  /** @internal */
  stage<K extends keyof GermanStages>(name: K): ReturnType<GermanStages[K]> {
    if (!this.#made.has(name)) this.#made.set(name, this.stages[name]());
    return this.#made.get(name) as ReturnType<GermanStages[K]>;
  }
}

/** What the stages find in a text, each layer when it is first asked for. */
export class Analysis {
  readonly article: Article;
  #tokens: TokenTable | undefined;
  #sentences: readonly Sentence[] | undefined;
  #entities: readonly Entity[] | undefined;
  #tags: TagTable | undefined;

  constructor(
    text: string,
    private readonly analyser: Analyser,
  ) {
    const source = { path: '', record: 0, format: 'text', encoding: 'utf-8', sha256: '' } as const;
    this.article = { id: 'text', source, meta: {}, text, textSha256: '', regions: [] };
  }

  get tokens(): TokenTable {
    const stage = this.analyser.stage('tokens');
    this.#tokens ??= atOnce(stage.run({ article: this.article, layers: {} }, silent), 'tokens').tokens;
    return this.#tokens;
  }

  get sentences(): readonly Sentence[] {
    const { article, tokens, analyser } = this;
    const stage = analyser.stage('sentences');
    this.#sentences ??= atOnce(stage.run({ article, layers: { tokens } }, silent), 'sentences').sentences;
    return this.#sentences;
  }

  get entities(): readonly Entity[] {
    const { article, tokens, sentences, analyser } = this;
    const stage = analyser.stage('entities');
    this.#entities ??= atOnce(stage.run({ article, layers: { tokens, sentences } }, silent), 'entities').entities;
    return this.#entities;
  }

  get tags(): TagTable {
    const { article, tokens, sentences, analyser } = this;
    const stage = analyser.stage('tags');
    this.#tags ??= atOnce(stage.run({ article, layers: { tokens, sentences } }, silent), 'tags').tags;
    return this.#tags;
  }

  get sentiment(): Layers['sentiment'] {
    const { article, tokens, sentences, entities, analyser } = this;
    const linked = analyser.stage('actors').run({ article, layers: { tokens, sentences, entities } }, silent);
    const { actors } = atOnce(linked, 'actors');
    // Quotations part the voices, which winkNLP has no place for; sentences are judged without them.
    const layers = { tokens, sentences, actors, quotes: [] };
    return atOnce(analyser.stage('sentiment').run({ article, layers }, silent), 'sentiment').sentiment;
  }
}
