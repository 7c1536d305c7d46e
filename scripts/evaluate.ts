/**
 * `npm run evaluate [WORD …]`: scores the default pipeline and its rivals on the project's own gold and, where it lies
 * beside the project (`PRESSESPIEGEL_DATA`), on public data, and writes docs/results.md. With words only the sets whose
 * heading contains one of them are scored. Sections of sets that are not scored stay as they are, with the date they were made on, and so
 * does that of the ablation.
 */
import { evaluate } from '../src/evaluate/evaluation.js';
import { GoldError } from '../src/evaluate/read/gold-error.js';
import { SystemFailure } from '../src/evaluate/system/eval-system.js';
import { PipelineError } from '../src/pipeline/problem.js';
import { VERSION } from '../src/version.js';
import { ABLATION, readResults, writeResults } from './evaluate/results-file.js';
import { resultsTable } from './evaluate/results-table.js';
import { type EvaluationSet, evaluationSets, isThere } from './evaluate/sets.js';

function headingOf({ layer, name }: EvaluationSet): string {
  return `${layer}: ${name}`;
}

async function sectionOf(set: EvaluationSet): Promise<string | undefined> {
  try {
    const { results } = await evaluate({ layer: set.layer, gold: [set.gold], systems: set.systems, maxCases: 0 });
    const { statistics, systems, gold } = results;
    const versions = systems
      .map(({ name, version }) => `${name}${version === undefined ? '' : ` ${version}`}`)
      .join(', ');
    const date = new Date().toISOString().slice(0, 10);
    const note = `${gold.documents} documents; ${date}, Pressespiegel ${VERSION}, Node ${process.versions.node}; ${versions}; ${statistics.samples} samples, ${statistics.trials} trials, seed ${statistics.seed}.`;
    return `${note}\n\n${resultsTable(results)}\n`;
  } catch (error) {
    // A layer that the gold does not have, or that no pipeline has yet, is no reason to lose the others.
    if (!(error instanceof GoldError || error instanceof SystemFailure || error instanceof PipelineError)) throw error;
    console.log(`${headingOf(set)}: left out: ${error.message}`);
    return undefined;
  }
}

const words = process.argv.slice(2);
const before = readResults();
const sections = new Map<string, string>();
for (const set of evaluationSets()) {
  const heading = headingOf(set);
  const chosen = isThere(set) && (words.length === 0 || words.some((word) => heading.includes(word)));
  if (!isThere(set)) console.log(`${heading}: not there${before.has(heading) ? '; its section stays as it is' : ''}`);
  const section = chosen ? await sectionOf(set) : before.get(heading);
  if (section === undefined) continue;
  sections.set(heading, section);
  if (chosen) console.log(`\n## ${heading}\n\n${section}`);
}
const ablation = before.get(ABLATION);
if (ablation !== undefined) sections.set(ABLATION, ablation);
writeResults(sections);
