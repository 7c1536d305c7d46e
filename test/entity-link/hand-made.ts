import type { Article } from '../../src/document/article.js';
import type { Actor, Entity, EntityLabel, Layers } from '../../src/document/layers.js';
import { create as createLinker } from '../../src/entity-link/rules.js';
import { create as createSplitter } from '../../src/sentence-split/rules.js';
import { create as createTokenizer } from '../../src/words/tokens.js';

const tokenizer = createTokenizer();
const splitter = createSplitter();
const linker = createLinker();

export function article(text: string): Article {
  return {
    id: 'test',
    source: { path: 'test.txt', record: 0, format: 'text', encoding: 'utf-8', sha256: '' },
    meta: {},
    text,
    textSha256: '',
    regions: [],
  };
}

/**
 * Entities by hand: every occurrence of a name becomes an entity, longer names first, a genitive -s or apostrophe taken
 * in, nothing within a word.
 */
export function entities(text: string, names: Partial<Record<EntityLabel, readonly string[]>>): Entity[] {
  const found: Omit<Entity, 'id'>[] = [];
  const all = Object.entries(names).flatMap(([label, list]) => list.map((name) => ({ label, name })));
  all.sort((a, b) => b.name.length - a.name.length);
  for (const { label, name } of all) {
    const literal = name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
    for (const match of text.matchAll(new RegExp(`(?<![\\p{L}-])${literal}(?:s|['’])?(?![\\p{L}-])`, 'gu'))) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some((other) => other.start < span.end && span.start < other.end)) continue;
      found.push({ ...span, text: match[0], label: label as EntityLabel, form: 'name', stage: 'test', rule: 'hand' });
    }
  }
  found.sort((a, b) => a.start - b.start);
  return found.map((entity, i) => ({ id: `e${i + 1}`, ...entity }));
}

export function layersOf(text: string, list: readonly Entity[]): Pick<Layers, 'tokens' | 'sentences' | 'entities'> {
  const doc = article(text);
  const tell = () => {};
  const { tokens } = tokenizer.run({ article: doc, layers: {} }, tell) as Pick<Layers, 'tokens'>;
  const { sentences } = splitter.run({ article: doc, layers: { tokens } }, tell) as Pick<Layers, 'sentences'>;
  return { tokens, sentences, entities: list };
}

export function link(text: string, list: readonly Entity[]): readonly Actor[] {
  const layers = layersOf(text, list);
  return (linker.run({ article: article(text), layers }, () => {}) as Pick<Layers, 'actors'>).actors;
}

/** Actors as lines: `PER Kim Jong Un [roles]: mention (kind rule), …`. */
export function outline(actors: readonly Actor[]): string[] {
  return actors.map(({ label, name, roles, mentions }) => {
    const said = roles === undefined ? '' : ` [${roles.join('; ')}]`;
    return `${label} ${name}${said}: ${mentions.map((m) => `${m.text} (${m.kind} ${m.rule})`).join(', ')}`;
  });
}
