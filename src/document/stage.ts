import type { Doc } from './doc.js';
import type { LayerName, Layers } from './layers.js';
import type { Tell } from './message.js';

/** What a stage hands back: its layers. */
export type Provided<P extends LayerName> = Pick<Layers, P>;

/**
 * A step of a pipeline: reads the layers it requires, returns the layers it provides and changes nothing. The same
 * document always gives the same result. It may answer at once or by a promise (outside programs).
 */
export interface Stage<R extends LayerName, P extends LayerName> {
  // A property, not a method: method parameters are checked loosely, and a stage must not read what it did not require.
  readonly run: (doc: Doc<R>, tell: Tell) => Provided<P> | Promise<Provided<P>>;
  /** Hashes of the weight files in use, by stage id; they go into the output's pipeline stamp. */
  readonly weights?: Readonly<Record<string, string>>;
  /** Ends what the stage holds open (a process). Called once, after the last document. */
  close?(): void | Promise<void>;
}

/** What a stage is told when it is made. */
export interface StageContext {
  /** The folder of the pipeline file: relative paths in options are resolved against it. */
  readonly directory: string;
}

/** The half of a stage that is loaded only when a pipeline uses it. */
export interface StageModule<R extends LayerName, P extends LayerName, O> {
  readonly create: (options: O, context: StageContext) => Stage<R, P> | Promise<Stage<R, P>>;
}
