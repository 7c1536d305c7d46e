import { describe, expect, it } from 'vitest';
import { textSpan } from '../../src/document/span.js';
import { VoiceMap } from '../../src/sentiment/voices.js';
import { actor, judge, quote } from './judge.js';

describe('VoiceMap', () => {
  const text = 'Er sagte: „Sie sagte: ‚Das war grandios.‘ Ich glaube es.“ Dann ging er.';
  const outer = quote('q1', text, '„Sie sagte: ‚Das war grandios.‘ Ich glaube es.“', 'a1');
  const inner = quote('q2', text, '‚Das war grandios.‘', 'a2');
  const voices = new VoiceMap([inner, outer]);
  const at = (word: string) => voices.at(text.indexOf(word));

  it('the innermost quotation has the word', () => {
    expect(at('Er sagte')).toEqual({ kind: 'reporter' });
    expect(at('Sie sagte')).toEqual({ kind: 'actor', actor: 'a1' });
    expect(at('grandios')).toEqual({ kind: 'actor', actor: 'a2' });
    expect(at('glaube')).toEqual({ kind: 'actor', actor: 'a1' });
    expect(at('Dann')).toEqual({ kind: 'reporter' });
  });

  it('shares a sentence out by length, nothing lost', () => {
    const shares = voices.shares({ id: 's1', start: 0, end: text.length });
    expect(shares.reduce((sum, { length }) => sum + length, 0)).toBe(text.length);
    expect(shares.map(({ voice }) => voice.actor ?? voice.kind).sort()).toEqual(['a1', 'a2', 'reporter']);
  });

  it('a speaker who is no actor is unknown; reported speech is the reporter’s', () => {
    const lone = { ...quote('q1', text, 'Dann ging er'), type: 'direct' as const };
    expect(new VoiceMap([lone]).at(text.indexOf('Dann'))).toEqual({ kind: 'unknown' });
    expect(new VoiceMap([{ ...lone, type: 'reported' }]).at(text.indexOf('Dann'))).toEqual({ kind: 'reporter' });
  });

  it('quotations that overlap without nesting leave no gap and no overlap', () => {
    const spans = (id: string, start: number, end: number) => ({
      ...quote(id, text, text.slice(start, end), id),
      spans: [textSpan(text, start, end)],
    });
    const map = new VoiceMap([spans('a1', 0, 20), spans('a2', 10, 30), spans('a3', 12, 15)]);
    expect([0, 11, 13, 16, 25, 31].map((offset) => map.at(offset).actor)).toEqual([
      'a1',
      'a2',
      'a3',
      'a2',
      'a2',
      undefined,
    ]);
  });
});

describe('voices', () => {
  const text =
    'Die Ministerin Vera Holl sprach in Kassel. „Das ist ein großartiger Erfolg“, sagte Holl. Bei dem Unglück starben vier Menschen.';
  const holl = actor('a1', text, 'Vera Holl');
  const said = quote('q1', text, '„Das ist ein großartiger Erfolg“', 'a1');

  it('what is quoted belongs to its speaker', () => {
    const { voices } = judge(text, { actors: [holl], quotes: [said] });
    const by = Object.fromEntries(voices.map((item) => [item.voice.actor ?? item.voice.kind, item]));
    expect(by['a1']).toMatchObject({ label: 'positive' });
    expect(by['reporter']).toMatchObject({ label: 'negative' });
  });

  it('without the quotation all is the reporter’s', () => {
    expect(judge(text, { actors: [holl] }).voices.map(({ voice }) => voice)).toEqual([{ kind: 'reporter' }]);
  });

  it('abstains from a voice of a word or two that says nothing polar', () => {
    const short = '„Nun ja“, sagte Vera Holl. Der Ausschuss tagt am Montag wieder.';
    const { voices } = judge(short, { quotes: [quote('q1', short, '„Nun ja“')] });
    const unknown = voices.find(({ voice }) => voice.kind === 'unknown')!;
    expect(unknown).not.toHaveProperty('label');
    expect(unknown.reason).toBeDefined();
  });
});
