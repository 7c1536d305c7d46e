import type { Article } from '../document/article.js';
import type { Entity, TokenTable } from '../document/layers.js';
import type { Candidate } from './candidate.js';

/** A letter and something beside it: a mark, a number or a single letter is no name, whoever says so. */
const NAME = /\p{L}.*[\p{L}\p{N}]|[\p{N}&].*\p{L}|\p{N}&\p{N}/su;

/** Candidates as annotations; a span reaches from its first token's start to its last token's end. */
export function asEntities(
  article: Article,
  tokens: TokenTable,
  candidates: readonly Candidate[],
  stage: string,
): Entity[] {
  const entities: Entity[] = [];
  for (const candidate of candidates) {
    const start = tokens.start[candidate.first]!;
    const end = tokens.end[candidate.last - 1]!;
    const text = article.text.slice(start, end);
    if (!NAME.test(text)) continue;
    entities.push({
      id: `e${entities.length + 1}`,
      start,
      end,
      text,
      label: candidate.label,
      form: candidate.form,
      ...(candidate.confidence === undefined ? {} : { confidence: candidate.confidence }),
      stage,
      rule: candidate.rule,
    });
  }
  return entities;
}
