import type { Article } from '../document/article.js';
import type { Entity, EntityLabel } from '../document/layers.js';
import type { OffsetMap } from '../document/map-offsets.js';
import { spanProblem } from '../document/span.js';
import { OutOfStep, shortened } from '../outside-program/line-program.js';

/** How to read what the program says. */
export interface Reading {
  /** The program's label → ours; null where such entities are left out. */
  readonly labels: ReadonlyMap<string, EntityLabel | null>;
  /** From the program's offsets to UTF-16. */
  readonly toUtf16: OffsetMap;
  readonly stage: string;
}

/**
 * The program's line as entities, in text order.
 *
 * @throws OutOfStep where the line is no answer to the question
 * @throws Error where an entity is wrong: fields, offsets, label, surface, overlap
 */
export function readAnswer(line: string, article: Article, reading: Reading): Entity[] {
  const answer = parse(line);
  if (answer['id'] !== article.id) {
    throw new OutOfStep(
      `answered for the id ${shortened(String(answer['id']))} where ${shortened(article.id)} was asked`,
    );
  }
  const { entities } = answer;
  if (!Array.isArray(entities)) throw new Error('its answer has no list `entities`');
  const read = entities.flatMap((entity: unknown, i) => readEntity(entity, `entities[${i}]`, article.text, reading));
  read.sort((a, b) => a.start - b.start || a.end - b.end);
  for (let i = 1; i < read.length; i++) {
    const [one, other] = [read[i - 1]!, read[i]!];
    if (other.start < one.end) {
      throw new Error(`its entities ${shortened(one.text)} and ${shortened(other.text)} overlap (${other.start})`);
    }
  }
  return read.map((entity, i) => ({ ...entity, id: `e${i + 1}` }));
}

function parse(line: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new OutOfStep(`wrote no JSON: ${shortened(line)}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new OutOfStep(`wrote no JSON object: ${shortened(line)}`);
  }
  return value as Record<string, unknown>;
}

function readEntity(value: unknown, path: string, text: string, { labels, toUtf16, stage }: Reading): Entity[] {
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is no object`);
  const { start, end, label, confidence, text: surface } = value as Record<string, unknown>;
  if (typeof start !== 'number' || typeof end !== 'number') throw new Error(`${path} has no numbers start and end`);
  const mapped = typeof label === 'string' ? labels.get(label) : undefined;
  if (mapped === undefined) {
    const known = [...labels.keys()].join(', ');
    throw new Error(
      `${path} has the unknown label ${JSON.stringify(label)}; known are ${known}: see the option labels`,
    );
  }
  const span = { start: toUtf16(start), end: toUtf16(end) };
  const problem = spanProblem(text, span);
  if (problem !== undefined) throw new Error(`${path}: ${problem}`);
  const found = text.slice(span.start, span.end);
  if (surface !== undefined && surface !== found) {
    throw new Error(`${path}: text is ${shortened(String(surface))}, the article has ${shortened(found)}: wrong unit?`);
  }
  if (found.trim() !== found) throw new Error(`${path}: ${shortened(found)} begins or ends with white space`);
  if (confidence !== undefined && !(typeof confidence === 'number' && confidence >= 0 && confidence <= 1)) {
    throw new Error(`${path}: confidence ${JSON.stringify(confidence)} is no number from 0 to 1`);
  }
  if (mapped === null) return [];
  return [
    {
      id: '',
      ...span,
      text: found,
      label: mapped,
      form: 'name',
      ...(confidence === undefined ? {} : { confidence }),
      stage,
      rule: `command:${String(label)}`,
    },
  ];
}
