import { describe, expect, test } from 'vitest';
import type { EvalDocument, EvalEntity } from '../../../src/evaluate/eval-document.js';
import { ClassMapper } from '../../../src/evaluate/map/apply-class-map.js';
import { chooseClassMap } from '../../../src/evaluate/map/choose-class-map.js';
import { parseClassMap, readClassMap, shippedClassMaps } from '../../../src/evaluate/map/read-class-map.js';

const text = 'Anna Berliner Bayern-Trainer Kiel';

function entity(surface: string, label: string, form: EvalEntity['form'] = 'name'): EvalEntity {
  const start = text.indexOf(surface);
  return { id: `e${start}`, start, end: start + surface.length, text: surface, label, form };
}
function withEntities(...entities: EvalEntity[]): EvalDocument {
  return { id: 'a', text, pretokenised: false, layers: { entities } };
}
const shown = ({ layers }: EvalDocument): string[] =>
  layers.entities!.map(({ text: surface, label, form }) => `${surface} ${label} ${form}`);

describe('class maps', () => {
  test('every shipped one can be read and says what it is', () => {
    expect(shippedClassMaps()).toContain('germeval2014');
    for (const name of shippedClassMaps()) {
      expect(readClassMap(name)).toMatchObject({ name, description: expect.stringMatching(/\S/) });
    }
  });

  test('GermEval: names only, or all classes', () => {
    const gold = withEntities(
      entity('Anna', 'PER'),
      entity('Berliner', 'LOCderiv'),
      entity('Bayern-Trainer', 'ORGpart'),
    );
    const system = withEntities(entity('Anna', 'PER'), entity('Berliner', 'LOC', 'derived'));
    const names = new ClassMapper(readClassMap('germeval2014'));
    expect(shown(names.gold(gold))).toEqual(['Anna PER name']);
    expect(shown(names.system(system))).toEqual(['Anna PER name']);
    const all = new ClassMapper(readClassMap('germeval2014-all'));
    expect(shown(all.gold(gold))).toEqual(['Anna PER name', 'Berliner LOC derived', 'Bayern-Trainer ORG part']);
    expect(shown(all.system(system))).toEqual(['Anna PER name', 'Berliner LOC derived']);
    expect([names.forms, all.forms]).toEqual([['name'], ['name', 'derived', 'part']]);
  });

  test('the first rule that fits; ignored classes become stretches that are not scored', () => {
    const map = parseClassMap(
      'gold:\n  loc-x: ORG\n  loc-*: LOC\n  who?: PER\n  "*": ignore\nsystem: { Ding: OTH }\n',
      'map.yaml',
    );
    const mapper = new ClassMapper(map);
    const gold = mapper.gold(
      withEntities(
        entity('Anna', 'who?'),
        entity('Berliner', 'loc-x'),
        entity('Kiel', 'loc-y'),
        entity('Bayern-Trainer', 'z'),
      ),
    );
    expect(shown(gold)).toEqual(['Anna PER name', 'Berliner ORG name', 'Kiel LOC name']);
    expect(gold.ignored).toEqual([{ start: 14, end: 28 }]);
    expect(mapper.goldNotes()).toEqual(['classes that are not scored, whatever a system says there: z 1']);
    const said = mapper.system(
      withEntities(entity('Anna', 'PERSON'), entity('Kiel', 'Ding'), entity('Berliner', 'loc-y')),
    );
    expect(shown(said)).toEqual(['Anna PER name', 'Kiel OTH name', 'Berliner LOC name']);
  });

  test('other names of our classes are understood, unknown ones are kept and said', () => {
    const mapper = new ClassMapper(readClassMap('germeval2014'));
    const said = mapper.system(
      withEntities(entity('Anna', 'PERSON'), entity('Kiel', 'GPE'), entity('Berliner', 'NORP')),
    );
    expect(shown(said)).toEqual(['Anna PER name', 'Kiel LOC name', 'Berliner NORP name']);
    expect(mapper.takeUnknown()).toEqual([expect.stringContaining('NORP 1')]);
    expect(mapper.takeUnknown()).toEqual([]);
  });

  test('the map that knows all labels of the gold is found; else one must be named', () => {
    const choose = (asked: string | undefined, ...labels: string[]) =>
      chooseClassMap([withEntities(...labels.map((label) => entity('Anna', label)))], 'entities', asked, 'gold.conll');
    expect(choose(undefined, 'PER', 'LOCderiv')).toMatchObject({ by: 'labels', map: { name: 'germeval2014' } });
    expect(choose(undefined, 'PER', 'MISC').map.name).toBe('conll2003');
    expect(choose(undefined, 'person', 'location-city').map.name).toBe('smartdata');
    expect(choose('none', 'Hund').map.gold).toEqual([{ from: 'Hund', to: 'Hund' }]);
    expect(() => choose(undefined, 'Hund', 'Katze')).toThrow(
      /gold\.conll: no shipped class map knows all of its labels \(Hund, Katze\)/,
    );
    expect(() => choose('germeval2014', 'Hund')).toThrow(/says nothing of Hund/);
    expect(() => choose('headlines', 'PER')).toThrow(/is a map of the layer sentiment/);
    expect(() => choose('germeval', 'PER')).toThrow(/there are .*germeval2014/);
  });

  test('sentiment: classes that the gold does not tell apart', () => {
    const mapper = new ClassMapper(readClassMap('headlines'));
    const document = (label: string): EvalDocument => ({
      id: 'a',
      text,
      pretokenised: false,
      layers: { sentiment: { article: { label } } },
    });
    expect(mapper.gold(document('not_negative')).layers.sentiment!.article!.label).toBe('not-negative');
    expect(
      ['negative', 'neutral', 'positive'].map(
        (label) => mapper.system(document(label)).layers.sentiment!.article!.label,
      ),
    ).toEqual(['negative', 'not-negative', 'not-negative']);
  });

  test('an abstention is a label only where the map says which', () => {
    const silent: EvalDocument = {
      id: 'a',
      text,
      pretokenised: false,
      layers: { sentiment: { article: { polarity: 0.1 } } },
    };
    const labelBy = (name: string) => new ClassMapper(chooseClassMap([], 'sentiment', name, 'gold').map).system(silent);
    expect(labelBy('headlines').layers.sentiment!.article!.label).toBe('not-negative');
    expect(labelBy('none').layers.sentiment!.article).toEqual({ polarity: 0.1 });
  });

  test.each([
    ['YAML that is none', 'gold: [', /map\.yaml:1: /],
    ['a field that is none', 'gold: { PER: PER }\nsystems: {}\n', /map\.yaml:2: systems/],
    ['a form rule that is none', 'gold: { PER: PER }\nforms:\n  derived: keep\n', /map\.yaml:3: forms\.derived/],
    ['nothing', '', /map\.yaml:1: /],
  ])('%s is refused with its place', (_, content, message) => {
    expect(() => parseClassMap(content, 'map.yaml')).toThrow(message);
  });
});
