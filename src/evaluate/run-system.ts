import type { EvalDocument, EvalLayer } from './eval-document.js';
import { bareDocument, type EvalSystem, SystemFailure } from './system/eval-system.js';

/** What a system said of every document of the gold, in its order. */
export interface SystemRun {
  readonly name: string;
  readonly version?: string;
  readonly seconds: number;
  readonly notes: readonly string[];
  readonly documents: readonly EvalDocument[];
  /** Documents on which it failed; there it counts as having said nothing. */
  readonly failed: number;
}

/** How many failures are named one by one. */
const NAMED = 3;

/**
 * Asks a system for every document. A document on which it fails costs that document, and is named in the notes.
 *
 * @param onDocument called after each document
 * @throws SystemFailure where it fails on all of them
 */
export async function runSystem(
  system: EvalSystem,
  gold: readonly EvalDocument[],
  layer: EvalLayer,
  onDocument: () => void = () => {},
): Promise<SystemRun> {
  const documents: EvalDocument[] = [];
  const failures: string[] = [];
  const began = performance.now();
  for (const document of gold) {
    try {
      documents.push(await system.annotate(document, layer));
    } catch (error) {
      if (!(error instanceof SystemFailure)) throw error;
      failures.push(error.message);
      documents.push(silence(document, layer));
    }
    onDocument();
  }
  if (gold.length > 0 && failures.length === gold.length) {
    throw new SystemFailure(`system ${system.name} failed on every document; the first: ${failures[0]}`);
  }
  const seconds = (performance.now() - began) / 1000;
  const { name, version } = system;
  const notes = [...system.notes];
  if (failures.length > 0) {
    notes.push(`failed on ${failures.length} of ${gold.length} documents, where it counts as having said nothing`);
    notes.push(...failures.slice(0, NAMED).map((failure) => `  ${failure}`));
  }
  return { name, ...(version === undefined ? {} : { version }), seconds, notes, documents, failed: failures.length };
}

function silence(gold: EvalDocument, layer: EvalLayer): EvalDocument {
  const bare = bareDocument(gold, {});
  if (layer === 'tokens' || layer === 'sentences') return { ...bare, [layer]: [] };
  if (layer === 'tags') return { ...bare, tokens: gold.tokens ?? [], layers: { tags: {} } };
  return { ...bare, layers: { [layer]: layer === 'sentiment' ? {} : [] } };
}
