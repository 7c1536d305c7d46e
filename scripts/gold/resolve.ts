import type { Span } from '../../src/document/span.js';
import { AnnotationError, type Statement, type WrittenPlace } from './annotation-lines.js';
import type { SheetText } from './sheet-text.js';

/** Finds written places in the text; complains with the line of the statement. */
export class Resolver {
  constructor(readonly sheet: SheetText) {}

  lines(statement: Statement, first: number, last = first): Span {
    return guarded(statement, () => this.sheet.span(first, last));
  }

  /** All occurrences; at least one. */
  all(statement: Statement, place: WrittenPlace): Span[] {
    const found = guarded(statement, () => this.sheet.occurrences(place));
    if (found.length === 0) {
      const where = place.first === place.last ? `line ${place.first}` : `lines ${place.first}-${place.last}`;
      throw new AnnotationError(statement.line, `\`${place.surface}\` does not stand in ${where} of the sheet`);
    }
    return found;
  }

  /** The one place meant: the nth where a number is given, else the only one. */
  only(statement: Statement, place: WrittenPlace): Span {
    const found = this.all(statement, place);
    if (place.nth === undefined && found.length > 1) {
      throw new AnnotationError(
        statement.line,
        `\`${place.surface}\` stands ${found.length} times in line ${place.first}: say which with #1, #2, …`,
      );
    }
    return this.nth(statement, place, found);
  }

  /** The nth where a number is given, else the occurrence that lies nearest to `span` (and not across its edge). */
  nearest(statement: Statement, place: WrittenPlace, span: Span): Span {
    const found = this.all(statement, place);
    if (place.nth !== undefined) return this.nth(statement, place, found);
    const apart = (one: Span) => Math.max(span.start - one.end, one.start - span.end, 0);
    return found.reduce((best, one) => (apart(one) < apart(best) ? one : best));
  }

  /**
   * The nth where a number is given; else the first that `fits` at or after `from`, else the first that fits, else the
   * first at or after `from`.
   */
  next(statement: Statement, place: WrittenPlace, from: number, fits: (span: Span) => boolean): Span {
    const found = this.all(statement, place);
    if (place.nth !== undefined) return this.nth(statement, place, found);
    const after = found.filter(({ start }) => start >= from);
    return after.find(fits) ?? found.find(fits) ?? after[0] ?? found[0]!;
  }

  private nth(statement: Statement, place: WrittenPlace, found: readonly Span[]): Span {
    const span = found[(place.nth ?? 1) - 1];
    if (!span)
      throw new AnnotationError(statement.line, `\`${place.surface}\` stands only ${found.length} times there`);
    return span;
  }
}

function guarded<T>(statement: Statement, find: () => T): T {
  try {
    return find();
  } catch (error) {
    throw error instanceof RangeError ? new AnnotationError(statement.line, error.message) : error;
  }
}
