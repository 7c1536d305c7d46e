import type { Actor } from '../../document/layers.js';
import type { GivenLayers } from '../../pipeline/given-layers.js';
import { Pipeline } from '../../pipeline/pipeline.js';
import type { EvalDocument, EvalLayer } from '../eval-document.js';
import { asEvalDocument } from '../read/annotated.js';
import { articleOf } from './article-of.js';
import { type EvalSystem, SystemFailure } from './eval-system.js';

/**
 * A pipeline by the name of a shipped one or its file. On pretokenised gold it works on the gold's tokens and sentences; where
 * the gold asks for the sentiment toward a target, the target is given to it as an actor. Only the stages that the layer
 * needs are run.
 *
 * @throws PipelineError where there is no such pipeline or it is wrong
 * @throws SystemFailure where it has no stage for the layer
 */
export async function pipelineSystem(name: string, pipelineName: string, layer: EvalLayer): Promise<EvalSystem> {
  const pipeline = await Pipeline.load(pipelineName);
  if (!pipeline.provides.has(layer)) {
    await pipeline.close();
    const has = [...pipeline.provides].join(', ');
    throw new SystemFailure(
      `the pipeline ${pipelineName} has no stage that provides the layer ${layer} (it has ${has})`,
    );
  }
  const { version, sha256 } = pipeline.stamp;
  return {
    name,
    version: `${version} (${sha256.slice(0, 12)})`,
    notes: [],
    async annotate(gold, layer) {
      const given = givenOf(gold, layer);
      try {
        const annotated = await pipeline.annotate(articleOf(gold), [], { only: layer, given });
        return { ...asEvalDocument(annotated), pretokenised: gold.pretokenised };
      } catch (error) {
        throw new SystemFailure(`${name}: document ${gold.id}: ${(error as Error).message}`, { cause: error });
      }
    },
    close: () => pipeline.close(),
  };
}

function givenOf(gold: EvalDocument, layer: EvalLayer): GivenLayers {
  const onTokens = gold.pretokenised && layer !== 'tokens' && layer !== 'sentences';
  const targets = layer === 'sentiment' ? (gold.layers.sentiment?.toward ?? []) : [];
  const known = targets.length > 0 && targets.every(({ actor }) => actor === undefined);
  return {
    ...(onTokens && gold.tokens ? { tokens: gold.tokens } : {}),
    ...(onTokens && gold.sentences ? { sentences: gold.sentences } : {}),
    ...(known ? { actors: targets.map(({ target }, i) => targetActor(target, i)) } : {}),
  };
}

function targetActor(target: { start: number; end: number; text: string }, i: number): Actor {
  const { start, end, text } = target;
  return {
    id: `a${i + 1}`,
    label: 'PER',
    name: text,
    mentions: [{ start, end, text, kind: 'role', rule: 'given' }],
  };
}
