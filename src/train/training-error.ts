/** What the user gave cannot be learned from. */
export class TrainingError extends Error {
  override readonly name = 'TrainingError';
}
