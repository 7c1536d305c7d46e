/** Marks up text for a terminal. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** No marks at all: for files, pipes and those who want none. */
export const plain: Paint = { bold: (text) => text, dim: (text) => text };

const ansi: Paint = { bold: (text) => `\u001b[1m${text}\u001b[22m`, dim: (text) => `\u001b[2m${text}\u001b[22m` };

/** Marks where the stream is a terminal and NO_COLOR is not set (no-color.org). */
export function paintFor(stream: { readonly isTTY?: boolean }): Paint {
  return stream.isTTY === true && !process.env['NO_COLOR'] ? ansi : plain;
}
