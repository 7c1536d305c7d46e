import { expect, test } from 'vitest';
import { evidenceColumns } from '../../../src/entity-tag/crf/evidence-column.js';
import { ruleEvidence } from '../../../src/entity-tag/crf/rule-evidence.js';
import { create as gazetteer } from '../../../src/entity-tag/gazetteer.js';
import { NameTables } from '../../../src/entity-tag/name-tables.js';
import { PieceCutter } from '../../../src/entity-tag/pieces.js';
import { WordKnowledge } from '../../../src/entity-tag/word-knowledge.js';
import { readWords } from '../../../src/entity-tag/words.js';
import { readText } from '../read-text.js';

const tables = new NameTables();
const knowledge = new WordKnowledge();

function evidence(line: string) {
  const { article, layers } = readText(line);
  const words = readWords(article.text, layers.tokens, layers.sentences, knowledge);
  const pieces = new PieceCutter().cut(article.text, layers.tokens);
  return ruleEvidence(words, pieces, tables, knowledge).map(({ first, last, label, form }) => {
    const text = article.text.slice(layers.tokens.start[first], layers.tokens.end[last - 1]);
    return `${text} ${label} ${form}`;
  });
}

test('says what the gazetteer says, but for its second look', async () => {
  for (const line of [
    'Angela Merkels Besuch in Rio de Janeiro endete beim Internationalen Währungsfonds .',
    'Der FC Bayern München und die Deutsche Bank trafen den Bayern-Trainer in St. Gallen .',
    'Die Berliner Polizei und das Amtsgericht Köln schwiegen zum deutschen Export .',
  ]) {
    const { entities } = await gazetteer().run(readText(line), () => {});
    expect(evidence(line)).toEqual(entities.map(({ text, label, form }) => `${text} ${label} ${form}`));
  }
});

test('columns tell label, form, rule and place in the name apart', () => {
  const candidate = { label: 'ORG', form: 'name', rule: 'a', confidence: undefined } as const;
  const at = (first: number, last: number, change = {}) =>
    evidenceColumns([{ ...candidate, first, last, ...change }], 13);
  const { label, rule } = at(10, 12);
  expect(new Set(label.subarray(9)).size).toBe(3);
  expect(label[12]).toBe(0);
  expect(at(10, 12, { rule: 'b' }).label).toEqual(label);
  expect(at(10, 12, { rule: 'b' }).rule).not.toEqual(rule);
  expect(at(10, 12, { form: 'part' }).label[10]).not.toBe(label[10]);
});
