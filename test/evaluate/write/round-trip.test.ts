import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EvalDocument, EvalLayer, EvalQuote } from '../../../src/evaluate/eval-document.js';
import { GOLD_FORMATS } from '../../../src/evaluate/read/formats.js';
import { readDocuments } from '../../../src/evaluate/read/read-gold.js';
import { ReadingNotes } from '../../../src/evaluate/read/reading-notes.js';
import { writeDocuments } from '../../../src/evaluate/write/write-documents.js';
import { findWriter, WRITERS } from '../../../src/evaluate/write/writers.js';
import { randomDocument } from './random-documents.js';

const NAMES: Readonly<Record<string, string>> = { conll: 'x.conll', conllu: 'x.conllu', brat: 'b', webanno: 'w' };

async function roundTrip(format: string, document: EvalDocument, layer: EvalLayer = 'entities'): Promise<EvalDocument> {
  const folder = mkdtempSync(join(tmpdir(), 'pressespiegel-trip-'));
  try {
    const out = join(folder, NAMES[format] ?? 'x.jsonl');
    await writeDocuments(await findWriter(format).load(layer, true), [document], out);
    const read: EvalDocument[] = [];
    for await (const one of readDocuments([out], { layer, notes: new ReadingNotes() })) read.push(one);
    expect(read).toHaveLength(1);
    return read[0]!;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is compared: layers without ids and without the order of their lists. */
function brief({ layers }: EvalDocument) {
  const sorted = (items: readonly unknown[] | undefined): string[] =>
    (items ?? []).map((item) => JSON.stringify(item)).sort();
  const quotes = new Map((layers.quotes ?? []).map((quote) => [quote.id, quote]));
  const key = (quote: EvalQuote | undefined) => quote && { type: quote.type, spans: quote.spans };
  return {
    entities: sorted(layers.entities?.map(({ start, end, text, label }) => ({ start, end, text, label }))),
    actors: sorted(
      layers.actors?.map(({ label, name, wikidata, mentions }) => ({
        ...{ label, name, wikidata },
        mentions: sorted(mentions.map(({ start, end, text, kind }) => ({ start, end, text, kind }))),
      })),
    ),
    quotes: sorted(
      layers.quotes?.map(({ type, medium, spans, cue, speaker, addressee, inside }) => ({
        ...{ type, medium, spans },
        cue: cue?.spans,
        speaker: speaker?.spans,
        kind: speaker?.kind,
        addressee: addressee?.spans,
        inside: key(quotes.get(inside ?? '')),
      })),
    ),
    marked: sorted(layers.marked?.map(({ start, end, text, use }) => ({ start, end, text, use }))),
  };
}

const RUNS = { numRuns: 40 };

describe('formats to write', () => {
  test('each can be read', () => {
    expect(WRITERS.map(({ id }) => id)).toEqual(GOLD_FORMATS.map(({ id }) => id));
  });

  test('brat holds entities, actors, quotations and marked spans', async () => {
    const trip = fc.asyncProperty(randomDocument, async (document) => {
      const read = await roundTrip('brat', document);
      expect(read.text).toBe(document.text);
      expect(brief(read)).toEqual(brief(document));
    });
    await fc.assert(trip, RUNS);
  });

  test('WebAnno TSV holds them too, with tokens, sentences and tags', async () => {
    const trip = fc.asyncProperty(randomDocument, async (document) => {
      const read = await roundTrip('webanno', document);
      expect([read.tokens, read.sentences]).toEqual([document.tokens, document.sentences]);
      const filled = (values: readonly string[] | undefined) =>
        values?.some((one) => one !== '') ? values : undefined;
      expect(filled(read.layers.tags?.pos)).toEqual(filled(document.layers.tags!.pos));
      expect(read.layers.tags?.lemma).toEqual(document.layers.tags!.lemma);
      // What stands between sentences is not in the file, but how long it is.
      const evened = (key: string, value: unknown) =>
        key === 'text' && typeof value === 'string' ? value.replace(/\s+/g, ' ') : value;
      const spaced = (one: EvalDocument) => brief(JSON.parse(JSON.stringify(one, evened)) as EvalDocument);
      expect(spaced(read)).toEqual(spaced(document));
    });
    await fc.assert(trip, RUNS);
  });

  test('CoNLL-U holds tokens, sentences, tags and entities', async () => {
    const trip = fc.asyncProperty(randomDocument, async (document) => {
      // Of two entities of one class that cross, MISC does not say which of them goes on.
      const all = document.layers.entities!;
      fc.pre(!all.some((a) => all.some((b) => a.label === b.label && a.start < b.start && b.start < a.end)));
      const read = await roundTrip('conllu', document);
      expect([read.text, read.tokens, read.sentences]).toEqual([document.text, document.tokens, document.sentences]);
      expect(read.layers.tags?.lemma).toEqual(document.layers.tags!.lemma);
      const labels = ({ layers }: EvalDocument) =>
        (layers.entities ?? []).map(({ start, end, label }) => `${start} ${end} ${label}`).sort();
      expect(labels(read)).toEqual(labels(document));
    });
    await fc.assert(trip, RUNS);
  });

  test('CoNLL holds the tokens, and entities that do not overlap', async () => {
    const trip = fc.asyncProperty(randomDocument, async (document) => {
      const read = await roundTrip('conll', document);
      const surfaces = ({ text, tokens }: EvalDocument) => tokens!.map(({ start, end }) => text.slice(start, end));
      expect(surfaces(read)).toEqual(surfaces(document));
      expect((await roundTrip('conll', read)).layers).toEqual(read.layers);
    });
    await fc.assert(trip, RUNS);
  });

  test.each([
    ['wikinews', 'quotes'],
    ['entities-jsonl', 'entities'],
  ] as const)('%s gives back its %s', async (format, layer) => {
    const trip = fc.asyncProperty(randomDocument, async (document) => {
      const read = await roundTrip(format, document, layer);
      expect(read.text).toBe(document.text);
      const shown = ({ layers }: EvalDocument) =>
        layer === 'entities'
          ? layers.entities!.map(({ start, end, label }) => ({ start, end, label }))
          : layers.quotes!.map(({ type, spans, medium }) => ({ type, spans, medium }));
      expect(shown(read)).toEqual(shown(document));
    });
    await fc.assert(trip, RUNS);
  });
});
