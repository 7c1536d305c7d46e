import { describe, expect, test } from 'vitest';
import { parsePipeline, readPipelineFile, shippedPipelines } from '../../src/pipeline/pipeline-file.js';
import { PipelineError } from '../../src/pipeline/problem.js';

function problemsOf(yaml: string): string[] {
  try {
    parsePipeline(yaml, 'test.yaml', '.');
  } catch (error) {
    if (error instanceof PipelineError) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('a pipeline file', () => {
  test('gives name, description and steps with their options', () => {
    const file = parsePipeline(
      'name: mine\ndescription: A test.\nstages:\n  - tokens/rules\n  - entities/gazetteer: { tables: [persons] }\n  - module: ./own.js\n    options: { a: 1 }\n',
      'test.yaml',
      'folder',
    );
    expect(file).toMatchObject({ name: 'mine', description: 'A test.', file: 'test.yaml', directory: 'folder' });
    expect(file.steps.map(({ kind, name, options }) => ({ kind, name, options }))).toEqual([
      { kind: 'stage', name: 'tokens/rules', options: {} },
      { kind: 'stage', name: 'entities/gazetteer', options: { tables: ['persons'] } },
      { kind: 'module', name: './own.js', options: { a: 1 } },
    ]);
  });

  test('is called like its file where it has no name', () => {
    expect(parsePipeline('stages: [tokens/rules]', 'folder/fast.yaml', '.').name).toBe('fast');
  });

  test('lists every problem of form with its place', () => {
    const yaml =
      'nmae: x\nstages:\n  - 7\n  - tokens/rules: {}\n    sentences/rules: {}\n  - module: 3\n  - module: ./a.js\n    optoins: {}\n';
    expect(problemsOf(yaml)).toEqual([
      'test.yaml:1:1: nmae: is not a field of a pipeline; did you mean name?',
      'test.yaml:3:5: stages[0]: must be the id of a stage, `id: { options }`, or `module: ./file.js`',
      'test.yaml:5:5: stages[1]: one stage a list entry; options stand below the id, indented: `tokens/rules: { … }`',
      'test.yaml:6:5: stages[2].module: must be the path of a JavaScript module',
      'test.yaml:8:5: stages[3].optoins: is not a field here; did you mean options?',
    ]);
  });

  test.each([
    ['', 'a pipeline is a mapping'],
    ['- a\n- b\n', 'a pipeline is a mapping'],
    ['stages: []', 'must be a list of at least one stage'],
    ['name: a', 'must be a list of at least one stage'],
    ['stages: [a\n', 'test.yaml:2'],
  ])('refuses %j', (yaml, reason) => {
    expect(problemsOf(yaml).join('\n')).toContain(reason);
  });

  test('does not follow aliases without end', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefgh'
        .split('')
        .map((letter, i) => `${letter}: &${letter} [${Array(9).fill(`*${'abcdefg'[i]}`).join(', ')}]`),
    ];
    const problems = problemsOf(`stages:\n  - tokens/rules:\n      ${bomb.join('\n      ')}\n`);
    expect(problems.join('\n')).toMatch(/alias/i);
  });
});

describe('the shipped pipelines', () => {
  test('have the default among them and can be read', () => {
    expect(shippedPipelines()).toContain('de-news');
    for (const name of shippedPipelines()) expect(readPipelineFile(name).name).toBe(name);
  });

  test('an unknown name lists the known ones and the nearest', () => {
    expect(() => readPipelineFile('de-new')).toThrow(/there is no pipeline of this name.*did you mean de-news\?/);
  });

  test('a file that does not exist is named', () => {
    expect(() => readPipelineFile('./nowhere.yaml')).toThrow(/nowhere\.yaml:1:1: cannot be read: ENOENT/);
  });
});
