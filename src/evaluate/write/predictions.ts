import { extname } from 'node:path';
import type { EvalDocument, EvalLayer } from '../eval-document.js';
import { fileStem } from '../read/document-ids.js';
import type { GoldSet } from '../read/read-gold.js';
import type { SystemRun } from '../run-system.js';
import { writeDocuments } from './write-documents.js';
import { findWriter } from './writers.js';

/**
 * Writes what systems said in the gold's own format, with the gold's documents, tokens and sentences, so that another
 * program can score it. Labels are those of the class map where one is used.
 *
 * @param path file, or folder where the format has one file a document; where there are several systems each has its own,
 * with its name before the ending
 * @returns the paths written
 */
export async function writePredictions(
  path: string,
  { documents, files, runs }: Pick<GoldSet, 'documents' | 'files'> & { readonly runs: readonly SystemRun[] },
  layer: EvalLayer,
): Promise<string[]> {
  const row = findWriter(files[0]!.format);
  const stems = new Set(files.map((file) => `${fileStem(file.path)}:`));
  const marked = documents.some(({ id }) => !stems.has(id.replace(/\d+(?:~\d+)?$/, '')));
  const paths: string[] = [];
  for (const run of runs) {
    const own = runs.length === 1 ? path : withName(path, run.name);
    const writer = await row.load(layer, marked);
    await writeDocuments(
      writer,
      run.documents.map((said, i) => onGold(documents[i]!, said, layer)),
      own,
    );
    paths.push(own);
  }
  return paths;
}

/** The gold's document with what the system said in place of the layer. */
function onGold(gold: EvalDocument, said: EvalDocument, layer: EvalLayer): EvalDocument {
  if (layer === 'tokens' || layer === 'sentences') return { ...gold, layers: {}, [layer]: said[layer] ?? [] };
  const ownTokens = layer === 'tags' && said.tokens ? { tokens: said.tokens } : {};
  const inner = gold.innerEntities ? { innerEntities: said.innerEntities ?? [] } : {};
  return { ...gold, ...ownTokens, ...inner, layers: { [layer]: said.layers[layer] } };
}

function withName(path: string, name: string): string {
  const ending = extname(path);
  const safe = name.replace(/[^\w.+-]+/g, '-').replace(/^-+|-+$/g, '');
  return `${path.slice(0, path.length - ending.length)}.${safe}${ending}`;
}
