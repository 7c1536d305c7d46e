import { type TagTable, TokenKind } from '../document/layers.js';
import { tokensIn } from '../document/token-search.js';
import { verbForms } from '../lexicon/verb-forms.js';
import type { Analysis } from './german-stages.js';

const OF_KIND: ReadonlyMap<number, string> = new Map<number, string>([
  [TokenKind.number, 'NUM'],
  [TokenKind.ordinal, 'ADJ'],
  [TokenKind.punctuation, 'PUNCT'],
  [TokenKind.quotationMark, 'PUNCT'],
  [TokenKind.symbol, 'SYM'],
  [TokenKind.url, 'X'],
]);
const ADJECTIVE = /(?:ig|lich|isch|bar|sam|los|haft|iv|al|ell)(?:e[mnrs]?)?$/u;

/**
 * Parts of speech by what a word alone says: words of grammar from their list, names, capitals, verb forms, endings of
 * adjectives; `X` for the rest. It stands in where the model has no stage of tags.
 */
export function roughTags(analysis: Analysis, stops: ReadonlyMap<string, string>): Pick<TagTable, 'pos'> {
  const { article, tokens, sentences, entities } = analysis;
  const names = new Set<number>();
  for (const entity of entities) {
    if (entity.form !== 'name') continue;
    const { first, last } = tokensIn(tokens, entity);
    for (let i = first; i < last; i++) names.add(i);
  }
  const openings = new Set(sentences.map((sentence) => tokensIn(tokens, sentence).first));
  const pos = Array.from(tokens.kind, (kind, i) => {
    const word = article.text.slice(tokens.start[i], tokens.end[i]);
    return OF_KIND.get(kind) ?? (names.has(i) ? 'PROPN' : ofWord(word, openings.has(i), stops));
  });
  return { pos };
}

function ofWord(word: string, opens: boolean, stops: ReadonlyMap<string, string>): string {
  const small = word.toLowerCase();
  const capital = small !== word;
  const listed = stops.get(small);
  if (listed !== undefined && (!capital || opens)) return listed;
  if (capital && !opens) return 'NOUN';
  const verb = verbForms().readings(small)[0];
  if (verb !== undefined) return verb.auxiliary === true ? 'AUX' : 'VERB';
  if (capital) return 'NOUN';
  return ADJECTIVE.test(small) ? 'ADJ' : 'X';
}
