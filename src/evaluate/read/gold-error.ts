/** A place in a file of gold or predictions; `line` is 1-based and absent where the file as a whole is meant. */
export interface Place {
  readonly file: string;
  readonly line?: number;
}

/** A file that is not what its format says: it is refused as a whole, with file, line and what was expected. */
export class GoldError extends Error {
  override readonly name = 'GoldError';
  readonly place: Place;

  constructor(place: Place, problem: string) {
    super(`${shown(place)}: ${problem}`);
    this.place = place;
  }
}

/** `file:12`, as editors and terminals open it. */
export function shown({ file, line }: Place): string {
  return line === undefined ? file : `${file}:${line}`;
}

/** A piece of a file as it can stand in a message. */
export function excerpt(content: string): string {
  return JSON.stringify(content.length > 60 ? `${content.slice(0, 60)}…` : content);
}
