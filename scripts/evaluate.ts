/**
 * `npm run evaluate [WORD …]`: scores the default pipeline and its rivals on the project's own gold and, where it lies
 * beside the project (`PRESSESPIEGEL_DATA`), on public data, and writes docs/results.md. With words only the sets whose
 * heading contains one of them are scored. Sections of sets that are not scored stay as they are, with the date they were made on.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { evaluate } from '../src/evaluate/evaluation.js';
import { GoldError } from '../src/evaluate/read/gold-error.js';
import { SystemFailure } from '../src/evaluate/system/eval-system.js';
import { PipelineError } from '../src/pipeline/problem.js';
import { VERSION } from '../src/version.js';
import { resultsTable } from './evaluate/results-table.js';
import { type EvaluationSet, evaluationSets, isThere } from './evaluate/sets.js';

const FILE = new URL('../docs/results.md', import.meta.url);
const HEAD = `# Results

Written by \`npm run evaluate\`; the only place that accuracy is quoted from. Shares in per cent with their 95 % bootstrap interval over
documents (over sentences where there are none); the figures in bold are those that systems are compared by, \\* stands where a
rival differs significantly from the first system (approximate randomisation, corrected after Holm). What each figure is:
[evaluate-results.md](evaluate-results.md). What each group of features of entities/crf is worth, and its errors by class:
[ablation-entities.md](ablation-entities.md).

The default pipeline is tuned on train files; dev files are what is reported. The project's own gold is small and written by the
project: a regression set and a worked example rather than proof.
`;

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

/** Sections of the file as it is, by heading. */
function sectionsBefore(): Map<string, string> {
  if (!existsSync(FILE)) return new Map();
  const [, ...parts] = readFileSync(FILE, 'utf8').split(/^## /m);
  return new Map(parts.map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1).trim()]));
}

const words = process.argv.slice(2);
const before = sectionsBefore();
const sections: string[] = [];
for (const set of evaluationSets()) {
  const heading = headingOf(set);
  const chosen = isThere(set) && (words.length === 0 || words.some((word) => heading.includes(word)));
  if (!isThere(set)) console.log(`${heading}: not there${before.has(heading) ? '; its section stays as it is' : ''}`);
  const section = chosen ? await sectionOf(set) : before.get(heading);
  if (section === undefined) continue;
  sections.push(`## ${heading}\n\n${section.trim()}\n`);
  if (chosen) console.log(`\n## ${heading}\n\n${section}`);
}
writeFileSync(FILE, [HEAD, ...sections].join('\n'));
