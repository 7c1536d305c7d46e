import { describe, expect, it } from 'vitest';
import { entities, link } from './hand-made.js';

const NAMES = { PER: ['Ute Falk', 'Udo Runge', 'Falk', 'Runge', 'Marlo'] };

/** `Name: pronoun@offset` of every pronoun linked. */
function pronouns(text: string): string[] {
  return link(text, entities(text, NAMES)).flatMap(({ name, mentions }) =>
    mentions.flatMap((m) => (m.kind === 'pronoun' ? [`${name}: ${m.text}@${m.start}`] : [])),
  );
}

describe('pronouns beside a verb of saying', () => {
  it('mean the only person of their gender named shortly before', () => {
    expect(pronouns('Ute Falk traf Udo Runge. „Das reicht“, sagte sie. Er forderte mehr.')).toEqual([
      'Ute Falk: sie@45',
      'Udo Runge: Er@50',
    ]);
  });

  it('give the last mention as evidence', () => {
    const text = 'Ute Falk kam spät. Sie kritisierte den Plan.';
    const [actor] = link(text, entities(text, NAMES));
    expect(actor!.mentions.at(-1)).toMatchObject({
      kind: 'pronoun',
      rule: 'only-person-of-gender',
      evidence: [{ text: 'Ute Falk', start: 0 }],
    });
  });

  it.each([
    ['a plural', 'Ute Falk kam. Das reiche, sagten sie.'],
    ['no verb of saying', 'Udo Runge stellte den Plan vor. Er gilt ab Mai.'],
    ['an auxiliary', 'Udo Runge kam. Er ist müde.'],
    ['another gender', 'Ute Falk kam. Er sagte nichts.'],
    ['two of the gender', 'Ministerin Marlo traf Ute Falk. Sie sagte nichts.'],
    ['a gender not known', 'Marlo traf Ute Falk. Sie sagte nichts.'],
    ['another role noun', 'Ute Falk traf die Ärztin. Sie sagte nichts.'],
    ['a body of the gender', 'Ute Falk rief die Behörde an. Sie teilte nichts mit.'],
    ['too far away', 'Ute Falk kam. Es war Mai. Es war kalt. Es regnete. Sie sagte nichts.'],
  ])('stay open for %s', (_, text) => {
    expect(pronouns(text)).toEqual([]);
  });
});
