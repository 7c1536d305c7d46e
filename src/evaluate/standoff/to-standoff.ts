import type { TextSpan } from '../../document/span.js';
import type { EvalActor, EvalJudgement, EvalLayers, EvalQuote } from '../eval-document.js';
import { joinForm } from '../map/class-map.js';
import type { Link, LinkRole, Mark, MarkType, Standoff } from './standoff.js';

/** What can be shown of a document's layers as marks, links and chains. */
export function toStandoff(layers: EvalLayers): Standoff {
  const draft = new Draft();
  for (const { label, form, ...span } of layers.entities ?? []) {
    draft.mark('Entity', [span], { label: joinForm(label, form) });
  }
  for (const actor of layers.actors ?? []) draft.actor(actor);
  for (const quote of layers.quotes ?? []) draft.quote(quote);
  draft.linkQuotes(layers.quotes ?? []);
  for (const { use, ...span } of layers.marked ?? []) draft.mark('Marked', [span], { use });
  const { sentences, toward } = layers.sentiment ?? {};
  for (const sentence of sentences ?? []) {
    draft.mark('Sentiment', [{ ...sentence, text: '' }], { of: 'sentence', ...judged(sentence) });
  }
  for (const judgement of toward ?? []) {
    const { target, voice } = judgement;
    draft.mark('Sentiment', [target], { of: 'target', ...judged(judgement), ...(voice ? { voice: voice.kind } : {}) });
  }
  return draft;
}

class Draft implements Standoff {
  readonly marks: Mark[] = [];
  readonly links: Link[] = [];
  readonly chains: string[][] = [];
  private readonly quoteMarks = new Map<string, string>();
  private readonly mentionMarks = new Map<string, string>();

  mark(type: MarkType, spans: readonly TextSpan[], features: Record<string, string | undefined>): string {
    const id = `m${this.marks.length + 1}`;
    const known = Object.entries(features).filter(([, value]) => value !== undefined && value !== '');
    const pieces = spans.map(({ start, end, text }) => ({ start, end, text }));
    this.marks.push({ id, type, spans: pieces, features: Object.fromEntries(known) as Record<string, string> });
    return id;
  }

  private link(role: LinkRole, from: string | undefined, to: string | undefined): void {
    if (from !== undefined && to !== undefined) this.links.push({ role, from, to });
  }

  /** What is known of the actor stands at its first mention. */
  actor({ id, label, name, wikidata, link, mentions }: EvalActor): void {
    const chain = mentions.map(({ kind, ...span }, i) =>
      this.mark('Mention', [span], { kind, ...(i === 0 ? { label, name, wikidata, link } : {}) }),
    );
    if (chain[0] !== undefined) this.mentionMarks.set(id, chain[0]);
    if (chain.length > 1) this.chains.push(chain);
  }

  quote({ id, type, medium, spans, cue, frame, speaker, addressee }: EvalQuote): void {
    const mark = this.mark('Quote', spans, { type, medium });
    this.quoteMarks.set(id, mark);
    const part = (
      role: 'Cue' | 'Frame' | 'Speaker' | 'Addressee',
      own: { spans?: readonly TextSpan[] } | undefined,
      kind?: string,
    ) => {
      if (!own?.spans || own.spans.length === 0) return undefined;
      const partMark = this.mark(role, own.spans, { kind });
      this.link(role, mark, partMark);
      return partMark;
    };
    part('Cue', cue);
    part('Frame', frame);
    // Whoever speaks without being named there is an actor of the quotation itself.
    const speakerMark = part('Speaker', speaker, speaker?.kind) ?? mark;
    const addresseeMark = part('Addressee', addressee);
    if (speaker?.actor !== undefined) this.link('Actor', speakerMark, this.mentionMarks.get(speaker.actor));
    if (addressee?.actor !== undefined) this.link('Actor', addresseeMark, this.mentionMarks.get(addressee.actor));
  }

  /** Once all quotations have their marks. */
  linkQuotes(quotes: readonly EvalQuote[]): void {
    for (const { id, inside, speaker } of quotes) {
      const mark = this.quoteMarks.get(id);
      if (inside !== undefined) this.link('Inside', mark, this.quoteMarks.get(inside));
      if (speaker?.from !== undefined) this.link('Carried', mark, this.quoteMarks.get(speaker.from));
    }
  }
}

function judged({ label, polarity, confidence }: EvalJudgement): Record<string, string | undefined> {
  return { label, polarity: polarity?.toString(), confidence: confidence?.toString() };
}
