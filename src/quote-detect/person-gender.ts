import type { Actor } from '../document/layers.js';
import { readRows } from '../lexicon/read-list.js';
import { roleNoun } from '../lexicon/roles.js';

export type Gender = 'f' | 'm';

/** Read when the first pronoun asks for it: many texts have none. */
let givenNames: ReadonlyMap<string, string> | undefined;

/** The gender of a person by the given name, else by a role (*Betriebsratschef*); `undefined` where neither tells. */
export function genderOf({ name, roles = [], mentions }: Actor): Gender | undefined {
  givenNames ??= new Map(readRows('names/given-names').map(([given, gender]) => [given!, gender!]));
  const [first, ...others] = name.split(' ');
  const byName = others.length > 0 ? known(givenNames.get(first!) ?? givenNames.get(first!.split('-')[0]!)) : undefined;
  if (byName !== undefined) return byName;
  const said = [...roles, ...mentions.filter(({ kind }) => kind === 'role').map(({ text }) => text)];
  const genders = new Set(said.flatMap((role) => role.split(' ')).map((word) => known(roleNoun(word)?.gender)));
  genders.delete(undefined);
  return genders.size === 1 ? [...genders][0] : undefined;
}

function known(gender: string | undefined): Gender | undefined {
  return gender === 'f' || gender === 'm' ? gender : undefined;
}
