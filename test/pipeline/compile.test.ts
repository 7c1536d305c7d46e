import { describe, expect, test } from 'vitest';
import { compilePipeline } from '../../src/pipeline/compile.js';
import { parsePipeline } from '../../src/pipeline/pipeline-file.js';
import { PipelineError } from '../../src/pipeline/problem.js';

async function problemsOf(stages: string): Promise<string[]> {
  try {
    await compilePipeline(parsePipeline(`stages:\n${stages}`, 'test.yaml', 'fixtures/stages'));
  } catch (error) {
    if (error instanceof PipelineError) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('compiling', () => {
  test('reports unknown stages, bad options and missing layers all at once, with nearest names', async () => {
    const problems = await problemsOf(
      [
        '  - token/rules',
        '  - sentences/rules: { depth: 3 }',
        '  - entities/gazetteer: { tabels: [a], tables: [7] }',
        '  - gazetteer',
        '',
      ].join('\n'),
    );
    expect(problems).toEqual([
      'test.yaml:2:5: stages[0]: there is no stage token/rules; did you mean tokens/rules?',
      'test.yaml:3:31: stages[1].depth: is not an option of sentences/rules, which takes no options',
      'test.yaml:4:49: stages[2].tables[0]: Invalid input: expected string, received number',
      'test.yaml:4:35: stages[2].tabels: is not an option of entities/gazetteer, which has tables; did you mean tables?',
      'test.yaml:5:5: stages[3]: there is no stage gazetteer; did you mean entities/gazetteer?',
    ]);
  });

  test('names the stage that provides a missing layer, or stands too late', async () => {
    expect(await problemsOf('  - sentences/rules\n  - tokens/rules\n')).toEqual([
      'test.yaml:2:5: stages[0]: sentences/rules requires the layer tokens: tokens/rules provides it, but stands later: move it before sentences/rules',
    ]);
    expect((await problemsOf('  - sentences/rules\n'))[0]).toContain(
      'no stage here provides it; add tokens/rules before',
    );
  });

  test('refuses two stages for one layer', async () => {
    expect(await problemsOf('  - tokens/rules\n  - tokens/rules\n')).toEqual([
      'test.yaml:3:5: stages[1]: tokens/rules provides the layer tokens, which tokens/rules has provided already: keep one of them',
    ]);
  });

  test.each([
    ['  - module: ./nowhere.js\n', /stages\[0\]: cannot be loaded: ENOENT/],
    ['  - module: ./no-default.js\n', /no-default\.js: has no default export made by defineStage/],
    [
      '  - tokens/rules\n  - sentences/rules\n  - module: ./word-count.js\n    options: { least: 2 }\n',
      /takes atLeast only, not least/,
    ],
  ])('says why a module cannot be used: %j', async (stages, reason) => {
    expect((await problemsOf(stages)).join('\n')).toMatch(reason);
  });

  test('gives equal hashes to equal pipelines and others to others', async () => {
    const stampOf = async (stages: string) =>
      (await compilePipeline(parsePipeline(`stages:\n${stages}`, 'test.yaml', 'fixtures/stages'))).stamp.sha256;
    const plain = await stampOf('  - tokens/rules\n');
    expect(await stampOf('  - tokens/rules: {}\n')).toBe(plain);
    expect(await stampOf('  - tokens/rules\n  - sentences/rules\n')).not.toBe(plain);
    expect(await stampOf('  - tokens/rules\n  - module: ./throws.js\n')).not.toBe(plain);
  });
});
