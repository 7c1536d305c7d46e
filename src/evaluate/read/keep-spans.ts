import { type Span, splitsSurrogatePair, type TextSpan, textSpan } from '../../document/span.js';
import type { EvalEntity } from '../eval-document.js';
import { excerpt, type Place } from './gold-error.js';
import type { ReadingNotes } from './reading-notes.js';

/** Checks spans against a text: what cannot be scored is left out and named. */
export class SpanKeeper {
  constructor(
    private readonly text: string,
    private readonly place: Place,
    private readonly notes: ReadingNotes,
  ) {}

  /**
   * @param what the annotation, for messages: `PER`, `quote 3`
   * @param surface what the file says stands there
   * @returns undefined where the span is empty, outside the text or cuts a character
   */
  keep({ start, end }: Span, what: string, surface?: string): TextSpan | undefined {
    const { text, place, notes } = this;
    const detail = `${what} ${start}–${end}`;
    if (start < 0 || end > text.length) notes.add('outside-text', place, `${detail}, the text has ${text.length}`);
    else if (end <= start) notes.add('empty-span', place, detail);
    else if (splitsSurrogatePair(text, start) || splitsSurrogatePair(text, end))
      notes.add('cut-character', place, detail);
    else {
      const span = textSpan(text, start, end);
      if (surface !== undefined && surface !== span.text) {
        notes.add('other-surface', place, `${detail}: said ${excerpt(surface)}, the text has ${excerpt(span.text)}`);
      }
      return span;
    }
    return undefined;
  }

  keepAll(spans: readonly Span[], what: string): TextSpan[] {
    return spans.flatMap((span) => this.keep(span, what) ?? []);
  }

  /** In text order; those that stand twice once, those that overlap named. */
  entities(entities: readonly Omit<EvalEntity, 'id'>[], prefix = 'e'): EvalEntity[] {
    const kept: EvalEntity[] = [];
    const seen = new Set<string>();
    let end = 0;
    for (const entity of entities.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
      const key = `${entity.start} ${entity.end} ${entity.label} ${entity.form}`;
      const detail = `${entity.label} ${entity.start}–${entity.end} ${excerpt(entity.text)}`;
      if (seen.has(key)) {
        this.notes.add('duplicate', this.place, detail);
        continue;
      }
      seen.add(key);
      if (entity.start < end) this.notes.add('overlap', this.place, detail);
      end = Math.max(end, entity.end);
      kept.push({ id: `${prefix}${kept.length + 1}`, ...entity });
    }
    return kept;
  }
}
