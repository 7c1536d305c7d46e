import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Article } from '../../src/document/article.js';
import type { Entity } from '../../src/document/layers.js';
import { create as createCrf } from '../../src/entity-tag/crf.js';
import { create as createSentences } from '../../src/sentence-split/rules.js';
import { create as createTokens } from '../../src/words/tokens.js';
import { f1 } from './score-sentences.js';

const PIPELINES = fileURLToPath(new URL('../../pipelines', import.meta.url));
const GOLD = fileURLToPath(new URL('../../fixtures/gold', import.meta.url));

interface GoldLine {
  readonly id: string;
  readonly text: string;
  readonly layers: { readonly entities: readonly Entity[] };
}

/** An article of the project's own gold with the names that the shipped model finds in it. */
interface Tagged {
  readonly id: string;
  readonly text: string;
  readonly gold: readonly Entity[];
  readonly found: readonly Entity[];
}

function isName({ form }: Entity): boolean {
  return form === undefined || form === 'name';
}

/** Tags the articles of a part of the gold from their bare text. */
export async function tagOwnGold(part: 'dev' | 'test'): Promise<Tagged[]> {
  const tokens = createTokens();
  const sentences = createSentences();
  const crf = createCrf({ model: 'models/entities-de' }, { directory: PIPELINES });
  const tagged: Tagged[] = [];
  for (const line of readFileSync(`${GOLD}/${part}.jsonl`, 'utf8').trim().split('\n')) {
    const { id, text, layers } = JSON.parse(line) as GoldLine;
    const article = { id, text, regions: [], meta: {} } as unknown as Article;
    const quiet = (): void => {};
    const cut = await tokens.run({ article, layers: {} }, quiet);
    const split = await sentences.run({ article, layers: cut }, quiet);
    const { entities } = await crf.run({ article, layers: { ...cut, ...split } }, quiet);
    tagged.push({ id, text, gold: layers.entities.filter(isName), found: entities.filter(isName) });
  }
  return tagged;
}

const keyOf = ({ start, end, label }: Entity): string => `${start} ${end} ${label}`;

/** Strict F1 with and without what is found by a second look at the whole article. */
export function documentPass(articles: readonly Tagged[]): { with: number; without: number; again: number } {
  const score = (keeps: (entity: Entity) => boolean): number => {
    const counts = { right: 0, found: 0, gold: 0 };
    for (const { gold, found } of articles) {
      const wanted = new Set(gold.map(keyOf));
      const said = found.filter(keeps);
      counts.right += said.filter((entity) => wanted.has(keyOf(entity))).length;
      counts.found += said.length;
      counts.gold += gold.length;
    }
    return f1(counts);
  };
  // `crf`, or `crf+` and the rule that sees the same name.
  const first = ({ rule }: Entity): boolean => rule === 'crf' || rule.startsWith('crf+');
  const again = articles.reduce((sum, { found }) => sum + found.filter((entity) => !first(entity)).length, 0);
  return { with: score(() => true), without: score(first), again };
}

/** What goes wrong, by label and kind, with examples: how often, and up to `most` names in their surroundings. */
export function ownErrors(
  articles: readonly Tagged[],
  most: number,
): Map<string, { count: number; examples: string[] }> {
  const errors = new Map<string, { count: number; examples: string[] }>();
  const note = (kind: string, text: string, { start, end }: Entity, instead: string): void => {
    const entry = errors.get(kind) ?? { count: 0, examples: [] };
    errors.set(kind, entry);
    entry.count++;
    if (entry.examples.length >= most) return;
    const before = text.slice(Math.max(0, start - 25), start).replace(/^\S*\s/, '');
    const after = text.slice(end, end + 20).replace(/\s\S*$/, '');
    const shown = `${before}**${text.slice(start, end)}**${after}`.replace(/\s+/g, ' ').replaceAll('|', '/');
    entry.examples.push(`„… ${shown} …“${instead}`);
  };
  for (const { text, gold, found } of articles) {
    for (const entity of gold) {
      if (found.some((each) => keyOf(each) === keyOf(entity))) continue;
      const over = found.find(({ start, end }) => start < entity.end && end > entity.start);
      const same = over !== undefined && over.start === entity.start && over.end === entity.end;
      if (over === undefined) note(`${entity.label} missed`, text, entity, '');
      else if (same) note(`${entity.label} taken for another`, text, entity, ` → ${over.label}`);
      else
        note(`${entity.label} with other bounds`, text, entity, ` → ${over.text.replace(/\s+/g, ' ')} ${over.label}`);
    }
    for (const entity of found) {
      if (gold.every(({ start, end }) => start >= entity.end || end <= entity.start))
        note(`${entity.label} where there is no name`, text, entity, '');
    }
  }
  return new Map([...errors].sort((a, b) => b[1].count - a[1].count));
}
