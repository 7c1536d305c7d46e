import type { TokenTable } from '../document/layers.js';

/** Grows the columns of a token table. */
export class TokenColumns {
  private start: Uint32Array;
  private end: Uint32Array;
  private kind: Uint8Array;
  private length = 0;

  /** @param characters length of the text: news has a token every six characters, one every four is made room for */
  constructor(characters: number) {
    const room = (characters >> 2) + 16;
    this.start = new Uint32Array(room);
    this.end = new Uint32Array(room);
    this.kind = new Uint8Array(room);
  }

  push(start: number, end: number, kind: number): void {
    if (this.length === this.start.length) this.grow();
    this.start[this.length] = start;
    this.end[this.length] = end;
    this.kind[this.length++] = kind;
  }

  /** The columns, cut to their length. */
  table(): TokenTable {
    const { start, end, kind, length } = this;
    return { start: start.slice(0, length), end: end.slice(0, length), kind: kind.slice(0, length) };
  }

  private grow(): void {
    const room = this.length * 2;
    const longer = <Column extends Uint32Array | Uint8Array>(made: Column, column: Column): Column => {
      made.set(column);
      return made;
    };
    this.start = longer(new Uint32Array(room), this.start);
    this.end = longer(new Uint32Array(room), this.end);
    this.kind = longer(new Uint8Array(room), this.kind);
  }
}
