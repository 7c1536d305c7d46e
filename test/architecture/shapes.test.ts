import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** What runs for each article. */
const STAGES = [
  'words',
  'sentence-split',
  'entity-tag',
  'entity-link',
  'quote-detect',
  'sentiment',
  'write',
  'pipeline',
];
/** Run once, while lists are read or a pipeline is put together, or in training. */
const ONCE = [
  'entity-tag/crf/training-sequences.ts',
  'pipeline/stage-row.ts',
  'sentiment/form-tables.ts',
  'sentiment/lexicon-lists.ts',
];

/**
 * `{ ...copied, field: 1 }` where `copied` has no such field: under Node 20 each such object has a shape of its own, made anew in the
 * old part of the heap, and whatever reads it is slow. `{ field: 1, ...copied }` has not.
 */
function additions(program: ts.Program, file: ts.SourceFile): string[] {
  const checker = program.getTypeChecker();
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node) && addsToSpread(checker, node)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${relative('src', file.fileName)}:${line + 1}: ${node.getText().replace(/\s+/g, ' ').slice(0, 60)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function addsToSpread(checker: ts.TypeChecker, literal: ts.ObjectLiteralExpression): boolean {
  const [first, ...others] = literal.properties;
  if (first === undefined || !ts.isSpreadAssignment(first) || others.length === 0) return false;
  const type = checker.getTypeAtLocation(first.expression);
  const sure = checker.getPropertiesOfType(type).filter(({ flags }) => (flags & ts.SymbolFlags.Optional) === 0);
  const names = new Set(type.isUnion() ? [] : sure.map(({ name }) => name));
  return others.some((other) => ts.isSpreadAssignment(other) || !names.has(other.name.getText()));
}

test('what runs for each article adds no fields to a copy', { timeout: 60_000 }, () => {
  const files = STAGES.flatMap((stage) =>
    readdirSync(join('src', stage), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(stage, file)),
  ).filter((file) => !ONCE.includes(file));
  expect(files.length).toBeGreaterThan(100);
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile('tsconfig.json', ts.sys.readFile).config,
    ts.sys,
    '.',
  );
  const program = ts.createProgram(
    files.map((file) => join('src', file)),
    options,
  );
  const found = files.flatMap((file) => additions(program, program.getSourceFile(join('src', file))!));
  expect(found).toEqual([]);
});
