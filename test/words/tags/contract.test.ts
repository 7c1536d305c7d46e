import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Stage } from '../../../src/document/stage.js';
import { STAGE_TABLE } from '../../../src/pipeline/stage-table.js';
import { create as crf } from '../../../src/words/tags/crf.js';
import { tagText } from './tag-text.js';

type Tagger = Stage<'tokens' | 'sentences', 'tags'>;
const RIVALS: readonly [string, Tagger][] = [
  ['tags/crf', crf({ model: 'models/tags-de' }, { directory: 'pipelines' })],
];

const UPOS = 'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split(' ');
const FEATURE = /^[A-Z][A-Za-z]*=[A-Z0-9][A-Za-z0-9]*(?:,[A-Z0-9][A-Za-z0-9]*)*$/;

const NEWS = [
  'Die Stadt teilte am Montag mit, sie habe den Bau der Brücke gestoppt.',
  '„Das wäre ein Fehler“, sagte Bürgermeisterin Miriam Vogt im EU-Ausschuss. Bürger sollten sich bis zum 3. Mai melden.',
].join('\n');

/** Words of news with all that makes columns go wrong. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Angela',
        'geht’s',
        'sei',
        '\u00a0',
        '😀',
        '\r\n',
        '„',
        '“',
        '…',
        '-',
        '3.',
        'z.B.',
        '\ud800',
        'a\u0308',
        '.',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(' '));

test('every stage that provides tags is here', () => {
  const providing = STAGE_TABLE.filter(({ provides }) => provides.includes('tags'));
  expect(RIVALS.map(([id]) => id).sort()).toEqual(providing.map(({ id }) => id).sort());
});

describe.each(RIVALS)('%s', (_, stage) => {
  test('gives each token a part of speech of UD, a lemma and sorted features', () => {
    const { words, tags } = tagText(stage, NEWS);
    expect([tags.pos.length, tags.lemma.length, tags.feats.length]).toEqual(words.map(() => words.length).slice(0, 3));
    for (const [i, word] of words.entries()) {
      expect(UPOS, word).toContain(tags.pos[i]);
      expect(tags.lemma[i], word).not.toBe('');
      const features = tags.feats[i] === '' ? [] : tags.feats[i]!.split('|');
      for (const feature of features) expect(feature).toMatch(FEATURE);
      expect([...features].sort()).toEqual(features);
    }
  });

  test('says the same each time', () => {
    const first = tagText(stage, NEWS);
    tagText(stage, 'Ganz andere Worte standen dort gestern.');
    expect(tagText(stage, NEWS)).toEqual(first);
  });

  test('gives an empty text empty columns', () => {
    expect(tagText(stage, '').tags).toEqual({ pos: [], lemma: [], feats: [] });
  });

  test('has a value for each token of any text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { words, tags } = tagText(stage, text);
        for (const column of [tags.pos, tags.lemma, tags.feats]) expect(column.length).toBe(words.length);
        expect(tags.pos.filter((tag) => !UPOS.includes(tag))).toEqual([]);
        expect(tags.lemma.filter((lemma) => lemma === '')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('reads a long run of words without a sentence end', () => {
    const { words, tags } = tagText(stage, 'Haus und Garten '.repeat(1500));
    expect(tags.pos.length).toBe(words.length);
  });
});
