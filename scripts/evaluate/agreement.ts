/**
 * Agreement of two annotators on every layer that both have: `npx tsx scripts/evaluate/agreement.ts A.jsonl B.jsonl`.
 * The files are annotated articles of the same texts; articles are matched by id, and those that only one file has are
 * named.
 */
import { type AnnotatedPairs, layerAgreement } from '../../src/evaluate/agreement/layer-agreement.js';
import { EVAL_LAYERS, type EvalDocument, type EvalLayer } from '../../src/evaluate/eval-document.js';
import { GoldError } from '../../src/evaluate/read/gold-error.js';
import { readGold } from '../../src/evaluate/read/read-gold.js';

async function documents(path: string, layer: EvalLayer): Promise<Map<string, EvalDocument> | undefined> {
  try {
    const { documents: found } = await readGold([path], { layer });
    return new Map(found.map((document) => [document.id, document]));
  } catch (error) {
    if (!(error instanceof GoldError)) throw error;
    console.error(`${layer}: ${error.message}`);
    return undefined;
  }
}

async function main(): Promise<void> {
  const [first, second] = process.argv.slice(2);
  if (first === undefined || second === undefined) {
    console.error('two files are needed: tsx scripts/evaluate/agreement.ts A.jsonl B.jsonl');
    process.exitCode = 2;
    return;
  }
  for (const layer of EVAL_LAYERS) {
    const [a, b] = [await documents(first, layer), await documents(second, layer)];
    if (a === undefined || b === undefined) continue;
    const pairs: AnnotatedPairs = [...a.values()].flatMap((own) => {
      const other = b.get(own.id);
      return other === undefined ? [] : [[own, other] as const];
    });
    const alone = [...a.keys()].filter((id) => !b.has(id)).concat([...b.keys()].filter((id) => !a.has(id)));
    const odd = pairs.find(([own, other]) => own.text !== other.text);
    if (odd !== undefined) throw new Error(`article ${odd[0].id} has not the same text in both files`);
    if (pairs.length + alone.length === 0) continue;
    console.log(`\n## ${layer}: ${pairs.length} articles`);
    if (alone.length > 0) console.log(`only in one of the files: ${alone.join(', ')}`);
    if (pairs.length === 0) continue;
    for (const { measure, value, things } of layerAgreement(layer, pairs)) {
      console.log(
        `${measure.padEnd(64)} ${value === undefined ? '     –' : value.toFixed(3).padStart(6)}  (${things})`,
      );
    }
  }
}

await main();
