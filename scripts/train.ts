/**
 * `npm run train`: makes the shipped models anew, one script of `scripts/train` after the other. `npm run train -- tags` makes one of
 * them, with its own options; `npm run train -- words` counts the words that the vocabulary keeps, `npm run train -- scores` measures the
 * models as they stand and writes the figures into their headers, and `npm run train -- ablation` says what the features of
 * entities/crf are worth.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MODELS = ['entities', 'tags', 'quotes'];

/** Made only when asked for. */
const ON_REQUEST = ['words', 'scores', 'ablation'];

const [name, ...options] = process.argv.slice(2);
for (const model of name === undefined ? MODELS : [name]) {
  if (![...MODELS, ...ON_REQUEST].includes(model)) {
    console.error(`there is no model ${model}; there are ${MODELS.join(', ')}, and ${ON_REQUEST.join(', ')}`);
    process.exit(2);
  }
  const script = fileURLToPath(new URL(`train/${model}.ts`, import.meta.url));
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', script, ...options], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
