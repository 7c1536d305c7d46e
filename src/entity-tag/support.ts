import { TokenKind } from '../document/layers.js';
import type { NameKind, TableName } from './name-tables.js';
import { Word } from './word-knowledge.js';
import type { Words } from './words.js';

/**
 * When a name that is a common word too (Essen, Bild, Linke, Mark) counts as a name. Each kind of name has its own signs;
 * none of the signs is one that the common word shows as well.
 */
type Sign = (words: Words, first: number, last: number) => boolean;

const BEFORE_PLACE = new Set(['in', 'nach', 'aus', 'bei', 'In', 'Nach', 'Aus', 'Bei', 'um', 'bis', 'Raum', 'via']);
const ARTICLES = new Set(['der', 'die', 'den', 'dem', 'des', 'Der', 'Die', 'Den', 'Dem', 'zur', 'zum', 'vom', 'beim']);
const THE = new Set(['der', 'die', 'den', 'Der', 'Die', 'Den', 'zur', 'Zur']);
const AMOUNT =
  /^(?:\d[\d.,]*|Millionen?|Milliarden?|Billionen?|Mio\.|Mrd\.|[Tt]ausend|[Hh]undert|ein|eine|zwei|drei|zehn)$/;
const BRANCH =
  /(?:konzern|hersteller|bauer|kette|händler|riese|bank|versicherer|discounter|verlag|firma|unternehmen|zulieferer|tochter|marke|portal|betreiber|anbieter|dienst)e?[sn]?$/i;
const PARTY_WORD = /(?:partei|fraktion|union|bündnis)/i;

const placeSign: Sign = (words, first, last) => {
  if (first === 0) return false;
  if ((words.bits[first - 1]! & Word.placeBefore) !== 0) return true;
  if (!BEFORE_PLACE.has(words.surface[first - 1]!)) return false;
  // "in Essen" is a place, "in Regen und Wind" or "bei Essen im Freien" need not be: a capital word after it speaks against.
  return last >= words.count || words.capital[last] === 0;
};

const quoted: Sign = (words, first, last) =>
  first > 0 &&
  last < words.count &&
  words.tokens.kind[first - 1] === TokenKind.quotationMark &&
  words.tokens.kind[last] === TokenKind.quotationMark;

const amount: Sign = (words, first) => first > 0 && AMOUNT.test(words.surface[first - 1]!);

const afterThe: Sign = (words, first, last) =>
  first > 0 &&
  THE.has(words.surface[first - 1]!) &&
  (last >= words.count || (words.capital[last] === 0 && words.surface[last] !== 'von'));

const acronymAfterArticle: Sign = (words, first) =>
  first > 0 && /^[\p{Lu}\d]+$/u.test(words.surface[first]!) && ARTICLES.has(words.surface[first - 1]!);

const ofBranch: Sign = (words, first) =>
  first > 0 &&
  (BRANCH.test(words.surface[first - 1]!) || (words.surface[first - 1] === 'bei' && words.opens[first] === 0));

const party: Sign = (words, first, last) =>
  afterThe(words, first, last) || (first > 0 && PARTY_WORD.test(words.surface[first - 1]!));

/** The signs that support an ambiguous name of each table; a table that is not here gives no names without them. */
const SIGNS: Readonly<Partial<Record<TableName, readonly Sign[]>>> = {
  countries: [placeSign],
  regions: [placeSign],
  cities: [placeSign],
  parties: [party, acronymAfterArticle],
  bodies: [acronymAfterArticle],
  media: [quoted, acronymAfterArticle],
  companies: [ofBranch, acronymAfterArticle],
  clubs: [],
  other: [amount, quoted],
};

/** Whether the context supports an ambiguous entry of the tables on the tokens from `first` to before `last`. */
export function isSupported(entry: NameKind, words: Words, first: number, last: number): boolean {
  return (SIGNS[entry.table] ?? []).some((sign) => sign(words, first, last));
}
