import { describe, expect, test } from 'vitest';
import winkNLP from 'wink-nlp';
import { germanBase } from '../../src/wink-base/base-model.js';
import { its, nlp, ofTokens } from './base.js';

const TEXT = 'Kanzlerin Änne Groß kam nicht z. B. nach Köln. Das ist gut.';

describe('the base alone', () => {
  test('gives the text back', () => {
    expect(nlp.readDoc(TEXT).out()).toBe(TEXT);
    expect(nlp.readDoc('').out()).toBe('');
  });

  test('says nothing that needs a stage', () => {
    const doc = nlp.readDoc(TEXT);
    expect(doc.sentences().out()).toEqual([TEXT]);
    expect(doc.entities().out()).toEqual([]);
    expect(doc.out(its.sentiment as never)).toBe(0);
    expect(doc.out(its.negationFlag as never)).toBe(false);
    expect(new Set(doc.tokens().out(its.pos))).toEqual(new Set(['UNK']));
    expect((ofTokens('Die Häuser', its.lemma) as string[]).join(' ')).toBe('die häuser');
  });

  test('readability', () => {
    expect(nlp.readDoc(TEXT).out(its.readabilityStats as never)).toMatchObject({ numOfSentences: 1 });
  });

  test('works out no features but those that it is asked for', () => {
    const some = winkNLP(germanBase({ features: ['shape', 'isStopWord'] }), []);
    const tokens = some.readDoc('Das Öl gluckert').tokens();
    expect(tokens.out(its.shape)).toEqual(['Xxx', 'Xx', 'xxxx']);
    expect(tokens.out(its.stopWordFlag)).toEqual([true, false, false]);
    expect(tokens.out(its.case)).toEqual(['other', 'other', 'other']);
    expect(tokens.out(its.type)).toEqual(['word', 'word', 'word']);
  });
});
