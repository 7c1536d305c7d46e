import type { Actor } from '../document/layers.js';
import { NameWord, nameWords } from '../lexicon/name-words.js';
import { roleNoun } from '../lexicon/roles.js';

export type Gender = 'f' | 'm';

/** The gender of a person by the given name, else by a role (*Betriebsratschef*); `undefined` where neither tells. */
export function genderOf({ name, roles = [], mentions }: Actor): Gender | undefined {
  const [first, ...others] = name.split(' ');
  const byName = others.length > 0 ? genderOfName(first!) : undefined;
  if (byName !== undefined) return byName;
  const said = [...roles, ...mentions.filter(({ kind }) => kind === 'role').map(({ text }) => text)];
  const genders = new Set(said.flatMap((role) => role.split(' ')).map((word) => known(roleNoun(word)?.gender)));
  genders.delete(undefined);
  return genders.size === 1 ? [...genders][0] : undefined;
}

function genderOfName(given: string): Gender | undefined {
  const bits = bearers(given) || bearers(given.split('-')[0]!);
  return bits === NameWord.woman ? 'f' : bits === NameWord.man ? 'm' : undefined;
}

/** Who bears the given name, as bits; 0 where it is not known. */
function bearers(given: string): number {
  return nameWords().of(given) & (NameWord.woman | NameWord.man);
}

function known(gender: string | undefined): Gender | undefined {
  return gender === 'f' || gender === 'm' ? gender : undefined;
}
