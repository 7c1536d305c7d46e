/**
 * `npm run bench -- evaluate`: how long it takes to score 100,000 gold entities, from files to figures, with two systems,
 * intervals from 1,000 bootstrap samples and tests between the systems. Gold and predictions are made by rule, the predictions with
 * misses, wrong labels and wrong bounds.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluate } from '../../src/evaluate/evaluation.js';

const SENTENCES = 20_000;
const ENTITIES_EACH = 5;
const SAMPLES = 1_000;
const LABELS = ['PER', 'LOC', 'ORG', 'OTH'];

/** Prints the times; leaves nothing behind. */
export async function benchEvaluate(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pressespiegel-bench-'));
  try {
    const file = (name: string, errors: number) => {
      const path = join(folder, `${name}.conll`);
      writeFileSync(path, sentences(errors));
      return path;
    };
    const gold = file('gold', 0);
    const systems = [file('good', 20), file('bad', 5)].map((path, i) => `${['good', 'bad'][i]}=${path}`);
    for (const chosen of [systems.slice(0, 1), systems]) {
      const begin = performance.now();
      const { results } = await evaluate({ layer: 'entities', gold: [gold], systems: chosen, samples: SAMPLES });
      const seconds = (performance.now() - begin) / 1000;
      const what = `${(SENTENCES * ENTITIES_EACH).toLocaleString('en')} entities, ${results.statistics.samples} samples`;
      console.log(
        `${what}, ${chosen.length === 1 ? 'one system' : 'two systems and their tests'}: ${seconds.toFixed(1)} s`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Sentences in columns; one entity in `errors` is wrong, in turns missed, of another label, or too short. */
function sentences(errors: number): string {
  const lines: string[] = [];
  let entity = 0;
  for (let s = 0; s < SENTENCES; s++) {
    for (let e = 0; e < ENTITIES_EACH; e++, entity++) {
      const label = LABELS[entity % LABELS.length]!;
      const wrong = errors > 0 && entity % errors === 0 ? 1 + ((entity / errors) % 3) : 0;
      const said = wrong === 2 ? LABELS[(entity + 1) % LABELS.length]! : label;
      lines.push(`Wort${entity % 997} O`);
      lines.push(`Name${entity % 4999} ${wrong === 1 ? 'O' : `B-${said}`}`);
      lines.push(`Zuname${entity % 499} ${wrong === 1 || wrong === 3 ? 'O' : `I-${said}`}`);
    }
    lines.push('. O', '');
  }
  return `${lines.join('\n')}\n`;
}
