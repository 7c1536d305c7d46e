import { beforeAll, describe, expect, test } from 'vitest';
import winkNLP, { type CerConfig, type CustomEntityExample } from 'wink-nlp';
import { germanModel } from '../../src/wink/index.js';

const nlp = winkNLP(germanModel);
const { its } = nlp;

function find(text: string, patterns: readonly string[], config?: CerConfig): unknown {
  nlp.learnCustomEntities([{ name: 'fund', patterns: [...patterns] }], config);
  return nlp.readDoc(text).customEntities().out();
}

describe('learnCustomEntities', () => {
  test.each<[string, string[], CerConfig | undefined, string[]]>([
    ['Die Öltanker-Krise und die Öltanker-krise', ['Öltanker-Krise'], undefined, ['Öltanker-Krise', 'Öltanker-krise']],
    ['Die Öltanker-Krise und die Öltanker-krise', ['Öltanker-Krise'], { matchValue: true }, ['Öltanker-Krise']],
    ['Der 1. FC Köln gewann.', ['1. FC Köln'], { useEntity: false }, ['1. FC Köln']],
    [
      'Am 3. Mai zahlte ver.di z. B. in St. Gallen 1.000 Euro.',
      ['ver.di', 'z. B.', 'St. Gallen', '1.000 Euro'],
      { useEntity: false },
      ['ver.di', 'z. B.', 'St. Gallen', '1.000 Euro'],
    ],
    ['Kanzlerin Angela Merkel sprach.', ['NOUN PER'], undefined, ['Kanzlerin Angela Merkel']],
    ['Ein großes Haus', ['[groß|großes|großer] NOUN'], undefined, ['großes Haus']],
    ['Die Polizei sprach mit der Frau.', ['DET NOUN'], undefined, ['Die Polizei', 'der Frau']],
    ['Das Wort NOUN steht hier', ['^NOUN'], { useEntity: false }, ['NOUN']],
    ['Zeile\neins', ['Zeile eins'], undefined, ['Zeile\neins']],
  ])('in %s: %j', (text, patterns, config, found) => {
    expect(find(text, patterns, config)).toEqual(found);
  });

  describe('custom entities', () => {
    beforeAll(() => {
      const examples: CustomEntityExample[] = [{ name: 'gericht', patterns: ['[Münchner|Kölner] Landgericht'] }];
      expect(nlp.learnCustomEntities(examples, { useEntity: false, usePOS: false })).toBe(1);
    });

    test('have type, span, sentence and tokens', () => {
      const doc = nlp.readDoc(
        'Es regnete. Das Münchner Landgericht entschied. „Gut so“, sagte das Kölner Landgericht.',
      );
      const found = doc.customEntities();
      expect(found.out(its.detail as never)).toEqual([
        { value: 'Münchner Landgericht', type: 'gericht' },
        { value: 'Kölner Landgericht', type: 'gericht' },
      ]);
      expect(found.itemAt(0).parentSentence().out()).toBe('Das Münchner Landgericht entschied.');
      expect(found.itemAt(1).tokens().out()).toEqual(['Kölner', 'Landgericht']);
      expect(found.out(its.span as never)).toEqual([
        [4, 5],
        [15, 16],
      ]);
      expect(doc.sentences().itemAt(1).customEntities().length()).toBe(1);
    });
  });

  test('are found behind tokens that wink alone would have cut otherwise', () => {
    const text = `${'Plan B. '.repeat(20)}Ende`;
    expect(find(text, ['Ende'])).toEqual(['Ende']);
  });
});
