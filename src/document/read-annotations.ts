import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { checkLayers } from './check-layers.js';
import type { AnnotatedArticle } from './doc.js';
import { annotatedArticle } from './format.js';
import type { TokenTable } from './layers.js';
import { fromCodePoints, mapOffsets } from './map-offsets.js';

/** A line of an annotations file and what is wrong with it. */
export interface CheckedLine {
  /** 1-based. */
  readonly line: number;
  readonly id?: string;
  /** One line a finding, beginning with the field's path; empty where all is well. */
  readonly findings: readonly string[];
  /** Present where there are no findings. Offsets are UTF-16, whatever the file's unit. */
  readonly article?: AnnotatedArticle;
}

/**
 * Reads annotations (JSON lines) and checks each line: the schema, that spans lie in the text and equal their surfaces,
 * that references resolve, that the hash is the text's. Holds one article at a time.
 *
 * @param path `annotations.jsonl`, or the folder of a run
 * @throws Error where the file cannot be read
 */
export async function* checkAnnotations(path: string): AsyncGenerator<CheckedLine> {
  const file = statSync(path).isDirectory() ? join(path, 'annotations.jsonl') : path;
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
  let line = 0;
  for await (const content of lines) {
    line++;
    if (content.trim() !== '') yield { line, ...checkAnnotation(content) };
  }
}

/**
 * The articles of a run, one at a time, in their order.
 *
 * @param path `annotations.jsonl`, or the folder of a run
 * @throws Error with file, line and finding at the first line that is not as the format says
 */
export async function* readAnnotations(path: string): AsyncGenerator<AnnotatedArticle> {
  for await (const { line, findings, article } of checkAnnotations(path)) {
    if (!article) throw new Error(`${path}:${line}: ${findings[0]}`);
    yield article;
  }
}

/** Checks one line of an annotations file; see {@link checkAnnotations}. */
export function checkAnnotation(content: string): Omit<CheckedLine, 'line'> {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch (error) {
    return { findings: [`not JSON: ${(error as Error).message}`] };
  }
  const parsed = annotatedArticle.safeParse(json);
  if (!parsed.success) {
    const id = (json as { id?: unknown } | null)?.id;
    const findings = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`);
    return { ...(typeof id === 'string' ? { id } : {}), findings };
  }
  const article = inMemory(json as Written);
  const findings = checkLayers(article);
  const sha256 = createHash('sha256').update(article.text).digest('hex');
  if (sha256 !== article.textSha256)
    findings.push(`textSha256: is ${article.textSha256}, the text's hash is ${sha256}`);
  return { id: article.id, findings, ...(findings.length === 0 ? { article } : {}) };
}

/** The article of a line in which {@link checkAnnotation} found nothing wrong, without checking it again. */
export function checkedAnnotation(content: string): AnnotatedArticle {
  return inMemory(JSON.parse(content) as Written);
}

/** The record as written: fields beyond the schema are kept, the schema's are known to be right. */
type Written = Omit<AnnotatedArticle, 'layers'> & {
  readonly offsetUnit: 'utf16' | 'codepoint';
  readonly schema: string;
  readonly layers: Omit<AnnotatedArticle['layers'], 'tokens'> & {
    readonly tokens?: {
      readonly start: readonly number[];
      readonly end: readonly number[];
      readonly kind?: readonly number[];
    };
  };
};

function inMemory(written: Written): AnnotatedArticle {
  const map = written.offsetUnit === 'codepoint' ? fromCodePoints(written.text) : undefined;
  const { schema, offsetUnit, layers, ...article } = (map ? mapOffsets(written, map) : written) as Written;
  const { tokens, ...others } = layers;
  return { ...article, layers: tokens ? { tokens: columns(tokens), ...others } : others };
}

function columns(tokens: NonNullable<Written['layers']['tokens']>): TokenTable {
  const { start, end, kind } = tokens;
  return {
    start: Uint32Array.from(start),
    end: Uint32Array.from(end),
    kind: Uint8Array.from(kind ?? start.map(() => 0)),
  };
}
