import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnnotatedArticle } from '../../src/document/doc.js';
import type { Actor, Meta, Quote } from '../../src/document/layers.js';
import { loadFormat } from '../../src/write/formats.js';

export interface Said {
  readonly speaker?: string;
  readonly words: string;
  readonly type?: Quote['type'];
}

export interface Made {
  readonly id: string;
  readonly meta?: Meta;
  readonly text: string;
  /** Name → what is known of the actor; every place where the name stands in the text is a mention. */
  readonly actors?: Readonly<Record<string, Partial<Pick<Actor, 'label' | 'wikidata' | 'roles'>>>>;
  readonly quotes?: readonly Said[];
  readonly sentiment?: AnnotatedArticle['layers']['sentiment'];
}

/** An annotated article with what is given found in its text. */
export function madeArticle({ id, meta = {}, text, actors = {}, quotes = [], sentiment }: Made): AnnotatedArticle {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const found = Object.entries(actors).map(
    ([name, known], i): Actor => ({
      id: `a${i + 1}`,
      label: known.label ?? 'PER',
      name,
      ...(known.wikidata ? { wikidata: known.wikidata } : {}),
      ...(known.roles ? { roles: known.roles } : {}),
      mentions: placesOf(text, name).map((span) => ({ ...span, kind: 'name', rule: 'same-name' })),
    }),
  );
  const ids = new Map(found.map((actor) => [actor.name, actor.id]));
  return {
    id,
    source: { path: `${id}.txt`, record: 0, format: 'text', encoding: 'utf-8', sha256 },
    meta: { language: 'de', ...meta },
    text,
    textSha256: sha256,
    regions: [],
    pipeline: { name: 'made', version: '0', sha256: '0'.repeat(64), weights: {} },
    layers: {
      sentences: text === '' ? [] : [{ id: 's1', start: 0, end: text.length }],
      entities: [],
      actors: found,
      quotes: quotes.map(({ speaker, words, type = 'direct' }, i): Quote => {
        const actor = speaker === undefined ? undefined : ids.get(speaker);
        return {
          id: `q${i + 1}`,
          type,
          spans: placesOf(text, words).slice(0, 1),
          ...(actor === undefined ? {} : { speaker: { kind: 'name', actor } }),
          construction: 'none',
          stage: 'made',
          rule: 'made',
        };
      }),
      ...(sentiment ? { sentiment } : {}),
    },
    messages: [],
  };
}

function placesOf(text: string, words: string) {
  const places: { start: number; end: number; text: string }[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length))
    places.push({ start: at, end: at + words.length, text: words });
  return places;
}

/** A new folder as a run leaves it. @param extra lines put behind the articles as they stand */
export async function madeRun(articles: readonly AnnotatedArticle[], extra: readonly string[] = []): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'pressespiegel-report-'));
  const jsonl = await loadFormat('jsonl', { offsets: 'utf16', uiLanguage: 'de' });
  const lines = articles.flatMap((article) => jsonl.render(article).map(({ text }) => text));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'annotations.jsonl'), lines.join('') + extra.join('\n'));
  const run = {
    pipeline: { name: 'made', version: '0', sha256: '0'.repeat(64), weights: {} },
    versions: { pressespiegel: '0' },
    inputs: ['made'],
    counts: { done: articles.length, skipped: 1, failed: 1 },
    finished: '2026-11-29T00:00:00.000Z',
  };
  writeFileSync(join(folder, 'run.json'), JSON.stringify(run));
  const failure = { id: 'kaputt', path: 'kaputt.txt', code: 'ingest/unreadable', reason: 'it is <b>broken</b>' };
  writeFileSync(join(folder, 'failures.jsonl'), `${JSON.stringify(failure)}\n`);
  return folder;
}
