import { describe, expect, it } from 'vitest';
import { judge } from './judge.js';

describe('article', () => {
  const title = 'Schwere Krise im Verband.';
  const rest =
    ' Der Rat tagt am Montag. Er trifft sich im Rathaus. Danach folgt ein Essen. Am Dienstag fahren alle heim.';

  it('titles count more', () => {
    const plain = judge(title + rest).article.polarity;
    const titled = judge(title + rest, { regions: [{ start: 0, end: title.length, kind: 'title' }] }).article.polarity;
    expect(plain).toBeLessThan(0);
    expect(titled).toBeLessThan(plain);
  });

  it('a longer text without a polar word is neutral, a short one is not judged', () => {
    expect(judge(rest.trim()).article).toEqual({ polarity: 0, label: 'neutral' });
    const short = judge('Der Rat tagt am Montag.').article;
    expect(short).toEqual({ polarity: 0, reason: 'no polar word in a short text' });
  });

  it('no sentence, no judgement', () => {
    expect(judge('').article).toEqual({ polarity: 0, reason: 'no sentence' });
    expect(judge('').sentences).toEqual([]);
    expect(judge('').voices).toEqual([]);
  });

  it('does not call neutral what is torn', () => {
    const { article } = judge(
      'Der Terror hat die Stadt erschüttert. Der grandiose Sieg begeisterte alle. Ein Mord entsetzte das Viertel. Das Konzert war ein fantastischer Triumph.',
    );
    expect(article).not.toHaveProperty('label');
    expect(article.reason).toMatch(/balance/);
  });

  it('labels agree with polarities', () => {
    expect(judge('Bei der Explosion starben drei Menschen. Viele wurden verletzt.').article.label).toBe('negative');
    expect(judge('Die Stadt feiert einen großartigen Erfolg. Alle sind begeistert.').article.label).toBe('positive');
  });
});
