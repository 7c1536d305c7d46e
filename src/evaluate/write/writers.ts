import type { EvalLayer } from '../eval-document.js';
import type { GoldWriter } from './gold-writer.js';

interface WriterRow {
  readonly id: string;
  /** One file, or a folder of files. */
  readonly output: 'file' | 'folder';
  /** True where every token has a line. */
  readonly needsTokens: boolean;
  readonly load: (layer: EvalLayer, marked: boolean) => Promise<GoldWriter>;
}

/** Every format that can be written; each is one that gold can have. Pinned by a test. */
export const WRITERS: readonly WriterRow[] = [
  row('brat', 'folder', false, async () => (await import('./brat.js')).writer),
  row('webanno', 'folder', true, async () => (await import('./webanno.js')).writer),
  row('jsonl', 'file', false, async () => (await import('./annotated.js')).writer),
  row('wikinews', 'file', false, async () => (await import('./records.js')).wikinewsRecords),
  row('links-jsonl', 'file', false, async () => (await import('./records.js')).linkRecords),
  row('sentiment-jsonl', 'file', false, async () => (await import('./records.js')).sentimentRecords),
  row('entities-jsonl', 'file', false, async () => (await import('./records.js')).entityRecords),
  row('tokens-jsonl', 'file', false, async () => (await import('./records.js')).tokenRecords),
  row('conllu', 'file', true, async () => (await import('./conllu.js')).writer),
  row('conll', 'file', true, async (layer, marked) => (await import('./conll.js')).conllWriter(layer, marked)),
];

function row(id: string, output: WriterRow['output'], needsTokens: boolean, load: WriterRow['load']): WriterRow {
  return { id, output, needsTokens, load };
}

export function findWriter(id: string): WriterRow {
  return WRITERS.find((one) => one.id === id)!;
}
