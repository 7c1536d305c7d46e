import type { Clause, Item, Reading } from './reading.js';

/** Token indexes of a mention within its sentence. */
interface Place {
  readonly first: number;
  readonly last: number;
}

/** The mentions before and after a mention in the same clause. */
export interface Beside {
  readonly before: Place | undefined;
  readonly after: Place | undefined;
}

/** The part that a mention plays for a verb of its clause, as far as word order tells. */
export type Role = 'subject' | 'object' | 'unknown';

const AUXILIARY =
  /^(?:ha(?:t|be|ben|tte|tten)|wi?ll|woll(?:e|en|te|ten)|soll(?:e|en|te|ten)?|kann|könn(?:e|en|te|ten)|muss|müsse|müssen|musste|mussten|werde|werden|wird|würde|würden|darf|dürfe|dürfen)$/u;
const PREPOSITION =
  /^(?:[Aa]m|[Aa]n|[Ii]m|[Ii]n|[Nn]ach|[Bb]ei|[Bb]eim|[Mm]it|[Vv]or|[Ss]eit|[Tt]rotz|[Ww]egen|[Ff]ür|[Aa]uf|[Zz]u[mr]?|[Vv]o[nm]|[Üü]ber|[Aa]us|[Gg]egen|[Dd]urch|[Uu]nter|[Uu]m)$/u;

/**
 * Subject or object of a verb, by word order: what stands before a finite verb is its subject; after it comes the object
 * where the subject stands before, else the subject (Gestern kritisierte Merkel den Plan); before a verb at the clause's
 * end the first mention is the subject, the last the object. In the passive the subject is what the verb hits, and the
 * agent follows von or durch.
 */
export function roleOf(reading: Reading, verb: Item, target: Place, beside: Beside): Role {
  if (verb.clause.passive) {
    return isAgent(reading, target) ? 'subject' : 'object';
  }
  return verb.first > target.last
    ? beforeVerb(reading, verb, target, beside)
    : afterVerb(reading, verb, target, beside);
}

function isAgent(reading: Reading, target: Place): boolean {
  for (let at = target.first - 1; at >= Math.max(0, target.first - 2); at--) {
    if (/^(?:von|vom|durch)$/u.test(reading.surfaces[at]!)) return true;
  }
  return false;
}

function beforeVerb(reading: Reading, verb: Item, target: Place, beside: Beside): Role {
  const next = reading.surfaces[target.last + 1] ?? '';
  // X hat … kritisiert, X will … kritisieren
  if (AUXILIARY.test(next)) return 'subject';
  // X kritisiert …: a finite verb that does not end its clause is the second constituent.
  if (isFiniteForm(verb) && verb.first !== verb.clause.last - 1 && beside.before === undefined) return 'subject';
  if (beside.before !== undefined) return 'object';
  if (beside.after !== undefined && beside.after.last < verb.first) return 'subject';
  return 'unknown';
}

function afterVerb(reading: Reading, verb: Item, target: Place, beside: Beside): Role {
  // „…“, kritisierte X; Kritisiert X …?
  if (verb.first === verb.clause.first) return beside.before === undefined ? 'subject' : 'object';
  if (beside.before !== undefined || subjectBefore(reading, verb.clause, verb.first)) return 'object';
  if (beside.after !== undefined || target.first === verb.last + 1) return 'subject';
  return 'unknown';
}

function isFiniteForm({ word }: Item): boolean {
  return word.finite === true || word.simpleVerb === true;
}

/** A noun or pronoun before the verb that no preposition governs: Die Opposition kritisiert …, but Am Montag kritisiert … */
function subjectBefore(reading: Reading, clause: Clause, verb: number): boolean {
  let governed = false;
  const from = Math.max(clause.first, verb - 8);
  for (let at = from; at < verb; at++) {
    const surface = reading.surfaces[at]!;
    if (PREPOSITION.test(surface)) governed = true;
    else if (/^(?:[Ee]r|[Ss]ie|[Ww]ir|[Ii]ch|[Mm]an|[Vv]iele|[Ee]inige|[Aa]ndere)$/u.test(surface)) return true;
    else if (/^\p{Lu}/u.test(surface) && at > clause.first) {
      if (!governed) return true;
      governed = false;
    }
  }
  return false;
}
