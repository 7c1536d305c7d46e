import type { TextSpan } from '../../document/span.js';
import type { EvalActor, EvalEntity, EvalJudgement, EvalLayers, EvalQuote, EvalSentiment } from '../eval-document.js';
import type { LinkRole, Mark, MarkType, Standoff } from './standoff.js';

type SentimentPart<K extends 'sentences' | 'toward'> = NonNullable<EvalSentiment[K]>[number];

/**
 * The layers that marks, links and chains say; the inverse of `toStandoff`. Ids are given anew, in the order of the marks.
 * Layers of which there is no mark are absent.
 */
export function fromStandoff(standoff: Standoff): EvalLayers {
  const reading = new Reading(standoff);
  const entities = reading.of('Entity').map(
    ({ spans, features }, i): EvalEntity => ({
      id: `e${i + 1}`,
      ...hull(spans),
      label: features['label'] ?? '',
      form: 'name',
    }),
  );
  const actors = reading.actors();
  const quotes = reading.quotes();
  const marked = reading
    .of('Marked')
    .map(({ spans, features }, i) => ({ id: `m${i + 1}`, ...hull(spans), use: features['use'] ?? '' }));
  const sentiment = reading.sentiment();
  return {
    ...(entities.length > 0 ? { entities } : {}),
    ...(actors.length > 0 ? { actors } : {}),
    ...(quotes.length > 0 ? { quotes } : {}),
    ...(marked.length > 0 ? { marked } : {}),
    ...(sentiment ? { sentiment } : {}),
  };
}

class Reading {
  private readonly byId: ReadonlyMap<string, Mark>;
  private readonly targets = new Map<string, string>();
  private readonly quoteIds = new Map<string, string>();
  /** Actor by the id of any of its mentions. */
  private readonly actorIds = new Map<string, string>();

  constructor(private readonly standoff: Standoff) {
    this.byId = new Map(standoff.marks.map((mark) => [mark.id, mark]));
    for (const { role, from, to } of standoff.links)
      if (!this.targets.has(`${role} ${from}`)) this.targets.set(`${role} ${from}`, to);
    this.of('Quote').forEach(({ id }, i) => {
      this.quoteIds.set(id, `q${i + 1}`);
    });
  }

  of(type: MarkType): Mark[] {
    return this.standoff.marks.filter((mark) => mark.type === type);
  }

  private linked(role: LinkRole, from: string): string | undefined {
    return this.targets.get(`${role} ${from}`);
  }

  actors(): EvalActor[] {
    const mentions = this.of('Mention');
    const leader = new Map(mentions.map(({ id }) => [id, id]));
    const leaderOf = (id: string): string => {
      let at = id;
      while (leader.get(at) !== at) at = leader.get(at)!;
      return at;
    };
    for (const [first, ...others] of this.standoff.chains.map((chain) => chain.filter((id) => leader.has(id)))) {
      for (const other of others) leader.set(leaderOf(other), leaderOf(first!));
    }
    const groups = new Map<string, Mark[]>();
    for (const mention of mentions) {
      const key = leaderOf(mention.id);
      groups.set(key, [...(groups.get(key) ?? []), mention]);
    }
    return [...groups.values()].map((group, i) => {
      const id = `a${i + 1}`;
      for (const mention of group) this.actorIds.set(mention.id, id);
      const facts = ['label', 'name', 'wikidata', 'link'].flatMap((name) => {
        const value = group.find(({ features }) => features[name] !== undefined)?.features[name];
        return value === undefined ? [] : [[name, value]];
      });
      return {
        id,
        ...Object.fromEntries(facts),
        mentions: group.map(({ spans, features: { kind } }) => ({
          ...hull(spans),
          ...(kind === undefined ? {} : { kind }),
        })),
      };
    });
  }

  /** After {@link actors}, whose ids the speakers have. */
  quotes(): EvalQuote[] {
    return this.of('Quote').map(({ id, spans, features: { type = '', medium } }) => {
      const parts = (['Cue', 'Frame', 'Addressee'] as const).flatMap((role) => {
        const part = this.byId.get(this.linked(role, id) ?? '');
        if (!part) return [];
        const actor = this.actorOf(part.id);
        return [[role.toLowerCase(), { spans: part.spans, ...(actor === undefined ? {} : { actor }) }]];
      });
      const speaker = this.speaker(id);
      const inside = this.quoteIds.get(this.linked('Inside', id) ?? '');
      return {
        id: this.quoteIds.get(id)!,
        type,
        spans,
        ...Object.fromEntries(parts),
        ...(speaker ? { speaker } : {}),
        ...(medium === undefined ? {} : { medium }),
        ...(inside === undefined ? {} : { inside }),
      };
    });
  }

  private actorOf(mark: string): string | undefined {
    return this.actorIds.get(this.linked('Actor', mark) ?? '');
  }

  private speaker(quote: string): EvalQuote['speaker'] | undefined {
    const part = this.byId.get(this.linked('Speaker', quote) ?? '');
    const actor = this.actorOf(part?.id ?? quote);
    const from = this.quoteIds.get(this.linked('Carried', quote) ?? '');
    if (!part && actor === undefined && from === undefined) return undefined;
    const kind = part?.features['kind'];
    return {
      ...(part ? { spans: part.spans } : {}),
      ...(kind === undefined ? {} : { kind }),
      ...(actor === undefined ? {} : { actor }),
      ...(from === undefined ? {} : { from }),
    };
  }

  sentiment(): EvalSentiment | undefined {
    const marks = this.of('Sentiment');
    if (marks.length === 0) return undefined;
    const sentences: SentimentPart<'sentences'>[] = [];
    const toward: SentimentPart<'toward'>[] = [];
    for (const { spans, features } of marks) {
      const { start, end, text } = hull(spans);
      const { voice } = features;
      if (features['of'] === 'sentence') sentences.push({ start, end, ...judgement(features) });
      else
        toward.push({
          target: { start, end, text },
          ...judgement(features),
          ...(voice === undefined ? {} : { voice: { kind: voice } }),
        });
    }
    return { ...(sentences.length > 0 ? { sentences } : {}), ...(toward.length > 0 ? { toward } : {}) };
  }
}

function judgement({ label, polarity, confidence }: Readonly<Record<string, string>>): EvalJudgement {
  return {
    ...(label === undefined ? {} : { label }),
    ...(polarity === undefined ? {} : { polarity: Number(polarity) }),
    ...(confidence === undefined ? {} : { confidence: Number(confidence) }),
  };
}

/** From the beginning of the first to the end of the last piece. */
function hull(spans: readonly TextSpan[]): TextSpan {
  const [first] = spans;
  const last = spans.at(-1)!;
  return spans.length === 1
    ? { ...first! }
    : { start: first!.start, end: last.end, text: spans.map(({ text }) => text).join(' … ') };
}
