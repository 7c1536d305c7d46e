import type { Span } from '../../document/span.js';
import type { EvalDocument, EvalTags } from '../eval-document.js';
import { layersOfMisc, MARKS } from './conllu-misc.js';
import { DocumentIds, fileStem } from './document-ids.js';
import { excerpt, GoldError } from './gold-error.js';
import type { ReadOptions } from './gold-format.js';
import { goldLines } from './gold-lines.js';

const ESCAPES: Readonly<Record<string, string>> = { s: ' ', t: '\t', n: '\n', r: '\r', p: '|', '\\': '\\' };

/**
 * CoNLL-U (Universal Dependencies, version 2), with what Pressespiegel writes into MISC. The text is put together from the
 * forms, `SpaceAfter=No`, `SpacesAfter` and `SpacesBefore`. A multiword token (`4-5 im`) is one token; its part of speech is
 * that of its words joined by `+` (`ADP+DET`), its lemma and features those of its first word.
 *
 * @throws GoldError at the first line that has not ten columns or no right number
 */
export async function* read(file: string, options: ReadOptions): AsyncGenerator<EvalDocument> {
  const reading = new Reading(file, options);
  for await (const { first, lines } of goldLines(file)) {
    for (let i = 0; i < lines.length; i++) {
      const document = reading.line(lines[i]!, first + i);
      if (document) yield document;
    }
  }
  const last = reading.end();
  if (last) yield last;
}

/** A document while it is read. */
class Draft {
  text = '';
  readonly tokens: Span[] = [];
  readonly sentences: Span[] = [];
  readonly pos: string[] = [];
  readonly lemma: string[] = [];
  readonly feats: string[] = [];
  readonly marks = new Map<string, (string | undefined)[]>();
  readonly comments = new Map<string, string>();
  /** The gap behind the last token; it is part of the text only if another token follows or the gap was written out. */
  gap = '';
  /** Every gap was written out (`start_char`), so that the last one is known too. */
  exact = false;
  constructor(readonly id: string) {}
}

class Reading {
  private readonly ids = new DocumentIds();
  private draft: Draft | undefined;
  private marked = false;
  private count = 0;
  private sentenceFirst = 0;
  /** Words that the multiword token at hand still covers, up to this number. */
  private coveredTo = 0;

  constructor(
    private readonly file: string,
    private readonly options: ReadOptions,
  ) {}

  /** @returns the document that this line ends */
  line(line: string, number: number): EvalDocument | undefined {
    if (line === '' || line.trim() === '') {
      this.endSentence();
      const full = !this.marked && (this.draft?.sentences.length ?? 0) >= this.options.group;
      return full ? this.endDocument() : undefined;
    }
    if (line.startsWith('#') && !line.includes('\t')) return this.comment(line);
    this.row(line, number);
    return undefined;
  }

  end(): EvalDocument | undefined {
    this.endSentence();
    return this.endDocument();
  }

  private comment(line: string): EvalDocument | undefined {
    const [, key, value] = /^#\s*(.*?)\s*=\s?(.*)$/.exec(line) ?? [];
    if (key === 'newdoc id' || /^#\s*newdoc\s*$/.test(line)) {
      this.endSentence();
      const done = this.endDocument();
      this.begin(value === undefined ? this.nextId() : decoded(value));
      this.marked = true;
      return done;
    }
    if (key !== undefined && /^(actor|quote) /.test(key)) this.draft?.comments.set(key, value!);
    return undefined;
  }

  private row(line: string, number: number): void {
    const place = { file: this.file, line: number };
    const cells = line.split('\t');
    if (cells.length !== 10) {
      throw new GoldError(
        place,
        `found ${cells.length} columns in ${excerpt(line)}, expected the 10 of CoNLL-U, parted by tabs`,
      );
    }
    const [id, form, lemma, upos, , feats, , , , misc] = cells as [string, ...string[]];
    const [, first, kind, last] = /^(\d+)(?:([-.])(\d+))?$/.exec(id) ?? [];
    if (first === undefined) {
      throw new GoldError(place, `found the number ${excerpt(id)}, expected 1, 4-5 or 8.1`);
    }
    // Nodes of enhanced dependencies are not in the text.
    if (kind === '.') return;
    this.draft ??= this.begin(this.nextId());
    if (kind === undefined && Number(first) <= this.coveredTo) {
      this.joinWord(lemma!, upos!, feats!);
      return;
    }
    if (form === '') throw new GoldError(place, 'found no form, expected one in the second column');
    this.coveredTo = kind === '-' ? Number(last) : 0;
    this.addToken(form!, attributes(misc!));
    const { draft } = this;
    draft.pos.push(value(upos!));
    draft.lemma.push(form === '_' || lemma !== '_' ? lemma! : '');
    draft.feats.push(value(feats!));
  }

  /** Adds a word to the multiword token before it. */
  private joinWord(lemma: string, upos: string, feats: string): void {
    const { pos, lemma: lemmas, feats: features } = this.draft!;
    const last = pos.length - 1;
    pos[last] = pos[last] === '' ? value(upos) : `${pos[last]}+${value(upos)}`;
    if (lemmas[last] === '') lemmas[last] = value(lemma);
    if (features[last] === '') features[last] = value(feats);
  }

  private addToken(form: string, misc: ReadonlyMap<string, string>): void {
    const draft = this.draft!;
    const before = misc.get('SpacesBefore');
    if (draft.tokens.length === 0) draft.text = before === undefined ? '' : unescaped(before);
    else draft.text += draft.gap;
    const start = draft.text.length;
    draft.text += form;
    const index = draft.tokens.length;
    draft.tokens.push({ start, end: draft.text.length });
    const after = misc.get('SpacesAfter');
    if (misc.has('start_char')) draft.exact = true;
    draft.gap = after !== undefined ? unescaped(after) : misc.get('SpaceAfter') === 'No' ? '' : ' ';
    for (const name of MARKS) {
      const mark = misc.get(name);
      if (mark === undefined) continue;
      let column = draft.marks.get(name);
      if (!column) {
        column = [];
        draft.marks.set(name, column);
      }
      column[index] = mark;
    }
  }

  private begin(id: string): Draft {
    this.draft = new Draft(this.ids.unique(id));
    this.sentenceFirst = 0;
    return this.draft;
  }

  private nextId(): string {
    return `${fileStem(this.file)}:${++this.count}`;
  }

  private endSentence(): void {
    const { draft } = this;
    this.coveredTo = 0;
    if (!draft || draft.tokens.length === this.sentenceFirst) return;
    draft.sentences.push({ start: draft.tokens[this.sentenceFirst]!.start, end: draft.tokens.at(-1)!.end });
    this.sentenceFirst = draft.tokens.length;
    // Treebanks often leave out that a line break or a space stands between sentences.
    if (draft.gap === '' && !draft.exact) draft.gap = ' ';
  }

  private endDocument(): EvalDocument | undefined {
    const { draft } = this;
    this.draft = undefined;
    if (!draft || draft.tokens.length === 0) return undefined;
    const { id, tokens, sentences } = draft;
    const text = draft.text + (draft.exact ? draft.gap : '');
    const tags = tagsOf(draft);
    const layers = layersOfMisc(text, tokens, { attributes: draft.marks, comments: draft.comments });
    return { id, text, tokens, sentences, pretokenised: true, layers: { ...(tags ? { tags } : {}), ...layers } };
  }
}

/** The columns that have any value. */
function tagsOf({ pos, lemma, feats }: Draft): EvalTags | undefined {
  const found = Object.entries({ pos, lemma, feats }).filter(([, values]) => values.some((cell) => cell !== ''));
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

function value(cell: string): string {
  return cell === '_' ? '' : cell;
}

function attributes(misc: string): Map<string, string> {
  const found = new Map<string, string>();
  if (misc === '_') return found;
  for (const attribute of misc.split('|')) {
    const equals = attribute.indexOf('=');
    if (equals > 0) found.set(attribute.slice(0, equals), attribute.slice(equals + 1));
  }
  return found;
}

function unescaped(gap: string): string {
  return gap.replace(/\\(?:u([0-9a-f]{4})|(.))/g, (whole, code: string | undefined, letter: string | undefined) =>
    code === undefined ? (ESCAPES[letter!] ?? whole) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
