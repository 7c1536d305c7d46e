import type { Message } from '../document/message.js';

/** YAML metadata at the head of a Markdown file. */
export interface FrontMatter {
  readonly record: Readonly<Record<string, unknown>>;
  /** Offset in the file's text of what follows. */
  readonly end: number;
  readonly messages: readonly Message[];
}

const LONGEST = 64 * 1024;
/** More anchors and aliases than metadata has; resolving them takes quadratic time. */
const MOST_ANCHORS = 50;

/**
 * Reads the YAML between `---` lines at the start of a text. YAML that is not sound, or no mapping, is told of and left
 * out; the text after it is read all the same. Without front matter `end` is 0.
 */
export async function readFrontMatter(text: string): Promise<FrontMatter> {
  const opening = /^---[ \t]*\r?\n/.exec(text);
  if (!opening) return { record: {}, end: 0, messages: [] };
  const start = opening[0].length;
  const closing = /^(?:---|\.\.\.)[ \t]*\r?(?:\n|$(?![\s\S]))/m;
  const head = text.slice(start, start + LONGEST);
  const found = closing.exec(head);
  // Without its end it is no front matter but a rule and text.
  if (!found) return { record: {}, end: 0, messages: [] };
  const end = start + found.index + found[0].length;
  const yaml = head.slice(0, found.index);
  if ((yaml.match(/(?:^|[\s,[{])[&*]\w/gm)?.length ?? 0) > MOST_ANCHORS) return unsound(end, 'it has too many anchors');
  const { parseDocument } = await import('yaml');
  try {
    const document = parseDocument(yaml, { logLevel: 'silent', uniqueKeys: false });
    const [fault] = document.errors;
    if (fault) return unsound(end, fault.message.split('\n')[0]!.replace(/:$/, ''));
    const value: unknown = document.toJS({ maxAliasCount: 50 });
    if (value === null || value === undefined) return { record: {}, end, messages: [] };
    if (typeof value !== 'object' || Array.isArray(value)) return unsound(end, 'it holds no names with values');
    return { record: value as Record<string, unknown>, end, messages: [] };
  } catch (error) {
    return unsound(end, (error as Error).message);
  }
}

function unsound(end: number, why: string): FrontMatter {
  const reason = `the front matter could not be read and is left out: ${why}`;
  return { record: {}, end, messages: [{ code: 'ingest/front-matter', severity: 'warning', reason }] };
}
