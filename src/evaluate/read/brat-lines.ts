import { type Span, type TextSpan, textSpan } from '../../document/span.js';

/** A text-bound annotation; offsets are code points. */
export interface BratMark {
  readonly kind: 'mark';
  readonly id: string;
  readonly type: string;
  readonly pieces: readonly Span[];
  readonly surface?: string;
}

export type BratLine =
  | BratMark
  | { readonly kind: 'feature'; readonly id: string; readonly name: string; readonly value: string }
  | { readonly kind: 'link'; readonly role: string; readonly from: string; readonly to: string }
  | { readonly kind: 'chain'; readonly ids: readonly string[] }
  /** Events and whatever else no layer has. */
  | { readonly kind: 'other'; readonly what: string };

const MARK = /^(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)(?:\t(.*))?$/;
const ATTRIBUTE = /^[AM]\d+\t(\S+) (\S+)(?: (\S+))?\s*$/;
const NOTE = /^#\d*\t(\S+) (\S+)\t(.*)$/;
const REFERENCE = /^N\d+\t\S+ (\S+) ([^:\s]+):(\S+)(?:\t.*)?$/;
const RELATION = /^R\d+\t(\S+) Arg1:(\S+) Arg2:(\S+)\s*$/;
const EQUIVALENCE = /^\*\t(\S+) (\S+(?: \S+)*)\s*$/;
const EVENT = /^E\d+\t(\S+)/;

/** One line of a file of brat annotations; undefined where it is none. */
export const BRAT_LINE = {
  parse(line: string): BratLine | undefined {
    const mark = MARK.exec(line);
    if (mark) {
      const [, id, type, offsets, surface] = mark;
      const pieces = offsets!.split(';').map((piece) => {
        const [start, end] = piece.split(' ').map(Number);
        return { start: start!, end: end! };
      });
      return { kind: 'mark', id: id!, type: type!, pieces, ...(surface === undefined ? {} : { surface }) };
    }
    const attribute = ATTRIBUTE.exec(line);
    if (attribute) {
      const [, name, id, value = 'true'] = attribute;
      return { kind: 'feature', id: id!, name: name!, value };
    }
    const reference = REFERENCE.exec(line);
    if (reference) {
      const [, id, base, value] = reference;
      return { kind: 'feature', id: id!, name: /wikidata/i.test(base!) ? 'wikidata' : 'link', value: value! };
    }
    const note = NOTE.exec(line);
    if (note) {
      const [, name, id, value] = note;
      // What annotators write for each other is no feature.
      return name === 'AnnotatorNotes'
        ? { kind: 'other', what: name }
        : { kind: 'feature', id: id!, name: name!, value: value! };
    }
    const relation = RELATION.exec(line);
    if (relation) return { kind: 'link', role: relation[1]!, from: relation[2]!, to: relation[3]! };
    const equivalence = EQUIVALENCE.exec(line);
    if (equivalence) return { kind: 'chain', ids: equivalence[2]!.split(' ') };
    const event = EVENT.exec(line);
    if (event) return { kind: 'other', what: `event ${event[1]}` };
    return line.startsWith('#') ? { kind: 'other', what: 'note' } : undefined;
  },
};

/** brat cuts a span at line ends: pieces with only white space and a line end between them are one. */
export function joinPieces(text: string, pieces: readonly TextSpan[]): TextSpan[] {
  const joined: TextSpan[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const gap = last && last.end <= piece.start ? text.slice(last.end, piece.start) : undefined;
    if (last && gap !== undefined && /[\n\r]/.test(gap) && gap.trim() === '') {
      joined[joined.length - 1] = textSpan(text, last.start, piece.end);
    } else joined.push(piece);
  }
  return joined;
}
