import type { Article } from '../document/article.js';
import { checkLayers } from '../document/check-layers.js';
import type { AnnotatedArticle } from '../document/doc.js';
import { LAYER_NAMES, type LayerName, type Layers, type PipelineStamp } from '../document/layers.js';
import type { Message } from '../document/message.js';
import { type CompiledPipeline, closeAll, compilePipeline, type ReadyStage } from './compile.js';
import { GIVEN_BEFORE, type GivenLayers, neededStages, withGiven } from './given-layers.js';
import { type PipelineFile, readPipelineFile } from './pipeline-file.js';

/** A stage that failed on one article. */
export class StageError extends Error {
  override readonly name = 'StageError';
  readonly stage: string;

  constructor(stage: string, reason: string, cause?: unknown) {
    super(`${stage}: ${reason}`, { cause });
    this.stage = stage;
  }
}

/** Milliseconds spent in a stage on one article; for measuring. */
export type StageClock = (stage: string, milliseconds: number) => void;

/** How a run over one article differs from the usual one. */
export interface RunOptions {
  readonly clock?: StageClock;
  /** Layers that stand already: they take the place of what the stages here would compute. */
  readonly given?: GivenLayers;
  /** Run only the stages that this layer needs. */
  readonly only?: LayerName;
}

/** A compiled pipeline. Articles may be annotated one after the other; each is independent of those before it. */
export class Pipeline {
  private readonly compiled: CompiledPipeline;

  private constructor(compiled: CompiledPipeline) {
    this.compiled = compiled;
  }

  /**
   * Reads, checks and makes a pipeline.
   *
   * @param pipeline name of a shipped pipeline (`de-news`), path of a YAML file, or a file already read
   * @throws PipelineError with every problem at once
   */
  static async load(pipeline: string | PipelineFile): Promise<Pipeline> {
    const file = typeof pipeline === 'string' ? readPipelineFile(pipeline) : pipeline;
    return new Pipeline(await compilePipeline(file));
  }

  /** What the output says of this pipeline. */
  get stamp(): PipelineStamp {
    return this.compiled.stamp;
  }

  /** The layers that its stages provide. */
  get provides(): ReadonlySet<LayerName> {
    return new Set(this.compiled.stages.flatMap(({ provides }) => provides));
  }

  /**
   * Runs the stages over an article.
   *
   * @param messages what reading the article gave already
   * @throws StageError where a stage throws or does not keep to its declaration
   */
  async annotate(
    article: Article,
    messages: readonly Message[] = [],
    options: RunOptions = {},
  ): Promise<AnnotatedArticle> {
    const { clock, given = {}, only } = options;
    const told: Message[] = [...messages];
    const layers: Record<string, unknown> = withGiven(article.text, GIVEN_BEFORE, {}, given);
    const stages = neededStages(this.compiled.stages, given, only);
    for (const { id, provides, stage } of stages) {
      const began = clock ? performance.now() : 0;
      try {
        const result = stage.run({ article, layers }, (message) => told.push(message));
        const provided = result instanceof Promise ? await result : result;
        for (const layer of provides) layers[layer] = (provided as Record<string, unknown>)[layer];
        Object.assign(layers, withGiven(article.text, provides, layers, given));
      } catch (error) {
        throw new StageError(id, error instanceof Error ? error.message : String(error), error);
      }
      clock?.(id, performance.now() - began);
    }
    const found = { pipeline: this.stamp, layers: inOrder(layers), messages: inTextOrder(told) };
    const annotated: AnnotatedArticle = Object.assign({}, article, found);
    this.checkUserStages(annotated, stages);
    return annotated;
  }

  /** Ends what the stages hold open. */
  async close(): Promise<void> {
    await closeAll(this.compiled.stages);
  }

  /** The stages of the house are held to the invariants by their tests; those of users here. */
  private checkUserStages(annotated: AnnotatedArticle, stages: readonly ReadyStage[]): void {
    for (const { id, provides } of stages.filter(({ userStage }) => userStage)) {
      const missing = provides.find((layer) => annotated.layers[layer] === undefined);
      if (missing) throw new StageError(id, `did not return the layer ${missing} that it provides`);
      const [finding] = provides.some((layer) => !layer.startsWith('x-')) ? checkLayers(annotated, 1) : [];
      if (finding) throw new StageError(id, `returned a wrong layer: ${finding}`);
    }
  }
}

function inOrder(layers: Readonly<Record<string, unknown>>): Partial<Layers> {
  const ordered: Record<string, unknown> = {};
  const own = Object.keys(layers).filter((name) => name.startsWith('x-'));
  for (const name of [...LAYER_NAMES, ...own.sort()] as LayerName[]) {
    if (layers[name] !== undefined) ordered[name] = layers[name];
  }
  return ordered as Partial<Layers>;
}

function inTextOrder(messages: readonly Message[]): Message[] {
  return messages.toSorted((a, b) => (a.start ?? -1) - (b.start ?? -1));
}
