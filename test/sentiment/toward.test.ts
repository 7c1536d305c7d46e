import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/document/layers.js';
import { actor, judge, quote } from './judge.js';

/** Polarity toward each actor, by name; an actor without evidence is not there. */
function toward(text: string, ...names: string[]): Record<string, number> {
  const actors = names.map((name) => actor(name, text, name));
  return Object.fromEntries(judge(text, { actors }).toward.map((item) => [item.actor, item.polarity]));
}

describe('toward', () => {
  it('says nothing of an actor without evidence', () => {
    expect(toward('Karla Bonn tagt am Montag mit dem Rat.', 'Karla Bonn')).toEqual({});
  });

  it('a judgement hits its object more than its subject', () => {
    const found = toward('Bonn kritisierte Mertens.', 'Bonn', 'Mertens');
    expect(found['Mertens']).toBeLessThan(found['Bonn']! - 0.1);
  });

  it('in the passive the subject is hit', () => {
    const found = toward('Mertens wurde von Bonn gelobt.', 'Mertens', 'Bonn');
    expect(found['Mertens']).toBeGreaterThan(found['Bonn']! + 0.1);
  });

  it('the object before a verb at the end', () => {
    const found = toward('Bonn hat am Dienstag im Rat Mertens kritisiert.', 'Bonn', 'Mertens');
    expect(found['Mertens']).toBeLessThan(found['Bonn']! - 0.1);
  });

  it('the subject after a verb that an adverbial opens', () => {
    const found = toward('Am Dienstag kritisierte Bonn Mertens.', 'Bonn', 'Mertens');
    expect(found['Mertens']).toBeLessThan(found['Bonn']!);
  });

  it('who wins and who loses', () => {
    const found = toward('Lehmann besiegte Kovac.', 'Lehmann', 'Kovac');
    expect(found['Lehmann']).toBeGreaterThan(0);
    expect(found['Kovac']).toBeLessThan(0);
  });

  it('what a judging noun leads to', () => {
    const found = toward('Die Kritik an Mertens wächst.', 'Mertens');
    expect(found['Mertens']).toBeLessThan(-0.3);
  });

  it('fades with distance', () => {
    const near = toward('Mertens ist verlogen.', 'Mertens')['Mertens']!;
    const far = toward('Mertens kam am Montag in den Rat der Stadt, der neue Plan sei verlogen.', 'Mertens')[
      'Mertens'
    ]!;
    expect(near).toBeLessThan(far);
    expect(far).toBeLessThan(0);
  });

  it('counts only words in the voice of the mention', () => {
    const text = 'Mertens sagte: „Dieser Entwurf ist eine Schande.“';
    const actors: Actor[] = [actor('a1', text, 'Mertens')];
    const said = quote('q1', text, '„Dieser Entwurf ist eine Schande.“', 'a1');
    expect(judge(text, { actors }).toward).toHaveLength(1);
    expect(judge(text, { actors, quotes: [said] }).toward).toEqual([]);
  });

  it('names the voice that judges', () => {
    const text = 'Holl sagte: „Mertens ist ein Lügner.“';
    const actors = [actor('a1', text, 'Holl'), actor('a2', text, 'Mertens')];
    const quotes = [quote('q1', text, '„Mertens ist ein Lügner.“', 'a1')];
    const found = judge(text, { actors, quotes }).toward;
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ actor: 'a2', voice: { kind: 'actor', actor: 'a1' }, label: 'negative' });
    expect(found[0]!.evidence).toEqual([expect.objectContaining({ text: 'Lügner' })]);
  });

  it('names carry no polarity, role mentions do', () => {
    const text = 'Frank Sieg traf den Rat.';
    expect(judge(text, { actors: [actor('a1', text, 'Frank Sieg')] }).sentences[0]!.polarity).toBe(0);
    const role = 'Am Abend sprach der Diktator zum Rat.';
    const despot = actor('a1', role, 'der Diktator');
    const asRole = { ...despot, mentions: despot.mentions.map((mention) => ({ ...mention, kind: 'role' as const })) };
    expect(judge(role, { actors: [asRole] }).toward[0]!.polarity).toBeLessThan(0);
  });
});
