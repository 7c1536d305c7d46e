/** One thing wrong with a pipeline file, with its place (1-based line and column). */
export interface PipelineProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Where in the structure: `stages[2].tables`. */
  readonly path: string;
  readonly reason: string;
  /** Known names that look like the one found, nearest first. */
  readonly nearest?: readonly string[];
}

/** A pipeline that cannot be run; `problems` lists everything that is wrong with it. */
export class PipelineError extends Error {
  override readonly name = 'PipelineError';
  readonly problems: readonly PipelineProblem[];

  constructor(problems: readonly PipelineProblem[]) {
    super(problems.map(describeProblem).join('\n'));
    this.problems = problems;
  }
}

/** `file:line:column: path: reason; did you mean …?` */
function describeProblem(problem: PipelineProblem): string {
  const nearest = problem.nearest?.length ? `; did you mean ${problem.nearest.join(' or ')}?` : '';
  const path = problem.path === '' ? '' : `${problem.path}: `;
  return `${problem.file}:${problem.line}:${problem.column}: ${path}${problem.reason}${nearest}`;
}
