import type { EvalDocument, EvalLayer } from '../eval-document.js';
import { readGold } from '../read/read-gold.js';
import { alignedTo } from './align-predictions.js';
import { bareDocument, type EvalSystem, SystemFailure } from './eval-system.js';

/**
 * What another program said, from a file in any format that gold can have. Documents are found by their id, else, where
 * there are as many as in the gold, by their order; each must have the gold's text or the gold's tokens.
 *
 * @throws GoldError where the file cannot be read or is malformed
 * @throws SystemFailure where its documents are not those of the gold
 */
export async function predictionsSystem(
  name: string,
  path: string,
  gold: readonly EvalDocument[],
  request: { readonly layer: EvalLayer; readonly format?: string; readonly columns?: readonly string[] },
): Promise<EvalSystem> {
  const { documents, notes } = await readGold([path], request);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const known = gold.filter(({ id }) => byId.has(id)).length;
  if (known === 0 && documents.length !== gold.length) {
    throw new SystemFailure(
      `${path}: has ${documents.length} documents with none of the gold's ids, the gold has ${gold.length}; expected the gold's documents, by id or in their order`,
    );
  }
  const order = new Map(gold.map(({ id }, i) => [id, documents[i]]));
  let missing = 0;
  return {
    name,
    get notes() {
      const lines = notes.lines(3);
      return missing === 0
        ? lines
        : [...lines, `${missing} documents of the gold are not in the file: nothing was said of them`];
    },
    annotate(document) {
      const said = known > 0 ? byId.get(document.id) : order.get(document.id);
      if (said) return alignedTo(document, said, path);
      missing++;
      return bareDocument(document, request.layer === 'sentiment' ? { sentiment: {} } : { [request.layer]: [] });
    },
    close: async () => {},
  };
}
