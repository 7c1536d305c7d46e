import type { z } from 'zod';
import type { EvalDocument } from '../eval-document.js';
import { DocumentIds } from './document-ids.js';
import { excerpt, GoldError, type Place } from './gold-error.js';
import type { GoldReader, ReadOptions } from './gold-format.js';
import { goldLines } from './gold-lines.js';
import { SpanKeeper } from './keep-spans.js';

/** What a kind of record gives a document beside id and text. */
export type RecordContent = Omit<EvalDocument, 'id' | 'text' | 'pretokenised'>;

/** How one kind of JSON record is read. */
export interface RecordKind<S extends z.ZodType> {
  readonly schema: S;
  readonly text: (record: z.output<S>) => string;
  readonly id: (record: z.output<S>) => string | undefined;
  /** @returns undefined where the record has no gold for the layer */
  readonly content: (record: z.output<S>, keeper: SpanKeeper, options: ReadOptions) => RecordContent | undefined;
}

/** A reader of JSON lines of one kind. */
export function recordReader<S extends z.ZodType>(kind: RecordKind<S>): GoldReader {
  return {
    async *read(file: string, options: ReadOptions): AsyncGenerator<EvalDocument> {
      const ids = new DocumentIds();
      for await (const { record, place } of jsonRecords(file)) {
        const checked = checkRecord(kind.schema, record, place);
        const text = kind.text(checked);
        if (text === '') {
          options.notes.add('no-text', place, kind.id(checked) ?? '');
          continue;
        }
        const content = kind.content(checked, new SpanKeeper(text, place, options.notes), options);
        if (!content) {
          options.notes.add('no-gold', place, kind.id(checked) ?? '');
          continue;
        }
        yield { id: ids.unique(kind.id(checked) ?? String(place.line)), text, pretokenised: false, ...content };
      }
    },
  };
}

/** @throws GoldError with the path of the field and what was expected */
function checkRecord<S extends z.ZodType>(schema: S, record: unknown, place: Place): z.output<S> {
  const parsed = schema.safeParse(record);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue!.path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
  throw new GoldError(place, `${path === '' ? 'the record' : path}: ${issue!.message}`);
}

/** The objects of a file of JSON lines; blank lines are passed over. */
export async function* jsonRecords(file: string): AsyncGenerator<{ record: Record<string, unknown>; place: Place }> {
  for await (const { first, lines } of goldLines(file)) {
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i]!;
      if (line.trim() === '') continue;
      const place = { file, line: first + i };
      yield { record: parseObject(line, place), place };
    }
  }
}

function parseObject(line: string, place: Place): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new GoldError(place, `found ${excerpt(line)}, expected one JSON object a line (${(error as Error).message})`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new GoldError(place, `found ${excerpt(line)}, expected one JSON object a line`);
  }
  return value as Record<string, unknown>;
}
