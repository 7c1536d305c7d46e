import { Pipeline } from '../../pipeline/pipeline.js';
import { parsePipeline } from '../../pipeline/pipeline-file.js';
import type { EvalDocument } from '../eval-document.js';
import { articleOf } from '../system/article-of.js';

const CUTTING = 'name: tokens\nstages:\n  - tokens/rules\n  - sentences/rules\n';

/** Gives documents the tokens and sentences that they do not have, by our own rules. */
export async function tokenCutter(): Promise<(document: EvalDocument) => Promise<EvalDocument>> {
  const pipeline = await Pipeline.load(parsePipeline(CUTTING, 'tokens', '.'));
  return async (document) => {
    if (document.tokens && document.sentences) return document;
    const given = document.tokens ? { tokens: document.tokens } : {};
    const { layers } = await pipeline.annotate(articleOf(document), [], { given });
    const { tokens, sentences } = layers;
    return {
      ...document,
      tokens: document.tokens ?? Array.from(tokens!.start, (start, i) => ({ start, end: tokens!.end[i]! })),
      sentences: document.sentences ?? sentences!.map(({ start, end }) => ({ start, end })),
    };
  };
}
