import type { Actor, EntityLabel, Mention } from '../document/layers.js';
import type { Span, TextSpan } from '../document/span.js';
import type { Gender } from './actor-lists.js';
import type { RoleFact } from './role-fact.js';

/** An actor in the making: rules add mentions and roles, {@link finishActors} makes the layer of it. */
export class ActorDraft {
  /** In text order. */
  readonly mentions: Mention[] = [];
  /** Sentence of each mention. */
  private readonly sentences: number[] = [];
  /** What the text calls the actor, each role as it was said first. */
  readonly facts: RoleFact[] = [];
  private readonly titles = new Set<string>();
  /** Age and party as the text gives them in brackets or before the name. */
  age: string | undefined;
  party: string | undefined;
  gender: Gender | undefined;
  wikidata: string | undefined;

  constructor(
    readonly label: EntityLabel,
    public name: string,
  ) {}

  /** Adds a mention at its place in text order; nearly always that is the end. */
  add(mention: Mention, sentence: number): void {
    const at = this.lastBefore(mention.start + 1) + 1;
    if (at === this.mentions.length) {
      this.mentions.push(mention);
      this.sentences.push(sentence);
    } else {
      this.mentions.splice(at, 0, mention);
      this.sentences.splice(at, 0, sentence);
    }
  }

  /** Index of the last mention that starts before `offset`, or -1. O(log n). */
  lastBefore(offset: number): number {
    let low = 0;
    let high = this.mentions.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.mentions[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  addFact(fact: RoleFact): void {
    const said = `${fact.title} ${fact.phrase.gender ?? ''}`;
    if (this.titles.has(said)) return;
    this.titles.add(said);
    this.facts.push(fact);
  }

  get first(): { mention: Mention; sentence: number } | undefined {
    return this.mentions.length === 0 ? undefined : { mention: this.mentions[0]!, sentence: this.sentences[0]! };
  }

  /** The last mention before `offset` with its sentence; undefined where the actor was not yet spoken of. */
  latest(offset: number): { mention: Mention; sentence: number } | undefined {
    const at = this.lastBefore(offset);
    return at < 0 ? undefined : { mention: this.mentions[at]!, sentence: this.sentences[at]! };
  }
}

/** A mention of `span`; evidence without the mention's own span and without repetition. */
export function mentionOf(
  text: string,
  span: Span,
  kind: Mention['kind'],
  rule: string,
  evidence: readonly Span[] = [],
  entity?: string,
): Mention {
  const proofs: TextSpan[] = [];
  for (const { start, end } of evidence) {
    if (proofs.some((proof) => proof.start === start && proof.end === end)) continue;
    proofs.push({ start, end, text: text.slice(start, end) });
  }
  return {
    start: span.start,
    end: span.end,
    text: text.slice(span.start, span.end),
    kind,
    ...(entity === undefined ? {} : { entity }),
    rule,
    ...(proofs.length === 0 ? {} : { evidence: proofs }),
  };
}

/** The layer: actors in the order of their first mention, `a1` and so on; roles as first said, each once. */
export function finishActors(drafts: readonly ActorDraft[]): Actor[] {
  const used = drafts.filter((draft) => draft.mentions.length > 0);
  used.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start || b.mentions[0]!.end - a.mentions[0]!.end);
  return used.map((draft, i) => {
    const facts = [...draft.facts].sort((a, b) => a.span.start - b.span.start);
    const roles = [...new Set(facts.map((fact) => fact.title))];
    return {
      id: `a${i + 1}`,
      label: draft.label,
      name: draft.name,
      ...(draft.wikidata === undefined ? {} : { wikidata: draft.wikidata }),
      ...(roles.length === 0 ? {} : { roles }),
      mentions: draft.mentions,
    };
  });
}
