import { beforeAll, describe, expect, test } from 'vitest';
import winkNLP, { type Document, type ItemEntity } from 'wink-nlp';
import { Analyser, DEFAULT_STAGES } from '../../src/wink/german-stages.js';
import { germanModel, makeGermanModel } from '../../src/wink/index.js';
import { its, nlp, ofTokens } from './german.js';

const TEXT =
  'Bundeskanzlerin Angela Merkel (CDU) sprach am 3. Mai z. B. in Köln. „Das ist keine gute Lösung“, sagte sie.\n\n' +
  'Das ist ein großartiger Erfolg. Anna Weiß freute sich nicht.';

describe('annotations', () => {
  let doc: Document;
  beforeAll(() => {
    doc = nlp.readDoc(TEXT);
  });

  test('sentences are those of the sentence rules', () => {
    const { sentences } = new Analyser(DEFAULT_STAGES).analyse(TEXT);
    expect(doc.sentences().out()).toEqual(sentences.map(({ start, end }) => TEXT.slice(start, end)));
    expect(doc.sentences().length()).toBe(4);
    expect(doc.sentences().itemAt(0).tokens().out(its.value)).toContain('3.');
    expect(doc.sentences().itemAt(3).entities().out()).toEqual(['Anna Weiß']);
  });

  test('entities are those of the entity stage', () => {
    expect(doc.entities().out(its.detail as never)).toEqual([
      { value: 'Angela Merkel', type: 'PER' },
      { value: 'CDU', type: 'ORG' },
      { value: 'Köln', type: 'LOC' },
      { value: 'Anna Weiß', type: 'PER' },
    ]);
    expect(doc.entities().out(its.type as never)).toEqual(['PER', 'ORG', 'LOC', 'PER']);
    const [first, last] = doc.entities().itemAt(0).out(its.span) as unknown as [number, number];
    expect(
      doc
        .tokens()
        .out()
        .slice(first, last + 1),
    ).toEqual(['Angela', 'Merkel']);
    expect(doc.tokens().itemAt(1).parentEntity()!.out()).toBe('Angela Merkel');
    expect(doc.tokens().itemAt(0).parentEntity()).toBeUndefined();
    expect(
      doc
        .entities()
        .filter((entity) => entity.out(its.type as never) === 'PER')
        .out(),
    ).toEqual(['Angela Merkel', 'Anna Weiß']);
  });

  test('derived forms are no entities', () => {
    expect(nlp.readDoc('Der Berliner Senat und die deutsche Wirtschaft').entities().out()).not.toContain('deutsche');
  });

  test('polarity is that of the sentiment stage', () => {
    const { sentiment } = new Analyser(DEFAULT_STAGES).analyse(TEXT);
    expect(doc.sentences().out(its.sentiment as never)).toEqual(sentiment.sentences.map(({ polarity }) => polarity));
    expect(doc.out(its.sentiment as never)).toBe(sentiment.article.polarity);
    const [, bad, good] = doc.sentences().out(its.sentiment as never) as unknown as number[];
    expect(bad).toBeLessThan(0);
    expect(good).toBeGreaterThan(0);
  });

  test.each([
    ['Das ist keine gute Lösung.', 'gute Lösung'],
    ['Er kommt nicht.', 'kommt'],
    ['Sie sagte, er werde nicht lange bleiben, und ging.', 'lange bleiben'],
    ['Ohne neue Verträge geht es weiter.', 'neue Verträge'],
    ['Nicht nur Köln feiert.', ''],
    ['Köln feiert.', ''],
  ])('%s negates: %s', (text, negated) => {
    const doc = nlp.readDoc(text);
    const tokens = doc.tokens().filter((token) => token.out(its.negationFlag) as unknown as boolean);
    expect(tokens.out().join(' ')).toBe(negated);
    expect(doc.sentences().out(its.negationFlag as never)).toEqual([negated !== '']);
    expect(doc.out(its.negationFlag as never)).toBe(negated !== '');
  });

  test('parts of speech are those of the tag stage', () => {
    expect(doc.tokens().out(its.pos)).toEqual(new Analyser(DEFAULT_STAGES).analyse(TEXT).tags.pos);
    expect(ofTokens('Dort sprach Angela Merkel mit der Polizei.', its.pos)).toEqual(
      'ADV VERB PROPN PROPN ADP DET NOUN PUNCT'.split(' '),
    );
  });

  test('lemmas are in small letters', () => {
    expect((ofTokens('Er sprach in alten Zeiten und hat mit ihm gelacht.', its.lemma) as string[]).join(' ')).toBe(
      'er sprechen in alt zeit und haben mit er lachen .',
    );
  });

  test('marked text', () => {
    const marked = nlp.readDoc('In Köln regnet es.');
    marked.entities().each((entity: ItemEntity) => entity.markup('<b>', '</b>'));
    expect(marked.out(its.markedUpText)).toBe('In <b>Köln</b> regnet es.');
  });

  test('readability and importance', () => {
    expect(doc.out(its.readabilityStats as never)).toMatchObject({ numOfSentences: 4, readingTimeMins: 0 });
    const importance = doc.out(its.sentenceWiseImportance as never) as unknown as { importance: number }[];
    expect(importance).toHaveLength(4);
  });

  test('a pipe with some annotations has those alone', () => {
    const some = winkNLP(germanModel, ['sbd', 'negation']).readDoc(TEXT);
    expect(some.sentences().length()).toBe(4);
    expect(some.entities().length()).toBe(0);
    expect(some.tokens().out(its.pos)).toContain('UNK');
    const tagged = winkNLP(germanModel, ['pos']).readDoc(TEXT);
    expect(tagged.sentences().out()).toEqual([TEXT]);
    expect(tagged.tokens().out()).toEqual(doc.tokens().out());
  });
});

describe('a model of other stages', () => {
  test('has their layers', () => {
    const model = makeGermanModel({
      tags: () => ({
        run: ({ layers: { tokens } }) => {
          const column = Array.from(tokens.start, () => 'INTJ');
          return { tags: { pos: column, lemma: column, feats: column } };
        },
      }),
    });
    expect(winkNLP(model).readDoc('Ach je').tokens().out(its.pos)).toEqual(['INTJ', 'INTJ']);
  });

  test('a stage that answers later is refused', () => {
    const model = makeGermanModel({ sentences: () => ({ run: async () => ({ sentences: [] }) }) });
    expect(() => winkNLP(model).readDoc('Ach je')).toThrow(/sentences/);
  });
});
