import type { Article } from '../document/article.js';
import type { Entity, TokenTable } from '../document/layers.js';
import type { Candidate } from './candidate.js';

/** Candidates as annotations; a span reaches from its first token's start to its last token's end. */
export function asEntities(
  article: Article,
  tokens: TokenTable,
  candidates: readonly Candidate[],
  stage: string,
): Entity[] {
  return candidates.map((candidate, i) => {
    const start = tokens.start[candidate.first]!;
    const end = tokens.end[candidate.last - 1]!;
    return {
      id: `e${i + 1}`,
      start,
      end,
      text: article.text.slice(start, end),
      label: candidate.label,
      form: candidate.form,
      stage,
      rule: candidate.rule,
    };
  });
}
