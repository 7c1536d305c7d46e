import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

/** Asks once, closes and says so, in a process that has nothing else to live for. */
const ASKS = `
import { LineProgram } from './src/outside-program/line-program.ts';
const command = [process.execPath, '-e', process.argv[1]];
const program = new LineProgram({ command, directory: '.', milliseconds: 5000, restarts: 0 });
const answer = await program.ask('question', (line) => line);
await program.close();
console.log('closed after ' + answer);
`;

test.each([
  ['that ends with its input', `process.stdin.on('data', (line) => process.stdout.write(line))`],
  [
    'that goes on after its input',
    `process.stdin.on('data', (line) => process.stdout.write(line)); setInterval(() => {}, 1e6)`,
  ],
])(
  'a program %s is waited for',
  async (_, code) => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      ASKS,
      code,
    ]);
    expect(stdout).toBe('closed after question\n');
  },
  20_000,
);
