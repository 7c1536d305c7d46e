import { readFileSync } from 'node:fs';

/** A sentence of a column file: tokens, and a BIO tag for each. */
export interface TaggedSentence {
  readonly tokens: readonly string[];
  readonly tags: readonly string[];
}

/**
 * Sentences of a file in CoNLL columns: token, tab or space, BIO tag in the last column; an empty line ends a sentence; a line that
 * begins `# doc = ` or `-DOCSTART-` is no token.
 *
 * @throws where a line has no tag, or one that is no BIO tag
 */
export function readConll(path: string): TaggedSentence[] {
  const sentences: TaggedSentence[] = [];
  let tokens: string[] = [];
  let tags: string[] = [];
  const close = (): void => {
    if (tokens.length > 0) sentences.push({ tokens, tags });
    tokens = [];
    tags = [];
  };
  readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .forEach((line, i) => {
      if (line.startsWith('# doc = ') || line.startsWith('-DOCSTART-')) return;
      if (line.trim() === '') {
        close();
        return;
      }
      const columns = line.includes('\t') ? line.split('\t') : line.split(' ');
      const tag = columns.at(-1)!.trim();
      if (columns.length < 2 || !/^(?:O|[BI]-\S+)$/.test(tag)) {
        throw new Error(`${path}:${i + 1}: expected a token and a BIO tag, found ${JSON.stringify(line)}`);
      }
      tokens.push(columns[0]!);
      tags.push(tag);
    });
  close();
  return sentences;
}
