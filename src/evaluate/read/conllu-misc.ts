import type { Span } from '../../document/span.js';
import type { EvalActor, EvalEntity, EvalLayers, EvalQuote } from '../eval-document.js';

/** What stands in MISC, and the comments that say who `a1` and `q1` are. */
export interface MiscColumns {
  /** Attribute → values by token index. */
  readonly attributes: ReadonlyMap<string, readonly (string | undefined)[]>;
  /** `actor a1` → `PER Anna Weiß`, `quote q1` → `direct a1`. */
  readonly comments: ReadonlyMap<string, string>;
}

interface Run {
  readonly value: string;
  readonly first: number;
  last: number;
}

/** The attributes of MISC that this reads; `NER` is what other files call `NE`. */
export const MARKS = ['NE', 'NER', 'Actor', 'Quote', 'Cue', 'Frame', 'Speaker', 'Addressee'] as const;

/** The layers that CoNLL-U files carry in MISC: `NE=B-PER`, and as Pressespiegel writes them actors and quotes. */
export function layersOfMisc(text: string, tokens: readonly Span[], misc: MiscColumns): EvalLayers {
  const { attributes, comments } = misc;
  const spansOf = (name: string): Map<string, { start: number; end: number; text: string }[]> => {
    const spans = new Map<string, { start: number; end: number; text: string }[]>();
    for (const { value, first, last } of runsOf(attributes.get(name) ?? [])) {
      const start = tokens[first]!.start;
      const end = tokens[last - 1]!.end;
      const list = spans.get(value) ?? [];
      list.push({ start, end, text: text.slice(start, end) });
      spans.set(value, list);
    }
    return spans;
  };
  const names = attributes.get('NE') ?? attributes.get('NER');
  const entities: EvalEntity[] | undefined =
    names &&
    runsOf(names).map(({ value, first, last }, i) => {
      const { start } = tokens[first]!;
      const { end } = tokens[last - 1]!;
      return { id: `e${i + 1}`, start, end, text: text.slice(start, end), label: value, form: 'name' };
    });
  const actors = actorsOf(spansOf('Actor'), comments);
  const quotes = quotesOf(spansOf, comments);
  return {
    ...(entities ? { entities } : {}),
    ...(actors.length > 0 ? { actors } : {}),
    ...(quotes.length > 0 ? { quotes } : {}),
  };
}

type SpansById = Map<string, { start: number; end: number; text: string }[]>;

function actorsOf(mentions: SpansById, comments: MiscColumns['comments']): EvalActor[] {
  return [...mentions].map(([id, spans]) => {
    const [, label, name] = /^(\S+) (.*)$/.exec(comments.get(`actor ${id}`) ?? '') ?? [];
    return { id, ...(label === undefined ? {} : { label, name: name! }), mentions: spans };
  });
}

function quotesOf(spansOf: (name: string) => SpansById, comments: MiscColumns['comments']): EvalQuote[] {
  const parts = { cue: spansOf('Cue'), frame: spansOf('Frame'), addressee: spansOf('Addressee') };
  const speakers = spansOf('Speaker');
  return [...spansOf('Quote')].map(([id, spans]) => {
    const [type = '', actor] = (comments.get(`quote ${id}`) ?? '').split(' ');
    const speaker = speakers.get(id);
    const quote: Record<string, unknown> = { id, type, spans };
    for (const [name, byId] of Object.entries(parts)) {
      const own = byId.get(id);
      if (own) quote[name] = { spans: own };
    }
    if (speaker || actor !== undefined) {
      quote['speaker'] = { ...(speaker ? { spans: speaker } : {}), ...(actor === undefined ? {} : { actor }) };
    }
    return quote as unknown as EvalQuote;
  });
}

/** Runs of `B-x`, `I-x`, of which several can lie on one token, parted by commas. */
function runsOf(values: readonly (string | undefined)[]): Run[] {
  const runs: Run[] = [];
  let open: Run[] = [];
  for (let i = 0; i < values.length; i++) {
    const here = values[i];
    if (here === undefined || here === 'O') {
      open = [];
      continue;
    }
    const still: Run[] = [];
    for (const mark of here.split(',')) {
      const value = mark.slice(2);
      const goesOn = 'BSU'.includes(mark[0]!) ? undefined : open.find((run) => run.value === value && run.last === i);
      const run = goesOn ?? { value, first: i, last: i };
      run.last = i + 1;
      if (!goesOn) runs.push(run);
      still.push(run);
    }
    open = still;
  }
  return runs;
}
