import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRows } from '../../src/lexicon/read-list.js';
import { FIELDS, readLemmas } from '../../src/sentiment/lexicon-lists.js';
import { inflectionByEnding } from '../../src/sentiment/noun-forms.js';

const INFLECTION = /^(?:0|adj|(?:s|es|ses|en|n)?(?:,(?:¨?(?:-|e|er|en|n)|¨|S|se|nen))?)$/;
const PARTS = ['nouns', 'verbs', 'adjectives'] as const;

const rows = PARTS.flatMap((part) =>
  FIELDS[part].flatMap((field) =>
    readRows(`sentiment/${part}/${field}`).map((columns) => ({ part, file: `${part}/${field}`, columns })),
  ),
);

describe('the polarity lists', () => {
  it('name every file', () => {
    for (const part of PARTS) {
      const files = readdirSync(new URL(`../../src/lexicon/lists/sentiment/${part}`, import.meta.url));
      expect(files.sort()).toEqual(FIELDS[part].map((field) => `${field}.txt`).sort());
    }
  });

  it('hold at least 2,500 lemmas with a value', () => {
    expect(
      new Set(
        rows.filter(({ columns }) => Number(columns[1]) !== 0).map(({ part, columns }) => `${part} ${columns[0]}`),
      ).size,
    ).toBeGreaterThanOrEqual(2500);
    for (const part of PARTS) expect(rows.filter((row) => row.part === part).length).toBeGreaterThan(700);
  });

  it('have valid columns', () => {
    const wrong = rows.filter(({ part, columns: [lemma, value, kind, last = ''] }) => {
      const number = Number(value);
      const good =
        lemma !== undefined &&
        value !== undefined &&
        Number.isFinite(number) &&
        Math.abs(number) <= 1 &&
        Number.isInteger(Math.round(number * 10)) &&
        Math.abs(number * 10 - Math.round(number * 10)) < 1e-9 &&
        (kind === 'event' || kind === 'attitude');
      if (!good) return true;
      if (part === 'nouns') return !/^\p{Lu}/u.test(lemma) || (last !== '' && !INFLECTION.test(last));
      if (part === 'verbs') {
        return !/^\p{Ll}+(?:\|\p{Ll}+)?n$/u.test(lemma) || !/^(?:(?:subject|object|opposed|weak) ?)*$/.test(last);
      }
      return !/^\p{Ll}/u.test(lemma) || !['', '0', '¨'].includes(last);
    });
    expect(wrong.map(({ file, columns }) => `${file}: ${columns.join(' ')}`)).toEqual([]);
  });

  it('have no lemma twice', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const { part, file, columns } of rows) {
      const key = `${part} ${columns[0]!.replace('|', '')}`;
      if (seen.has(key)) twice.push(`${columns[0]}: ${seen.get(key)} and ${file}`);
      seen.set(key, file);
    }
    expect(twice).toEqual([]);
  });

  it('say how a noun is inflected where its ending does not', () => {
    // A feminine without a plural has one form; every other noun needs its inflection written.
    const masculineLooking = rows.filter(
      ({ part, columns: [lemma, , , inflection] }) =>
        part === 'nouns' &&
        inflection === undefined &&
        inflectionByEnding(lemma!) === undefined &&
        /(?:tz|ck|mpf|rm|ll)$/.test(lemma!),
    );
    expect(masculineLooking.map(({ columns }) => columns[0])).toEqual([]);
  });

  it('make nouns and verbs of shifters, gradables and intensifiers with valid columns', () => {
    for (const [lemma, part, effect] of readRows('sentiment/shifters')) {
      expect(['verb', 'noun', 'adjective'], lemma).toContain(part);
      expect(['reverse', 'end', 'lessen', 'fail', 'grow', 'deny'], lemma).toContain(effect);
    }
    for (const [lemma, value] of readRows('sentiment/gradables')) {
      expect(Math.abs(Number(value)), lemma).toBeGreaterThan(0);
      expect(Math.abs(Number(value)), lemma).toBeLessThanOrEqual(1);
    }
    for (const [word, factor] of readRows('sentiment/intensifiers')) {
      expect(Number(factor), word).toBeGreaterThan(0);
      expect(Number(factor), word).toBeLessThanOrEqual(1.5);
    }
    for (const [word, factor] of readRows('sentiment/irrealis')) {
      expect(Number(factor), word).toBeGreaterThan(0);
      expect(Number(factor), word).toBeLessThan(1);
    }
    for (const [word, scope, strength] of readRows('sentiment/negators')) {
      expect(['clause', 'phrase'], word).toContain(scope);
      expect(Number(strength), word).toBeGreaterThan(0);
      expect(Number(strength), word).toBeLessThanOrEqual(1);
    }
  });

  it('merge a lemma of several lists into one entry', () => {
    const scheitern = readLemmas().filter(({ entry }) => entry.part === 'verb' && entry.lemma === 'scheitern');
    expect(scheitern).toHaveLength(1);
    expect(scheitern[0]!.entry).toMatchObject({ effect: 'fail', kind: 'event' });
    expect(scheitern[0]!.entry.value).toBeLessThan(0);
  });
});
