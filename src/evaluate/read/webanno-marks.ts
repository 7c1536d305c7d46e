import type { TextSpan } from '../../document/span.js';
import type { EvalLayers } from '../eval-document.js';
import { fromStandoff } from '../standoff/from-standoff.js';
import type { Link, LinkRole, Mark, MarkType } from '../standoff/standoff.js';
import { FEATURES, QUOTATION_PARTS, WEBANNO } from '../standoff/webanno-layers.js';

/** An annotation of any layer of a WebAnno file. */
export interface WebannoAnnotation extends TextSpan {
  readonly layer: string;
  readonly features: Readonly<Record<string, string>>;
}

const READ_ELSEWHERE: ReadonlySet<string> = new Set([WEBANNO.pos, WEBANNO.lemma, WEBANNO.feats]);

/**
 * Entities, actors, quotations, marked spans and sentiment of a WebAnno file.
 *
 * @param unread is told the layers that are none of these, and how many annotations they have
 */
export function layersOfWebanno(
  annotations: readonly WebannoAnnotation[],
  unread: (layer: string, count: number) => void,
): EvalLayers {
  const sorted = annotations.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const draft = new Draft();
  const known: ReadonlySet<string> = new Set(Object.values(WEBANNO));
  const others = new Map<string, number>();
  const facts = factsOfMentions(sorted);
  for (const annotation of sorted) {
    const { layer, features, ...span } = annotation;
    if (layer === WEBANNO.entity) draft.mark('Entity', [span], { label: features['value'] ?? '' });
    else if (layer === WEBANNO.chain) draft.mention(span, features, facts.get(annotation) ?? {});
    else if (layer === WEBANNO.quotation) draft.quotation(span, features);
    else if (layer === WEBANNO.marked) draft.mark('Marked', [span], pick(features, FEATURES.marked));
    else if (layer === WEBANNO.sentiment) draft.mark('Sentiment', [span], pick(features, FEATURES.sentiment));
    else if (!known.has(layer) && !READ_ELSEWHERE.has(layer)) others.set(layer, (others.get(layer) ?? 0) + 1);
  }
  for (const [layer, count] of others) unread(layer, count);
  return fromStandoff(draft.finish());
}

type Features = Readonly<Record<string, string>>;

/**
 * What is said of actors, by the mention that it belongs to: the first of a chain that has this place, else any there of
 * which nothing is said yet.
 */
function factsOfMentions(sorted: readonly WebannoAnnotation[]): ReadonlyMap<WebannoAnnotation, Features> {
  const mentions = new Map<string, WebannoAnnotation[]>();
  for (const mention of sorted) {
    if (mention.layer !== WEBANNO.chain) continue;
    const place = `${mention.start}-${mention.end}`;
    mentions.set(place, [...(mentions.get(place) ?? []), mention]);
  }
  const facts = new Map<WebannoAnnotation, Features>();
  for (const { layer, start, end, features } of sorted) {
    if (layer !== WEBANNO.actor) continue;
    const free = (mentions.get(`${start}-${end}`) ?? []).filter((mention) => !facts.has(mention));
    const mention = free.find((one) => one.features['element'] === '1') ?? free[0];
    if (mention) facts.set(mention, features);
  }
  return facts;
}

class Draft {
  private readonly marks: Mark[] = [];
  private readonly chains = new Map<string, string[]>();
  /** Pieces of quotations and their parts, by part and quotation. */
  private readonly parts = new Map<
    string,
    { type: MarkType; quote: string; spans: TextSpan[]; features: Record<string, string> }
  >();

  mark(type: MarkType, spans: readonly TextSpan[], features: Readonly<Record<string, string>>): string {
    const id = `m${this.marks.length + 1}`;
    this.marks.push({ id, type, spans, features });
    return id;
  }

  mention(span: TextSpan, features: Features, own: Features): void {
    const kind = features['referenceType'];
    const id = this.mark('Mention', [span], { ...(kind === undefined ? {} : { kind }), ...pick(own, FEATURES.actor) });
    const chain = features['chain'] ?? `alone ${id}`;
    this.chains.set(chain, [...(this.chains.get(chain) ?? []), id]);
  }

  quotation(span: TextSpan, features: Readonly<Record<string, string>>): void {
    const { part = 'Quote', quote = `alone ${span.start}` } = features;
    const type = QUOTATION_PARTS.find((name) => name === part) ?? 'Quote';
    const key = `${type} ${quote}`;
    const known = this.parts.get(key) ?? { type, quote, spans: [], features: {} };
    known.spans.push(span);
    Object.assign(known.features, features);
    this.parts.set(key, known);
  }

  finish() {
    const links: Link[] = [];
    const ids = new Map<string, string>();
    for (const [key, { type, spans, features }] of this.parts) {
      ids.set(key, this.mark(type, spans, pick(features, ['type', 'medium', 'kind'])));
    }
    const link = (role: LinkRole, from: string | undefined, to: string | undefined): void => {
      if (from !== undefined && to !== undefined) links.push({ role, from, to });
    };
    for (const [key, { type, quote, features }] of this.parts) {
      if (type !== 'Quote') link(type as LinkRole, ids.get(`Quote ${quote}`), ids.get(key));
      else {
        link('Inside', ids.get(key), ids.get(`Quote ${features['inside']}`));
        link('Carried', ids.get(key), ids.get(`Quote ${features['carried']}`));
      }
    }
    return { marks: this.marks, links, chains: [...this.chains.values()].filter((chain) => chain.length > 1) };
  }
}

function pick(features: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (features[name] === undefined ? [] : [[name, features[name]]])));
}
