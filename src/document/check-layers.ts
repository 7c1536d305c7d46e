import type { AnnotatedArticle } from './doc.js';
import type { Layers, Region } from './layers.js';
import type { Message } from './message.js';
import { type Span, spanProblem, type TextSpan } from './span.js';

type Checked = Pick<AnnotatedArticle, 'text'> & {
  readonly layers: Partial<Layers>;
  readonly regions?: readonly Region[];
  readonly messages?: readonly Message[];
};

/** Collects what is wrong, each with the path of the field; stops after `limit` findings. */
class Findings {
  readonly list: string[] = [];
  constructor(
    readonly text: string,
    private readonly limit: number,
  ) {}

  get full(): boolean {
    return this.list.length >= this.limit;
  }

  add(path: string, problem: string): void {
    if (!this.full) this.list.push(`${path}: ${problem}`);
  }

  span(path: string, span: Span): void {
    const problem = spanProblem(this.text, span);
    if (problem !== undefined) this.add(path, problem);
  }

  surface(path: string, span: TextSpan): void {
    this.span(path, span);
    if (this.text.slice(span.start, span.end) !== span.text) {
      this.add(
        path,
        `text is ${JSON.stringify(span.text)}, the article has ${JSON.stringify(this.text.slice(span.start, span.end))}`,
      );
    }
  }

  surfaces(path: string, spans: readonly TextSpan[] | undefined): void {
    spans?.forEach((span, i) => {
      this.surface(`${path}[${i}]`, span);
    });
  }

  reference(path: string, id: string | undefined, known: ReadonlySet<string> | undefined, what: string): void {
    if (id !== undefined && known !== undefined && !known.has(id)) this.add(path, `no ${what} has the id ${id}`);
  }
}

/**
 * Checks what a schema cannot say: spans within the text and not inside a surrogate pair, `text` equal to the slice,
 * columns of equal length, tokens and sentences in order, unique ids, references that resolve. Offsets are UTF-16.
 *
 * @param limit how many findings to collect at most
 * @returns one line a finding, beginning with the field's path; empty where all is well
 */
export function checkLayers(article: Checked, limit = 100): string[] {
  const findings = new Findings(article.text, limit);
  const { layers } = article;
  article.regions?.forEach((region, i) => {
    findings.span(`regions[${i}]`, region);
  });
  article.messages?.forEach((message, i) => {
    if (message.start !== undefined && message.end !== undefined && message.end > message.start) {
      findings.span(`messages[${i}]`, { start: message.start, end: message.end });
    }
  });
  if (layers.tokens) checkTokens(findings, layers.tokens, layers.tags);
  const sentences = ids(findings, 'sentences', layers.sentences);
  checkSentences(findings, layers.sentences);
  const entities = ids(findings, 'entities', layers.entities);
  layers.entities?.forEach((entity, i) => {
    findings.surface(`layers.entities[${i}]`, entity);
  });
  const actors = ids(findings, 'actors', layers.actors);
  checkActors(findings, layers.actors, entities);
  const quotes = ids(findings, 'quotes', layers.quotes);
  checkQuotes(findings, layers.quotes, actors, quotes);
  ids(findings, 'marked', layers.marked);
  layers.marked?.forEach((marked, i) => {
    findings.surface(`layers.marked[${i}]`, marked);
    findings.reference(`layers.marked[${i}].quote`, marked.quote, quotes, 'quote');
  });
  checkSentiment(findings, layers.sentiment, sentences, actors);
  return findings.list;
}

function ids(
  findings: Findings,
  layer: string,
  items: readonly { readonly id: string }[] | undefined,
): ReadonlySet<string> | undefined {
  if (items === undefined) return undefined;
  const seen = new Set<string>();
  items.forEach((item, i) => {
    if (seen.has(item.id)) findings.add(`layers.${layer}[${i}].id`, `${item.id} stands twice`);
    seen.add(item.id);
  });
  return seen;
}

function checkTokens(findings: Findings, tokens: Layers['tokens'], tags: Layers['tags'] | undefined): void {
  const count = tokens.start.length;
  if (tokens.end.length !== count)
    findings.add('layers.tokens.end', `${tokens.end.length} values beside ${count} starts`);
  let previous = 0;
  for (let i = 0; i < count && !findings.full; i++) {
    const start = tokens.start[i]!;
    findings.span(`layers.tokens[${i}]`, { start, end: tokens.end[i] ?? -1 });
    if (start < previous)
      findings.add(`layers.tokens[${i}]`, `starts at ${start}, before the last one's end ${previous}`);
    previous = tokens.end[i]!;
  }
  if (tags === undefined) return;
  for (const column of ['pos', 'lemma', 'feats'] as const) {
    if (tags[column].length !== count) {
      findings.add(`layers.tags.${column}`, `${tags[column].length} values beside ${count} tokens`);
    }
  }
}

function checkSentences(findings: Findings, sentences: Layers['sentences'] | undefined): void {
  let previous = 0;
  sentences?.forEach((sentence, i) => {
    findings.span(`layers.sentences[${i}]`, sentence);
    if (sentence.start < previous) {
      findings.add(`layers.sentences[${i}]`, `starts at ${sentence.start}, before the last one's end ${previous}`);
    }
    previous = sentence.end;
  });
}

function checkActors(
  findings: Findings,
  actors: Layers['actors'] | undefined,
  entities: ReadonlySet<string> | undefined,
): void {
  actors?.forEach((actor, i) => {
    actor.mentions.forEach((mention, j) => {
      const path = `layers.actors[${i}].mentions[${j}]`;
      findings.surface(path, mention);
      findings.surfaces(`${path}.evidence`, mention.evidence);
      findings.reference(`${path}.entity`, mention.entity, entities, 'entity');
    });
  });
}

function checkQuotes(
  findings: Findings,
  quotes: Layers['quotes'] | undefined,
  actors: ReadonlySet<string> | undefined,
  quoteIds: ReadonlySet<string> | undefined,
): void {
  quotes?.forEach((quote, i) => {
    const path = `layers.quotes[${i}]`;
    findings.surfaces(`${path}.spans`, quote.spans);
    findings.surfaces(`${path}.cue.spans`, quote.cue?.spans);
    findings.surfaces(`${path}.frame.spans`, quote.frame?.spans);
    findings.surfaces(`${path}.speaker.spans`, quote.speaker?.spans);
    findings.surfaces(`${path}.speaker.evidence`, quote.speaker?.evidence);
    findings.surfaces(`${path}.addressee.spans`, quote.addressee?.spans);
    findings.reference(`${path}.speaker.actor`, quote.speaker?.actor, actors, 'actor');
    findings.reference(`${path}.speaker.from`, quote.speaker?.from, quoteIds, 'quote');
    findings.reference(`${path}.addressee.actor`, quote.addressee?.actor, actors, 'actor');
    findings.reference(`${path}.inside`, quote.inside, quoteIds, 'quote');
  });
}

function checkSentiment(
  findings: Findings,
  sentiment: Layers['sentiment'] | undefined,
  sentences: ReadonlySet<string> | undefined,
  actors: ReadonlySet<string> | undefined,
): void {
  sentiment?.sentences.forEach((sentence, i) => {
    const path = `layers.sentiment.sentences[${i}]`;
    findings.span(path, sentence);
    findings.reference(`${path}.sentence`, sentence.sentence, sentences, 'sentence');
    findings.surfaces(`${path}.evidence`, sentence.evidence);
  });
  sentiment?.voices.forEach((voice, i) => {
    findings.reference(`layers.sentiment.voices[${i}].voice.actor`, voice.voice.actor, actors, 'actor');
  });
  sentiment?.toward.forEach((judgement, i) => {
    const path = `layers.sentiment.toward[${i}]`;
    findings.surface(`${path}.target`, judgement.target);
    findings.reference(`${path}.actor`, judgement.actor, actors, 'actor');
    findings.reference(`${path}.voice.actor`, judgement.voice.actor, actors, 'actor');
    findings.surfaces(`${path}.evidence`, judgement.evidence);
  });
}
