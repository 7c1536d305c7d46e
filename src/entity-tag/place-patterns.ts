import { TokenKind } from '../document/layers.js';
import { type Candidate, newCandidate } from './candidate.js';
import type { TokenFacts } from './organisation-patterns.js';
import { Word, type WordKnowledge } from './word-knowledge.js';
import { roleAt, type Words } from './words.js';

const NUMBER_AFTER_STREET = /^\d{1,3}[a-z]?$/;
/** Streets by kind or use, not by name. */
const COMMON_STREET =
  /^(?:Haupt|Sack|Land|Bundes|Neben|Seiten|Einkaufs|Handels|Dorf|Ring|Orts|Durchgangs|Einbahn|Wohn|Geschäfts|Pass|Fahrrad|Umgehungs|Schnell|Kreis|Milch|Daten|Wasser|Seiden|Park|Arbeits|Sport|Spiel|Markt|Schul|Fußball|Tennis|Golf|Bau|Stell|Camping|Flug|Lande|Sitz|Studien|Ausbildungs|Tabellen|Spitzen|Start|Steh|Speicher|Kita|Krippen|Heim|Fest|Rast|Grill|Bolz|Zelt|Rathaus|Bahnhofs|Schau|Dienst|Liege|Abstell|Ehren|Mittel|Hafen|Exerzier|Messe|Bühnen|Übungs|Dreh|Lager|Vor|Platz|Podest|Podiums|Ersatz|Medaillen|Qualifikations|Abstiegs|Aufstiegs|Relegations|Titel|Kader|Pracht|Allee|Haus|Kauf|Fluchtwege?|Zufahrts|Dach|Klassen|Schrott|Grund|Fehl|Über|Ab)(?:straße|strasse|platz|allee|gasse)/;

function place(first: number, last: number, rule: string): Candidate {
  return newCandidate(first, last, 'LOC', 'name', `place:${rule}`);
}

/** `Münzstraße`, `Karl-Marx-Allee 12`. */
function street(words: Words, i: number, _facts: TokenFacts, knowledge: WordKnowledge): Candidate | undefined {
  if (words.capital[i] === 0) return undefined;
  const surface = words.surface[i]!;
  if (!knowledge.mayBeStreet(surface)) return undefined;
  const end = knowledge.streetEnds.find((each) => surface.length > each.length + 2 && endsWith(surface, each));
  if (end === undefined || COMMON_STREET.test(surface)) return undefined;
  if (end === 'platz' && !surface.includes('-')) return undefined;
  const number =
    i + 1 < words.count &&
    NUMBER_AFTER_STREET.test(words.surface[i + 1]!) &&
    words.tokens.kind[i + 1] === TokenKind.number;
  return place(i, number ? i + 2 : i + 1, 'street');
}

function endsWith(surface: string, end: string): boolean {
  return surface.endsWith(end) || surface.endsWith(`-${end.charAt(0).toUpperCase()}${end.slice(1)}`);
}

/** `Wembley-Stadion`, `Leibniz-Park`: the first part is a name. */
function compound(words: Words, i: number, _facts: TokenFacts, knowledge: WordKnowledge): Candidate | undefined {
  const surface = words.surface[i]!;
  const hyphen = surface.lastIndexOf('-');
  if (hyphen < 3 || words.capital[i] === 0 || !knowledge.placeEnds.has(surface.slice(hyphen + 1).replace(/s$/, '')))
    return undefined;
  return knowledge.isNoun(surface.slice(0, hyphen)) ? undefined : place(i, i + 1, 'compound');
}

/** `Potsdamer Platz`, `Münchner Straße`, `Genfer See`. */
function afterAdjective(words: Words, i: number, facts: TokenFacts): Candidate | undefined {
  if ((words.bits[i]! & Word.placeAfter) === 0 || i === 0) return undefined;
  const before = words.surface[i - 1]!;
  const adjective =
    (facts.derived[i - 1] === 1 || words.opens[i - 1] === 0) &&
    words.capital[i - 1] === 1 &&
    before.endsWith('er') &&
    before.length > 4;
  if (!adjective) return undefined;
  const surface = words.surface[i]!;
  // An adjective that the tables do not know is a name only before a street.
  if (facts.derived[i - 1] === 0 && !/^(?:Straße|Strasse|Str\.|Platz|Allee|Weg|Tor|Damm|Ring|Chaussee)$/.test(surface))
    return undefined;
  return place(i - 1, i + 1, 'after-adjective');
}

/** `Berlin Hauptbahnhof`, `Dresden Hbf`. */
function station(words: Words, i: number, facts: TokenFacts): Candidate | undefined {
  if (
    i === 0 ||
    facts.place[i - 1] === 0 ||
    !/^(?:Hbf|Hauptbahnhof|Ostbahnhof|Westbahnhof|Südbahnhof|Nordbahnhof)$/.test(words.surface[i]!)
  ) {
    return undefined;
  }
  let first = i - 1;
  while (first > 0 && facts.place[first - 1] === 1) first--;
  return place(first, i + 1, 'station');
}

/** `Straße des 17. Juni`, `Platz der Republik`. */
function squareOf(words: Words, i: number): Candidate | undefined {
  const surface = words.surface[i]!;
  if (surface !== 'Straße' && surface !== 'Platz') return undefined;
  if (words.surface[i + 1] !== 'des' && words.surface[i + 1] !== 'der') return undefined;
  if (words.surface[i + 2] === '17.' && words.surface[i + 3] === 'Juni') return place(i, i + 4, 'square-of');
  return undefined;
}

/** `Landkreis Rosenheim`, `Insel Norderney`: the word after is the place. */
function afterKind(words: Words, i: number, facts: TokenFacts): Candidate | undefined {
  if ((words.nameBits[i]! & Word.placeBefore) === 0 || words.capital[i] === 0) return undefined;
  const next = i + 1;
  if (next >= words.count || words.capital[next] === 0 || facts.derived[next] === 1) return undefined;
  if (words.tokens.kind[next] !== TokenKind.word || (words.bits[next]! & Word.given) !== 0) return undefined;
  if (
    !/^(?:Landkreis|Kreis|Stadtteil|Ortsteil|Insel|Halbinsel|Provinz|Kanton|Gemeinde|Bundesstaat|Département|Departement|Stadtbezirk|Kreisstadt|Verbandsgemeinde)/.test(
      words.surface[i]!,
    )
  )
    return undefined;
  return place(next, next + 1, 'after-kind');
}

/** After a place name the clause goes on in small letters; before these a noun stands as well ("in Abhängigkeit von"). */
const AFTER_NOUN = /^(?:von|vom|der|des|die|zu|zum|zur|zwischen|mit)$/;

/** `in Chiaravalle`: known neither as a name nor as a noun, without an article. */
function afterIn(words: Words, i: number, facts: TokenFacts, knowledge: WordKnowledge): Candidate | undefined {
  if (i === 0 || (words.surface[i - 1] !== 'in' && words.surface[i - 1] !== 'In')) return undefined;
  if (!isUnknownPlace(words, i, facts) || knowledge.isNoun(words.surface[i]!)) return undefined;
  if (ABSTRACT.test(words.surface[i]!) || AFTER_NOUN.test(words.surface[i + 1] ?? '')) return undefined;
  return place(i, i + 1, 'after-in');
}

const ABSTRACT =
  /(?:ung|ungen|heit|keit|schaft|tion|tionen|ismus|tät|ment|nis|ling|chen|ieren|nahme|weise|form|ische[nrms]?)s?$/;
const PLACE_END =
  /(?:ingen|hausen|heim|hofen|kirchen|weiler|walde|stetten|beuren|rode|büttel|hagen|reuth|brunn|stedt|dorf|burg|stadt|bach|berg|brück|thal|feld)s?$/;
const BEFORE_PLACE_END = /^(?:in|aus|nach|bei|von|und|[,(]|[Ii]n)$/;

/** `Obermühlhausen`, `Odersberg`: a word that no list knows, with the end of a place's name, where a noun would have an article. */
function placeEnd(words: Words, i: number, facts: TokenFacts): Candidate | undefined {
  if (i === 0 || !isUnknownPlace(words, i, facts) || !PLACE_END.test(words.surface[i]!)) return undefined;
  const bare = words.capital[i - 1] === 1 || BEFORE_PLACE_END.test(words.surface[i - 1]!);
  return bare ? place(i, i + 1, 'ending') : undefined;
}

function isUnknownPlace(words: Words, i: number, facts: TokenFacts): boolean {
  if (words.capital[i] === 0 || words.opens[i] === 1 || words.nameBits[i] !== 0 || facts.place[i] === 1) return false;
  if (words.tokens.kind[i] !== TokenKind.word || words.capital[i + 1] === 1) return false;
  return /^\p{Lu}\p{Ll}{3,}$/u.test(words.surface[i]!) && roleAt(words, i) === undefined;
}

type Pattern = (words: Words, i: number, facts: TokenFacts, knowledge: WordKnowledge) => Candidate | undefined;

/** The patterns for places, in the order in which they are tried at a token; all that fit are candidates. */
export const PLACE_PATTERNS: readonly Pattern[] = [
  street,
  compound,
  afterAdjective,
  station,
  squareOf,
  afterKind,
  afterIn,
  placeEnd,
];
