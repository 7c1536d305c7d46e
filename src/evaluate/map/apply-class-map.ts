import type { Span } from '../../document/span.js';
import type { EvalDocument, EvalEntity, EvalJudgement, EvalLayer, EvalLayers } from '../eval-document.js';
import { type ClassMap, type EntityForm, joinForm, LabelTable, type Mapped, splitForm } from './class-map.js';

/** What other programs call our entity classes. */
const FOREIGN_NAMES: Readonly<Record<string, string>> = {
  MISC: 'OTH',
  OTHER: 'OTH',
  PERSON: 'PER',
  LOCATION: 'LOC',
  GPE: 'LOC',
  ORGANIZATION: 'ORG',
  ORGANISATION: 'ORG',
};

/** A class map at work: documents in, documents with our labels out. */
export class ClassMapper {
  private unknown = new Map<string, number>();
  private readonly dropped = new Map<string, number>();
  private readonly ignored = new Map<string, number>();
  private readonly goldTable: LabelTable;
  private readonly systemTable: LabelTable;
  /** Our labels that the gold can have: what lies outside is not judged. */
  readonly targets: ReadonlySet<string>;

  constructor(readonly map: ClassMap) {
    this.goldTable = new LabelTable(map.gold);
    this.systemTable = new LabelTable(map.system);
    const labels = map.gold.map(({ to }) => to).filter((to) => to !== 'drop' && to !== 'ignore');
    this.targets = new Set(labels.map((label) => splitForm(label).label));
  }

  /** The forms of entities that are scored. */
  get forms(): readonly EntityForm[] {
    const { derived, part } = this.map.forms;
    return [
      'name',
      ...(derived === 'class' ? ['derived' as const] : []),
      ...(part === 'class' ? ['part' as const] : []),
    ];
  }

  gold(document: EvalDocument): EvalDocument {
    const ignored: Span[] = [];
    const find = (label: string, span?: Span): Mapped => {
      const to = this.goldTable.find(label) ?? label;
      const mapped = this.withForm(to);
      if (mapped === 'ignore') {
        count(this.ignored, label);
        if (span) ignored.push({ start: span.start, end: span.end });
      } else if (mapped === 'drop') count(this.dropped, label);
      return mapped;
    };
    const mapped = mapDocument(document, this.map.layer, find);
    return ignored.length > 0 ? { ...mapped, ignored: [...(document.ignored ?? []), ...ignored] } : mapped;
  }

  system(document: EvalDocument): EvalDocument {
    return mapDocument(document, this.map.layer, (label) => this.withForm(this.systemLabel(label)));
  }

  /** What became of the gold's classes that are not scored. */
  goldNotes(): string[] {
    return [
      ...(this.dropped.size > 0 ? [`classes that the map drops: ${counted(this.dropped)}`] : []),
      ...(this.ignored.size > 0
        ? [`classes that are not scored, whatever a system says there: ${counted(this.ignored)}`]
        : []),
    ];
  }

  /** What the systems' documents since the last call had that the map does not know, to be said with the results. */
  takeUnknown(): string[] {
    const list = counted(this.unknown);
    this.unknown = new Map();
    const told = this.map.name !== 'none' && list !== '';
    return told ? [`labels that the class map ${this.map.name} does not know, kept as they stand: ${list}`] : [];
  }

  private systemLabel(label: string): string {
    const to = this.systemTable.find(label);
    // An abstention has no label; only a rule of its own makes it one.
    if (to !== undefined || label === '') return to ?? '';
    const { label: base } = splitForm(label);
    if (this.targets.has(base) || this.targets.has(label)) return label;
    const foreign = FOREIGN_NAMES[label.toUpperCase()];
    const known = foreign !== undefined && this.targets.has(foreign) ? foreign : undefined;
    const other = this.goldTable.names(label) ?? known ?? this.goldTable.find(label) ?? foreign;
    if (other === undefined) count(this.unknown, label);
    return other ?? label;
  }

  private withForm(to: string): Mapped {
    if (to === 'drop' || to === 'ignore') return to;
    if (this.map.layer !== 'entities') return { label: to, form: 'name' };
    const { label, form } = splitForm(to);
    const rule = form === 'name' ? 'class' : this.map.forms[form];
    if (rule === 'drop' || rule === 'ignore') return rule;
    return { label, form: rule === 'name' ? 'name' : form };
  }
}

/** Labels of a layer, in order of their first occurrence; entities' with their form (`LOCderiv`). */
export function labelsOf(documents: readonly EvalDocument[], layer: EvalLayer): string[] {
  const labels = new Set<string>();
  for (const document of documents) {
    mapDocument(document, layer, (label) => {
      if (label !== '') labels.add(label);
      return 'drop';
    });
  }
  return [...labels];
}

function count(counts: Map<string, number>, label: string): void {
  counts.set(label, (counts.get(label) ?? 0) + 1);
}

/** The most frequent first. */
function counted(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([label, number]) => `${label} ${number}`)
    .join(', ');
}

type Find = (label: string, span?: Span) => Mapped;

function mapDocument(document: EvalDocument, layer: EvalLayer, find: Find): EvalDocument {
  const { layers } = document;
  switch (layer) {
    case 'entities':
      return {
        ...document,
        ...(layers.entities ? { layers: { ...layers, entities: mapEntities(layers.entities, find) } } : {}),
        ...(document.innerEntities ? { innerEntities: mapEntities(document.innerEntities, find) } : {}),
      };
    case 'tags': {
      const pos = layers.tags?.pos?.map((label) => (label === '' ? '' : labelOf(find(label))));
      return pos ? { ...document, layers: { ...layers, tags: { ...layers.tags, pos } } } : document;
    }
    case 'quotes':
      return withList(document, 'quotes', layers.quotes, ({ type, spans }) => find(type, spans[0]), 'type');
    case 'marked':
      return withList(document, 'marked', layers.marked, ({ use, start, end }) => find(use, { start, end }), 'use');
    case 'actors':
      return withList(
        document,
        'actors',
        layers.actors,
        ({ label }) => (label === undefined ? undefined : find(label)),
        'label',
      );
    case 'sentiment':
      return layers.sentiment
        ? { ...document, layers: { ...layers, sentiment: mapSentiment(layers.sentiment, find) } }
        : document;
    default:
      return document;
  }
}

function mapEntities(entities: readonly EvalEntity[], find: Find): EvalEntity[] {
  return entities.flatMap((entity) => {
    const mapped = find(joinForm(entity.label, entity.form), entity);
    return typeof mapped === 'string' ? [] : [{ ...entity, ...mapped }];
  });
}

function withList<T extends object>(
  document: EvalDocument,
  layer: keyof EvalLayers,
  list: readonly T[] | undefined,
  find: (item: T) => Mapped | undefined,
  field: string,
): EvalDocument {
  if (!list) return document;
  const mapped = list.flatMap((item) => {
    const found = find(item);
    if (found === undefined) return [item];
    return typeof found === 'string' ? [] : [{ ...item, [field]: found.label }];
  });
  return { ...document, layers: { ...document.layers, [layer]: mapped } };
}

function labelOf(mapped: Mapped): string {
  return typeof mapped === 'string' ? '' : mapped.label;
}

function mapSentiment(
  sentiment: NonNullable<EvalLayers['sentiment']>,
  find: Find,
): NonNullable<EvalLayers['sentiment']> {
  const judged = <T extends EvalJudgement>(judgement: T): T => {
    const { label = '', ...rest } = judgement;
    const mapped = find(label);
    if (label === '' && typeof mapped !== 'string' && mapped.label === '') return judgement;
    return typeof mapped === 'string' ? (rest as T) : { ...judgement, label: mapped.label };
  };
  const { article, sentences, voices, toward } = sentiment;
  return {
    ...(article ? { article: judged(article) } : {}),
    ...(sentences ? { sentences: sentences.map(judged) } : {}),
    ...(voices ? { voices: voices.map(judged) } : {}),
    ...(toward ? { toward: toward.map(judged) } : {}),
  };
}
