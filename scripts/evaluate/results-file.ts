import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../../docs/results.md', import.meta.url);
const HEAD = `# Results

Written by \`npm run evaluate\`; the only place that accuracy is quoted from. Shares in per cent with their 95 % bootstrap interval over
documents (over sentences where there are none); the figures in bold are those that systems are compared by, \\* stands where a
rival differs significantly from the first system (approximate randomisation, corrected after Holm). What each figure is:
[evaluate-results.md](evaluate-results.md). What each group of features of entities/crf is worth, and its errors by class with
examples, stands at the end, written by \`npm run train -- ablation\`.

The default pipeline is tuned on train files; dev files are what is reported. The project's own gold is small and written by the
project: a regression set and a worked example rather than proof.
`;

/** Heading of the section that `npm run train -- ablation` writes. */
export const ABLATION = 'entities/crf: what its features are worth, and its errors';

/** The sections of docs/results.md as they are, by heading. */
export function readResults(): Map<string, string> {
  if (!existsSync(FILE)) return new Map();
  const [, ...parts] = readFileSync(FILE, 'utf8').split(/^## /m);
  return new Map(parts.map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1).trim()]));
}

/** Writes docs/results.md anew: its head, and these sections by heading. */
export function writeResults(sections: ReadonlyMap<string, string>): void {
  writeFileSync(
    FILE,
    [HEAD, ...[...sections].map(([heading, section]) => `## ${heading}\n\n${section.trim()}\n`)].join('\n'),
  );
}
