import { basename, dirname } from 'node:path';
import { type Span, textSpan } from '../../document/span.js';
import type { EvalDocument, EvalTags } from '../eval-document.js';
import { WEBANNO } from '../standoff/webanno-layers.js';
import { fileStem } from './document-ids.js';
import { excerpt, GoldError, type Place } from './gold-error.js';
import type { ReadOptions } from './gold-format.js';
import { goldText } from './gold-lines.js';
import { SpanKeeper } from './keep-spans.js';
import { layersOfWebanno, type WebannoAnnotation } from './webanno-marks.js';

/** A column: its layer, its feature, and whether the layer is a chain. */
interface Column {
  readonly layer: string;
  readonly feature: string;
  readonly kind: 'span' | 'chain' | 'relation';
}

const HEADER = /^#T_(SP|CH|RL)=([^|]+)\|?(.*)$/;
const ROW = /^(\d+)-(\d+)(?:\.(\d+))?\t(\d+)-(\d+)\t/;
const ANNOTATOR_FILE = /^(?:admin|CURATION_USER|INITIAL_CAS|[\w.@-]+)\.tsv$/;

/**
 * WebAnno TSV 3.x, as INCEpTION exports it: tokens, sentences, and the layers that `convert --to webanno` writes; entities,
 * tags and coreference chains of any project. Offsets are UTF-16. Where an export has a folder for each document with a
 * file for each annotator, the document's name is the folder's.
 *
 * @throws GoldError at the first line that is not as WebAnno writes it
 */
export async function* read(file: string, options: ReadOptions): AsyncGenerator<EvalDocument> {
  const folder = basename(dirname(file));
  const named = /\.(?:txt|tsv|xmi|conllu?|pdf|html?)$/i.test(folder) && ANNOTATOR_FILE.test(basename(file));
  const reading = new Reading(file, options);
  const lines = (await goldText(file)).split('\n');
  for (const [i, line] of lines.entries()) reading.line(line.replace(/\r$/, ''), { file, line: i + 1 });
  const document = reading.document(named ? fileStem(folder) : fileStem(file));
  if (document) yield document;
}

class Reading {
  private readonly columns: Column[] = [];
  private readonly tokens: Span[] = [];
  private readonly sentences: Span[] = [];
  private text = '';
  private textLines: string[] = [];
  private sentence = '';
  /** Elements of chains on the row at hand, by layer. */
  private readonly chainStack = new Map<string, string[]>();
  /** Annotations by layer, feature-independent key and id. */
  private readonly annotations = new Map<
    string,
    { start: number; end: number; layer: string; place: Place; features: Map<string, string> }
  >();

  constructor(
    private readonly file: string,
    private readonly options: ReadOptions,
  ) {}

  line(line: string, place: Place): void {
    if (place.line === 1) {
      if (!/^#FORMAT=WebAnno TSV 3/.test(line))
        throw new GoldError(place, `found ${excerpt(line)}, expected #FORMAT=WebAnno TSV 3.x`);
    } else if (line === '') this.textLines = [];
    else if (ROW.test(line)) this.row(line, place);
    else if (line.startsWith('#Text=')) this.textLines.push(unescapeText(line.slice('#Text='.length)));
    else if (HEADER.test(line) && this.tokens.length === 0) this.header(line);
    else if (!line.startsWith('#')) {
      throw new GoldError(
        place,
        `found ${excerpt(line)}, expected a token (1-1<tab>0-4<tab>Anna …), #Text= or a blank line`,
      );
    }
  }

  private header(line: string): void {
    const [, kind, layer, features] = HEADER.exec(line)!;
    for (const feature of features!.split('|')) {
      this.columns.push({
        layer: layer!,
        feature,
        kind: kind === 'CH' ? 'chain' : kind === 'RL' ? 'relation' : 'span',
      });
    }
  }

  private row(line: string, place: Place): void {
    const cells = line.split('\t');
    const [, sentence, , part, from, to] = ROW.exec(line)!;
    const [start, end] = [Number(from), Number(to)];
    const values = cells.slice(3);
    if (values.at(-1) === '') values.pop();
    if (values.length !== this.columns.length) {
      throw new GoldError(
        place,
        `found ${values.length} columns of annotations, expected ${this.columns.length} as the header says`,
      );
    }
    if (part === undefined) this.token(sentence!, { start, end }, cells[2]!, place);
    this.chainStack.clear();
    // The column that says which element of a chain this is comes first, wherever it stands.
    for (const links of [true, false]) {
      values.forEach((value, c) => {
        if (value === '_' || value === '') return;
        const column = this.columns[c]!;
        if ((column.kind === 'chain' && /->\d+-\d+/.test(value)) === links)
          this.cell(column, value, { start, end }, place);
      });
    }
  }

  private token(sentence: string, span: Span, surface: string, place: Place): void {
    if (span.start < (this.tokens.at(-1)?.end ?? 0)) {
      throw new GoldError(
        place,
        `found a token from ${span.start}, expected one after the last, which ends at ${this.tokens.at(-1)!.end}`,
      );
    }
    if (sentence !== this.sentence) {
      this.sentence = sentence;
      // What stands between sentences is not in the file: one character may be a space, more are the end of a paragraph.
      const gap = span.start - this.text.length;
      this.text += gap > 1 ? '\n'.repeat(gap) : ' '.repeat(Math.max(0, gap));
      this.text = this.text.slice(0, span.start) + this.textLines.join('\n');
      this.sentences.push({ start: span.start, end: span.end });
    }
    this.sentences[this.sentences.length - 1] = { start: this.sentences.at(-1)!.start, end: span.end };
    const found = this.text.slice(span.start, span.end);
    if (found.replace(/\s/g, ' ') !== surface) {
      throw new GoldError(
        place,
        `found the token ${excerpt(surface)} at ${span.start}–${span.end}, where #Text= has ${excerpt(found)}`,
      );
    }
    this.tokens.push(span);
  }

  private cell({ layer, feature, kind }: Column, cell: string, span: Span, place: Place): void {
    if (kind === 'relation') return;
    for (const [n, stacked] of splitStack(cell).entries()) {
      const [, value, id] = /^(.*?)(?:\[(\d+)\])?$/s.exec(stacked) as unknown as [string, string, string | undefined];
      const [, relation, chain, element] = (kind === 'chain' && /^(.*)->(\d+)-(\d+)$/s.exec(value)) || [];
      if (chain !== undefined) {
        const key = `${chain}-${element}`;
        this.chainStack.set(layer, [...(this.chainStack.get(layer) ?? []), key]);
        this.add(
          layer,
          key,
          span,
          place,
          new Map([
            ['chain', chain],
            ['element', element!],
            [feature, relation!],
          ]),
        );
        continue;
      }
      // The other column of a chain names the chain only: its elements stand in the order of the first column.
      const own = kind === 'chain' ? this.chainStack.get(layer)?.[n] : undefined;
      const key = own ?? (id === undefined ? `${span.start}-${span.end} ${n}` : `[${id}]`);
      this.add(layer, key, span, place, value === '*' ? new Map() : new Map([[feature, unescapeValue(value)]]));
    }
  }

  private add(
    layer: string,
    key: string,
    { start, end }: Span,
    place: Place,
    features: ReadonlyMap<string, string>,
  ): void {
    const full = `${layer} ${key}`;
    const known = this.annotations.get(full);
    if (!known) {
      this.annotations.set(full, { start, end, layer, place, features: new Map(features) });
      return;
    }
    known.start = Math.min(known.start, start);
    known.end = Math.max(known.end, end);
    for (const [name, value] of features) known.features.set(name, value);
  }

  document(id: string): EvalDocument | undefined {
    const { text, tokens, sentences } = this;
    if (tokens.length === 0) {
      this.options.notes.add('no-text', { file: this.file }, id);
      return undefined;
    }
    const all = [...this.annotations.values()].map(
      ({ start, end, layer, features }): WebannoAnnotation => ({
        layer,
        ...textSpan(text, start, end),
        features: Object.fromEntries(features),
      }),
    );
    const { entities, ...layers } = layersOfWebanno(all, (layer, count) => {
      this.options.notes.add('not-read', { file: this.file }, `${count} of the layer ${layer}`);
    });
    const tags = tagsOf(tokens, all);
    const keeper = new SpanKeeper(text, { file: this.file }, this.options.notes);
    return {
      id,
      text,
      tokens,
      sentences,
      pretokenised: false,
      layers: {
        ...(tags ? { tags } : {}),
        ...layers,
        ...(entities ? { entities: keeper.entities(entities.map(({ id: _, ...entity }) => entity)) } : {}),
      },
    };
  }
}

function tagsOf(tokens: readonly Span[], annotations: readonly WebannoAnnotation[]): EvalTags | undefined {
  const index = new Map(tokens.map(({ start, end }, i) => [`${start}-${end}`, i]));
  const column = (layer: string, ...features: string[]): string[] | undefined => {
    const own = annotations.filter((annotation) => annotation.layer === layer);
    if (own.length === 0) return undefined;
    const values = tokens.map(() => '');
    for (const { start, end, features: found } of own) {
      const i = index.get(`${start}-${end}`);
      const value = features.map((name) => found[name]).find((one) => one !== undefined);
      if (i !== undefined && value !== undefined) values[i] = value;
    }
    return values;
  };
  const pos = column(WEBANNO.pos, 'coarseValue', 'PosValue');
  const lemma = column(WEBANNO.lemma, 'value');
  const feats = column(WEBANNO.feats, 'value');
  if (!pos && !lemma && !feats) return undefined;
  return { ...(pos ? { pos } : {}), ...(lemma ? { lemma } : {}), ...(feats ? { feats } : {}) };
}

/** Cuts at `|` that is not escaped. */
function splitStack(cell: string): string[] {
  return cell.match(/(?:\\.|[^|\\])+/gs) ?? [];
}

const CONTROL: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f' };

function unescapeValue(value: string): string {
  return value.replace(/\\(->|.)/gs, (_, reserved: string) => CONTROL[reserved] ?? reserved);
}

function unescapeText(line: string): string {
  return line.replace(/\\(.)/gs, (whole, c: string) => CONTROL[c] ?? (c === '\\' ? c : whole));
}
