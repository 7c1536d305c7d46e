import type { Article } from '../../src/document/article.js';
import type { Actor, Entity, EntityLabel, Marked, Quote, Sentence, TokenTable } from '../../src/document/layers.js';
import type { Message } from '../../src/document/message.js';
import { create } from '../../src/quote-detect/news.js';
import { create as createSplitter } from '../../src/sentence-split/rules.js';
import { create as createTokenizer } from '../../src/words/tokens.js';

const tokenizer = createTokenizer();
const splitter = createSplitter();
const stage = create();

export interface Read {
  readonly text: string;
  readonly quotes: readonly Quote[];
  readonly marked: readonly Marked[];
  readonly messages: readonly Message[];
}

/**
 * Reads `text` with names by hand: every occurrence of a name of `names` is an entity, and each PER name an actor with
 * its occurrences as mentions.
 */
export async function read(text: string, names: Partial<Record<EntityLabel, readonly string[]>> = {}): Promise<Read> {
  const article: Article = {
    id: 'test',
    source: { path: 'test.txt', record: 0, format: 'text', encoding: 'utf-8', sha256: '' },
    meta: {},
    text,
    textSha256: '',
    regions: [],
  };
  const messages: Message[] = [];
  const tell = (message: Message): void => void messages.push(message);
  const { tokens } = (await tokenizer.run({ article, layers: {} }, tell)) as { tokens: TokenTable };
  const { sentences } = (await splitter.run({ article, layers: { tokens } }, tell)) as {
    sentences: readonly Sentence[];
  };
  const entities = findNames(text, names);
  const actors = entities
    .filter((entity) => entity.label === 'PER')
    .reduce<Map<string, Entity[]>>(
      (all, entity) => all.set(entity.text, [...(all.get(entity.text) ?? []), entity]),
      new Map(),
    );
  const layers = { tokens, sentences, entities, actors: [...actors].map(([name, list], i) => actor(name, list, i)) };
  const { quotes, marked } = await stage.run({ article, layers }, tell);
  return { text, quotes, marked, messages };
}

function actor(name: string, entities: readonly Entity[], index: number): Actor {
  const mentions = entities.map(({ id, start, end, text }) => ({
    start,
    end,
    text,
    kind: 'name' as const,
    entity: id,
    rule: 'hand',
  }));
  return { id: `a${index + 1}`, label: 'PER', name, mentions };
}

function findNames(text: string, names: Partial<Record<EntityLabel, readonly string[]>>): Entity[] {
  const found: Omit<Entity, 'id'>[] = [];
  for (const [label, list] of Object.entries(names)) {
    for (const name of list) {
      for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
        const end = start + name.length;
        found.push({ start, end, text: name, label: label as EntityLabel, form: 'name', stage: 'test', rule: 'hand' });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start).map((entity, i) => ({ id: `e${i + 1}`, ...entity }));
}

/** The quotations as `type: words | words <speaker>`, in text order. */
export function lines({ quotes }: Read): string[] {
  return quotes.map(({ type, spans, speaker }) => {
    const who = speaker?.spans?.map(({ text }) => text).join(' | ') ?? speaker?.kind ?? '';
    return `${type}: ${spans.map(({ text }) => text).join(' | ')} <${who}>`;
  });
}
