/** Nothing can be made of what was given: the folder is no run, or the place to write to is taken. Says what to do. */
export class ReportError extends Error {
  override readonly name = 'ReportError';
}
