import { readRows } from '../../lexicon/read-list.js';
import { wordKey } from '../../model/key-column.js';
import { writeTensors } from '../../model/safetensors.js';
import { NameMark, NameMarks } from '../../words/tags/name-marks.js';

const PLACES = ['names/cities', 'names/countries', 'names/regions'];
const BODIES = ['names/companies', 'names/parties', 'names/media', 'names/clubs'];

export interface NameMarkLists {
  readonly keys: Uint32Array;
  readonly marks: Uint8Array;
}

/** What the project's name lists say of single words, as the tagger reads it: in columns, which load in no time. */
export function nameMarkLists(): NameMarkLists {
  const found = new Map<number, number>();
  const add = (name: string, mark: number): void => {
    if (name.includes(' ')) return;
    const key = wordKey(name);
    found.set(key, (found.get(key) ?? 0) | mark);
  };
  for (const [name] of readRows('names/given-names')) add(name!, NameMark.given);
  for (const [name] of readRows('names/family-names')) add(name!, NameMark.family);
  for (const list of PLACES) {
    for (const row of readRows(list)) add(row[0]!, row[4] === 'derived' ? NameMark.derived : NameMark.place);
  }
  for (const list of BODIES) for (const [name] of readRows(list)) add(name!, NameMark.body);
  for (const [noun] of readRows('names/common-nouns')) add(noun!, NameMark.noun);
  const rows = [...found].sort(([a], [b]) => a - b);
  return { keys: Uint32Array.from(rows, ([key]) => key), marks: Uint8Array.from(rows, ([, mark]) => mark) };
}

export function nameMarksOf({ keys, marks }: NameMarkLists): NameMarks {
  return new NameMarks(keys, marks);
}

/** The columns as the bytes of a file. */
export function nameMarkFile({ keys, marks }: NameMarkLists): Uint8Array {
  return writeTensors(
    new Map([
      ['keys', { data: keys, shape: [keys.length] }],
      ['marks', { data: marks, shape: [marks.length] }],
    ]),
    { kind: 'pressespiegel/name-marks@1' },
  );
}
