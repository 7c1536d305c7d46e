import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import type Bm25 from 'wink-nlp/utilities/bm25-vectorizer';
import type Similarity from 'wink-nlp/utilities/similarity';
import { as, its, nlp } from './base.js';

const load = createRequire(import.meta.url);
const BM25Vectorizer = load('wink-nlp/utilities/bm25-vectorizer') as typeof Bm25;
const similarity = load('wink-nlp/utilities/similarity') as typeof Similarity;

const TEXTS = ['Die Bäume in Köln sind krank.', 'Der Baum steht in Köln.', 'Die Börse in Frankfurt schließt.'];

function stems(text: string): string[] {
  return nlp
    .readDoc(text)
    .tokens()
    .filter((token) => token.out(its.type) === 'word' && !token.out(its.stopWordFlag))
    .out(its.stem as never) as string[];
}

describe('utilities of winkNLP with German', () => {
  test('BM25: forms of a word count as one, stop words not at all', () => {
    const bm25 = BM25Vectorizer();
    for (const text of TEXTS) bm25.learn(stems(text));
    expect(bm25.out(its.terms as never)).toEqual(['baum', 'bors', 'frankfurt', 'koln', 'krank', 'schliesst', 'steht']);
    const query = bm25.bowOf(stems('kranker Baum'));
    const scores = TEXTS.map((text) => similarity.bow.cosine(query, bm25.bowOf(stems(text))));
    expect(scores[0]).toBeGreaterThan(scores[1]!);
    expect(scores[1]).toBeGreaterThan(scores[2]!);
    expect(scores[2]).toBe(0);
    expect(bm25.vectorOf(stems(TEXTS[1]!)).filter((weight) => weight > 0).length).toBeGreaterThan(2);
  });

  test('similarity of bags and sets', () => {
    const [first, second, third] = TEXTS.map((text) => as.bow(stems(text)));
    expect(similarity.bow.cosine(first!, second!)).toBeGreaterThan(similarity.bow.cosine(first!, third!));
    const [one, two] = TEXTS.map((text) => as.set(stems(text)));
    expect(similarity.set.tversky(one!, two!)).toBeGreaterThan(0.4);
    expect(similarity.set.oo(one!, one!)).toBe(1);
  });
});
