import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { EvalDocument } from '../../../src/evaluate/eval-document.js';
import { type GoldRequest, type GoldSet, readGold } from '../../../src/evaluate/read/read-gold.js';

/** Writes files into a new folder outside of the project and returns it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'pressespiegel-gold-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Reads one file of this name and content as gold. */
export function readText(name: string, content: string | Uint8Array, request: GoldRequest): Promise<GoldSet> {
  return readGold([join(folderWith({ [name]: content }), name)], request);
}

/** Entities as `surface label`, for short expectations. */
export function shownEntities({ text, layers }: EvalDocument): string[] {
  return (layers.entities ?? []).map(({ start, end, label }) => `${text.slice(start, end)} ${label}`);
}
