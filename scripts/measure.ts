/**
 * `npm run measure`: prints the accuracy figures, one script of `scripts/measure` after the other. `npm run measure --
 * tokens --errors` runs one of them with its own options.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MEASURES = [
  'tokens',
  'sentences',
  'tags',
  'entities',
  'actors',
  'quotes',
  'marks',
  'sentiment',
  'html',
  'ingest',
];

const [name, ...options] = process.argv.slice(2);
const chosen = name === undefined ? MEASURES : [name];
for (const measure of chosen) {
  if (!MEASURES.includes(measure)) {
    console.error(`there is no measure ${measure}; there are ${MEASURES.join(', ')}`);
    process.exit(2);
  }
  if (chosen.length > 1) console.log(`\n## ${measure}`);
  const script = fileURLToPath(new URL(`measure/${measure}.ts`, import.meta.url));
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', script, ...options], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
