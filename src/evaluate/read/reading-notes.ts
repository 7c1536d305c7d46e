import { type Place, shown } from './gold-error.js';

/** What a reader may leave out or read otherwise than it stands, and how that is said. */
const NOTE_KINDS = {
  'empty-span': 'spans without a character, left out',
  'outside-text': 'spans outside the text, left out',
  'other-surface': 'spans whose stated surface is not the text there, kept as their offsets say',
  'cut-character': 'spans that cut a character in two, left out',
  duplicate: 'annotations that stand twice, read once',
  overlap: 'annotations that overlap one of the same layer, kept',
  'inside-without-begin': 'I- tags with nothing to continue, read as a beginning (as conlleval does)',
  'odd-comment': 'lines beginning with # that are neither a known comment nor a token, left out',
  'no-text': 'documents without text, left out',
  'no-gold': 'records without gold for this layer, left out',
  'not-read': 'annotations of types that no layer has, left out',
} as const;
export type NoteKind = keyof typeof NOTE_KINDS;

/** One thing that was left out or read otherwise, with its place. */
export interface ReadingNote {
  readonly kind: NoteKind;
  readonly place: Place;
  readonly detail: string;
}

/** How many notes of a kind are kept with their places; all are counted. */
const KEPT = 10_000;

/** Collects what readers left out, so that nothing is lost in silence. */
export class ReadingNotes {
  private readonly byKind = new Map<NoteKind, { count: number; notes: ReadingNote[] }>();

  add(kind: NoteKind, place: Place, detail: string): void {
    let entry = this.byKind.get(kind);
    if (!entry) {
      entry = { count: 0, notes: [] };
      this.byKind.set(kind, entry);
    }
    entry.count++;
    if (entry.notes.length < KEPT) entry.notes.push({ kind, place, detail });
  }

  count(kind: NoteKind): number {
    return this.byKind.get(kind)?.count ?? 0;
  }

  /** Counts by kind, for machines. */
  counts(): Partial<Record<NoteKind, number>> {
    return Object.fromEntries([...this.byKind].map(([kind, { count }]) => [kind, count]));
  }

  /** Lines to read: each kind with its count and up to `shownOfEach` of its places. */
  lines(shownOfEach: number): string[] {
    return [...this.byKind].flatMap(([kind, { count, notes }]) => [
      `${count} ${NOTE_KINDS[kind]}`,
      ...notes.slice(0, shownOfEach).map(({ place, detail }) => `  ${shown(place)}: ${detail}`),
      ...(count > shownOfEach && shownOfEach > 0 ? [`  and ${count - shownOfEach} more`] : []),
    ]);
  }
}
