import type { EvalDocument, EvalEntity, EvalTags } from '../eval-document.js';
import { isChunkTag, readChunks, type SchemeCount } from './bio.js';
import { type ColumnPlan, namedColumns, planColumns, splitRow } from './columns.js';
import { DocumentIds, fileStem } from './document-ids.js';
import { excerpt, GoldError } from './gold-error.js';
import type { ReadOptions } from './gold-format.js';
import { goldLines } from './gold-lines.js';
import { entitiesOfRuns, TokenDocument } from './token-document.js';

const DOCUMENT_MARK = /^# (?:doc|newdoc id) = (.*)$/;
const KNOWN_COMMENT = /^#(?: [\w.]+ = | columns:| newdoc\s*$| newpar|\s*$)/;

/** `# doc = x`, `# newdoc id = x`, `-DOCSTART-`, GermEval's `#<tab>source`; undefined where the line is none of them. */
function documentMark(line: string): string | undefined {
  if (line.startsWith('-DOCSTART-')) return '';
  const id = DOCUMENT_MARK.exec(line)?.[1];
  return id === undefined && /^# newdoc\s*$/.test(line) ? '' : id;
}

/**
 * Files with one token a line, its tags in further columns, a blank line after each sentence: CoNLL-2002 and -2003,
 * GermEval 2014 (with index and inner layer), token and part of speech. Tags in BIO, IOB1, BIOES, BILOU or BMEW. A token can
 * be `#`. Documents begin at `# doc = `, `# newdoc`, `-DOCSTART-`; where there is none, `group` sentences make one.
 *
 * @throws GoldError at the first line with another number of columns or with a tag that is none
 */
export async function* read(file: string, options: ReadOptions): AsyncGenerator<EvalDocument> {
  let reading: Reading | undefined;
  for await (const { first, lines } of goldLines(file)) {
    reading ??= new Reading(file, options, lines, first);
    for (let i = 0; i < lines.length; i++) {
      const document = reading.line(lines[i]!, first + i);
      if (document) yield document;
    }
  }
  if (!reading) throw new GoldError({ file }, 'is empty; expected tokens');
  const last = reading.end();
  if (last) yield last;
}

/** The columns of one document. */
interface Columns {
  readonly entities: string[];
  readonly inner: string[];
  readonly pos: string[];
  readonly lemma: string[];
  readonly feats: string[];
}

class Reading {
  private readonly file: string;
  private readonly options: ReadOptions;
  private readonly plan: ColumnPlan;
  private readonly tokenColumn: number;
  private readonly chunkColumns: readonly number[];
  private readonly ids = new DocumentIds();
  private readonly scheme: SchemeCount = { orphans: 0, begins: 0 };
  private readonly orphans: { line: number; tag: string }[] = [];
  private readonly stem: string;
  private document: TokenDocument | undefined;
  private values!: Columns;
  private bySentence: { first: number; last: number; line: number }[] = [];
  private rows: string[][] = [];
  private firstLine = 0;
  private marked = false;
  private count = 0;

  constructor(file: string, options: ReadOptions, head: readonly string[], first: number) {
    this.file = file;
    this.options = options;
    this.stem = fileStem(file);
    const rows = head
      .slice(0, 2000)
      .map((text, i) => ({ number: first + i, text }))
      .filter(({ text }) => text.trim() !== '' && documentMark(text) === undefined);
    const texts = rows.filter(({ text }) => !text.startsWith('#'));
    // A file of nothing but the token `#`: what is no known comment is a row.
    if (texts.length === 0) texts.push(...rows.filter(({ text }) => !KNOWN_COMMENT.test(text)));
    const comment = head.find((line) => /^# columns:/i.test(line));
    const named = options.columns ?? (comment === undefined ? undefined : namedColumns(comment));
    this.plan = planColumns(file, texts, options.layer, named);
    const { columns } = this.plan;
    this.tokenColumn = columns.indexOf('token');
    this.chunkColumns = columns.flatMap((name, c) => (name === 'entities' || name === 'inner' ? [c] : []));
  }

  /** @returns the document that this line ends */
  line(line: string, number: number): EvalDocument | undefined {
    if (line === '' || line.trim() === '') {
      this.endSentence();
      const full = !this.marked && (this.document?.sentences.length ?? 0) >= this.options.group;
      return full ? this.endDocument() : undefined;
    }
    if (line.startsWith('#') || line.startsWith('-DOCSTART-')) {
      const row = splitRow(line, this.plan.separator);
      const mark = documentMark(line) ?? this.sourceLine(row);
      if (mark !== undefined) {
        this.endSentence();
        const done = this.endDocument();
        this.begin(mark === '' ? `${this.stem}:${++this.count}` : mark);
        this.marked = true;
        return done;
      }
      if (KNOWN_COMMENT.test(line)) return undefined;
      if (!this.fits(row)) {
        this.options.notes.add('odd-comment', { file: this.file, line: number }, excerpt(line));
        return undefined;
      }
    }
    this.addRow(line, number);
    return undefined;
  }

  end(): EvalDocument | undefined {
    this.endSentence();
    const last = this.endDocument();
    // IOB1 begins every run with I-: such a file is consistent, and only one that mixes both has slips.
    if (this.scheme.begins > 0) {
      for (const { line, tag } of this.orphans) {
        this.options.notes.add('inside-without-begin', { file: this.file, line }, tag);
      }
    }
    return last;
  }

  /** GermEval 2014 names the source of a sentence after `#` and a tab, on a line with fewer columns than tokens have. */
  private sourceLine(row: readonly string[]): string | undefined {
    const isSource = row[0] === '#' && row.length === 2 && this.plan.columns.length > 2;
    return isSource ? row[1]!.trim() : undefined;
  }

  private fits(row: readonly string[]): boolean {
    return row.length === this.plan.columns.length && this.chunkColumns.every((c) => isChunkTag(row[c]!));
  }

  private addRow(line: string, number: number): void {
    const { columns, separator } = this.plan;
    const row = splitRow(line, separator);
    const place = { file: this.file, line: number };
    if (row.length !== columns.length) {
      const parted = separator === 'tab' ? 'tabs' : 'spaces';
      throw new GoldError(
        place,
        `found ${row.length} columns in ${excerpt(line)}, expected ${columns.length} parted by ${parted} (${columns.join(', ')})`,
      );
    }
    const word = row[this.tokenColumn]!;
    if (word === '') throw new GoldError(place, 'found no token, expected one in the column for it');
    for (const c of this.chunkColumns) {
      if (!isChunkTag(row[c]!)) {
        throw new GoldError(place, `found the tag ${excerpt(row[c]!)}, expected O or B-…, I-… (also E-, S-, L-, U-)`);
      }
    }
    if (this.rows.length === 0) this.firstLine = number;
    this.rows.push(row);
  }

  private begin(id: string): void {
    this.document = new TokenDocument(this.ids.unique(id));
    this.values = { entities: [], inner: [], pos: [], lemma: [], feats: [] };
    this.bySentence = [];
  }

  private endSentence(): void {
    if (this.rows.length === 0) return;
    if (!this.document) this.begin(`${this.stem}:${++this.count}`);
    const document = this.document!;
    const first = document.addSentence(this.rows.map((row) => row[this.tokenColumn]!));
    this.plan.columns.forEach((name, c) => {
      if (name === 'token' || name === '-') return;
      for (const row of this.rows) this.values[name].push(row[c]!);
    });
    this.bySentence.push({ first, last: document.tokens.length, line: this.firstLine });
    this.rows = [];
  }

  private endDocument(): EvalDocument | undefined {
    const document = this.document;
    this.document = undefined;
    if (!document || document.tokens.length === 0) return undefined;
    const { columns } = this.plan;
    const tags = this.tags();
    const entities = columns.includes('entities') ? this.entities(document, 'entities', 'e') : undefined;
    const inner = columns.includes('inner') ? this.entities(document, 'inner', 'i') : undefined;
    return document.finish({ ...(tags ? { tags } : {}), ...(entities ? { entities } : {}) }, inner);
  }

  private tags(): EvalTags | undefined {
    const found = (['pos', 'lemma', 'feats'] as const).filter((name) => this.plan.columns.includes(name));
    if (found.length === 0) return undefined;
    return Object.fromEntries(
      found.map((name) => [name, this.values[name].map((value) => (value === '_' ? '' : value))]),
    );
  }

  private entities(document: TokenDocument, column: 'entities' | 'inner', prefix: string): EvalEntity[] {
    const runs = this.bySentence.flatMap(({ first, last, line }) => {
      const tags = this.values[column].slice(first, last);
      const orphan = (i: number): void => {
        if (this.orphans.length < 10_000) this.orphans.push({ line: line + i, tag: tags[i]! });
      };
      return readChunks(tags, this.scheme, orphan).map((run) => ({
        ...run,
        first: run.first + first,
        last: run.last + first,
      }));
    });
    return entitiesOfRuns(document.text, document.tokens, runs, prefix);
  }
}
