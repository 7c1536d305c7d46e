import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findSources } from '../../src/ingest/find-sources.js';
import { parseRecord } from '../../src/ingest/parse-record.js';
import { readRecords } from '../../src/ingest/records.js';
import { Pipeline } from '../../src/pipeline/pipeline.js';
import { outline } from './outline.js';

/**
 * What the default pipeline says of the first articles of the corpus, as a person can read it. `npm run test:golden`
 * rewrites the files in `fixtures/golden`; read the difference before you commit it. Later articles of the corpus are
 * left out on purpose: they are gold data, and nobody should see output on them before they are annotated.
 */
const ARTICLES = [
  'agentur/faehre-vor-hooge.txt',
  'interview/nachtbus.json',
  'justiz/prozess-um-oldtimer.txt',
  'kurz/meldungen.jsonl',
  'lokales/freibad-luebbenhain.html',
  'oesterreich/salzburg-leerstandsabgabe.md',
  'politik/debatte-recht-auf-reparatur.html',
  'politik/gespraechsangebot-an-nordkorea.json',
  'schweiz/olten-velobruecke.txt',
  'sport/pokalsensation-neustadt.json',
  'wetter/sturmtief-ylva.txt',
  'wirtschaft/rekordgewinn-und-streik.txt',
  'wissen/was-das-moor-verraet.html',
];

describe('golden files', () => {
  let pipeline: Pipeline;
  beforeAll(async () => {
    pipeline = await Pipeline.load('de-news');
  });
  afterAll(() => pipeline.close());

  test.each(ARTICLES)('%s', async (path) => {
    expect(existsSync(`corpus/${path}`)).toBe(true);
    const outlines: string[] = [];
    for await (const source of findSources([`corpus/${path}`], {})) {
      if ('outcome' in source) throw new Error(source.reason);
      for await (const record of readRecords(source, {})) {
        if (!('bytes' in record)) throw new Error(record.reason);
        for (const ingested of await parseRecord(record, { language: 'de' })) {
          if (ingested.outcome !== 'article') throw new Error(ingested.reason);
          outlines.push(outline(await pipeline.annotate(ingested.article, ingested.messages)));
        }
      }
    }
    const name = path.replace(/\.\w+$/, '').replaceAll('/', '-');
    await expect(outlines.join('\n')).toMatchFileSnapshot(`../../fixtures/golden/${name}.txt`);
  });
});
