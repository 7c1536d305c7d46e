import { expect, test } from 'vitest';
import { type Candidate, newCandidate } from '../../../src/entity-tag/candidate.js';
import { withParticles } from '../../../src/entity-tag/crf/particle-names.js';
import { WordKnowledge } from '../../../src/entity-tag/word-knowledge.js';
import { readWords } from '../../../src/entity-tag/words.js';
import { tokensOf } from '../../words/run-tokens.js';

const knowledge = new WordKnowledge();

/** The names of a text after those that the tagger saw, which are given by their words. */
function namesIn(text: string, ...seen: string[]): string[] {
  const tokens = tokensOf(text);
  const sentences = [...text.matchAll(/(?<=^|\. )./gu)].map(({ index }) => ({ start: index }));
  const words = readWords(text, tokens, sentences, knowledge);
  let from = 0;
  const found = seen.map((name): Candidate => {
    const start = text.indexOf(name, from);
    from = start + name.length;
    const first = tokens.start.indexOf(start);
    const last = tokens.end.indexOf(from) + 1;
    return newCandidate(first, last, 'PER', 'name', 'crf', 0.9);
  });
  return withParticles(words, found)
    .sort((a, b) => a.first - b.first)
    .map(({ first, last }) => text.slice(tokens.start[first], tokens.end[last - 1]));
}

test.each<[string, string[], string[]]>([
  [
    'Ursula von der Leyen kam. Das sagte von der Leyen.',
    ['Ursula von der Leyen', 'Leyen'],
    ['Ursula von der Leyen', 'von der Leyen'],
  ],
  ['Ute van Rey kam. Das sagte van Rey.', ['Ute van Rey'], ['Ute van Rey', 'van Rey']],
  ['Ute van Rey kam. Van Reys Wagen hielt.', ['Ute van Rey'], ['Ute van Rey', 'Van Reys']],
  ['Ute van Rey kam. Sie traf Rey.', ['Ute van Rey', 'Rey'], ['Ute van Rey', 'Rey']],
  ['Ute Rey kam. Der Wagen von Rey hielt.', ['Ute Rey', 'Rey'], ['Ute Rey', 'Rey']],
])('%s', (text, seen, expected) => {
  expect(namesIn(text, ...seen)).toEqual(expected);
});
