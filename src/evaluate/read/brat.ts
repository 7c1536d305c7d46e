import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fromCodePoints } from '../../document/map-offsets.js';
import type { EvalDocument } from '../eval-document.js';
import { fromStandoff } from '../standoff/from-standoff.js';
import { LINK_ROLES, type Link, type LinkRole, MARK_TYPES, type Mark, type MarkType } from '../standoff/standoff.js';
import { BRAT_LINE, type BratMark, joinPieces } from './brat-lines.js';
import { excerpt, GoldError, type Place } from './gold-error.js';
import type { ReadOptions } from './gold-format.js';
import { goldText } from './gold-lines.js';
import { SpanKeeper } from './keep-spans.js';

/**
 * brat standoff: an `.ann` file with its `.txt` beside it, or a folder of such pairs. Text-bound annotations are entities of
 * that class, or marks of actors, quotations and the rest as `convert --to brat` names them. Offsets are code points.
 *
 * @throws GoldError where the text is missing or a line is not as brat writes it
 */
export async function* read(path: string, options: ReadOptions): AsyncGenerator<EvalDocument> {
  const isFolder = statSync(path).isDirectory();
  const files = isFolder
    ? readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.ann$/i.test(file))
        .sort()
        .map((file) => join(path, file))
    : [path];
  for (const file of files) {
    const stem = file.slice(0, -'.ann'.length);
    if (!existsSync(`${stem}.txt`)) {
      throw new GoldError({ file }, `has no text beside it; expected ${basename(stem)}.txt in the same folder`);
    }
    const [text, annotations] = [await goldText(`${stem}.txt`), await goldText(file)];
    const id = relative(isFolder ? path : dirname(path), stem).replaceAll('\\', '/');
    if (text === '') options.notes.add('no-text', { file }, id);
    else yield { id, text, pretokenised: false, layers: new Reading(file, text, options).layers(annotations) };
  }
}

class Reading {
  private readonly marks: Mark[] = [];
  private readonly links: Link[] = [];
  private readonly chains: string[][] = [];
  private readonly features = new Map<string, Record<string, string>>();
  private readonly toUtf16: (offset: number) => number;
  private readonly codePoints: number;

  constructor(
    private readonly file: string,
    private readonly text: string,
    private readonly options: ReadOptions,
  ) {
    this.toUtf16 = fromCodePoints(text);
    this.codePoints = [...text].length;
  }

  layers(annotations: string) {
    annotations.split('\n').forEach((line, i) => {
      if (line.trim() !== '') this.line(line.replace(/\r$/, ''), { file: this.file, line: i + 1 });
    });
    const marks = this.marks.map((mark) => ({
      ...mark,
      features: { ...this.features.get(mark.id), ...mark.features },
    }));
    const { entities, ...layers } = fromStandoff({ marks, links: this.links, chains: this.chains });
    const keeper = new SpanKeeper(this.text, { file: this.file }, this.options.notes);
    return entities ? { ...layers, entities: keeper.entities(entities.map(({ id: _, ...entity }) => entity)) } : layers;
  }

  private line(line: string, place: Place): void {
    const found = BRAT_LINE.parse(line);
    switch (found?.kind) {
      case undefined:
        throw new GoldError(
          place,
          `found ${excerpt(line)}, expected a line of brat (T1<tab>PER 0 4<tab>Anna, R1, A1, *, #1, N1)`,
        );
      case 'mark':
        this.mark(found, place);
        return;
      case 'feature':
        this.features.set(found.id, { ...this.features.get(found.id), [found.name]: found.value });
        return;
      case 'link':
        if ((LINK_ROLES as readonly string[]).includes(found.role)) {
          this.links.push({ role: found.role as LinkRole, from: found.from, to: found.to });
        } else if (/^coref/i.test(found.role)) this.chains.push([found.from, found.to]);
        else this.options.notes.add('not-read', place, found.role);
        return;
      case 'chain':
        this.chains.push([...found.ids]);
        return;
      case 'other':
        this.options.notes.add('not-read', place, found.what);
    }
  }

  private mark({ id, type, pieces, surface }: BratMark, place: Place): void {
    const outside = pieces.find(({ start, end }) => start < 0 || end > this.codePoints);
    if (outside) {
      this.options.notes.add(
        'outside-text',
        place,
        `${type} ${outside.start}–${outside.end}, the text has ${this.codePoints} characters`,
      );
      return;
    }
    const keeper = new SpanKeeper(this.text, place, this.options.notes);
    const kept = pieces.flatMap(
      ({ start, end }) => keeper.keep({ start: this.toUtf16(start), end: this.toUtf16(end) }, type) ?? [],
    );
    if (kept.length === 0) return;
    const stated = kept.map(({ text }) => text).join(' ');
    if (surface !== undefined && normal(surface) !== normal(stated)) {
      this.options.notes.add(
        'other-surface',
        place,
        `${type}: said ${excerpt(surface)}, the text has ${excerpt(stated)}`,
      );
    }
    const own = (MARK_TYPES as readonly string[]).includes(type) && type !== 'Entity';
    this.marks.push({
      id,
      type: own ? (type as MarkType) : 'Entity',
      spans: joinPieces(this.text, kept),
      features: own ? {} : { label: type.replace(/^Entity:/, '') },
    });
  }
}

function normal(surface: string): string {
  return surface.replace(/\s+/g, ' ');
}
