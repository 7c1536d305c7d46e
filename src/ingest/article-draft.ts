import type { Region, RegionKind } from '../document/layers.js';
import type { Message } from '../document/message.js';
import { bylineAuthors } from './byline.js';
import { datelineEnd } from './dateline.js';
import type { FieldValues } from './field-names.js';
import { markInterview } from './interview.js';

/** What a reader makes of a record before metadata, language and hashes. */
export interface ArticleDraft {
  readonly fields: FieldValues;
  readonly text: string;
  /** Top-level regions in text order. */
  readonly regions: readonly Region[];
  readonly encoding: string;
  readonly messages: readonly Message[];
}

/** A record that holds no article, and why. */
export interface NoArticle {
  readonly code: string;
  readonly reason: string;
}

/** A part of an article that a reader took from marked-up text. */
export interface Block {
  readonly kind: RegionKind;
  readonly text: string;
  /** The whole block is set in bold. */
  readonly bold?: boolean;
}

/** Between the blocks of a text. */
const BLANK_LINE = '\n\n';

/** The blocks' texts in order, joined by a blank line, and the region of each. Blocks must not be empty. */
export function joinBlocks(blocks: readonly Block[]): { text: string; regions: Region[] } {
  const regions: Region[] = [];
  let length = 0;
  for (const { kind, text } of blocks) {
    regions.push({ start: length, end: length + text.length, kind });
    length += text.length + BLANK_LINE.length;
  }
  return { text: blocks.map(({ text }) => text).join(BLANK_LINE), regions };
}

/** The finished regions of a text: interviews marked, agencies' datelines nested in their paragraphs. */
export function finishRegions(text: string, regions: readonly Region[]): Region[] {
  return markInterview(text, regions).flatMap((region) => {
    if (region.kind !== 'paragraph' && region.kind !== 'lead') return [region];
    const end = datelineEnd(text, region.start, region.end);
    return end === undefined ? [region] : [region, { start: region.start, end, kind: 'dateline' as const }];
  });
}

/** The authors named in a text's bylines. */
export function authorsInText(text: string, regions: readonly Region[]): string[] {
  return regions.flatMap(({ kind, start, end }) =>
    kind === 'byline' ? (bylineAuthors(text.slice(start, end)) ?? []) : [],
  );
}
