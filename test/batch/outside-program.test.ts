import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Job } from '../../src/batch/job.js';
import { runBatch } from '../../src/batch/run-batch.js';
import { temporaryFolder } from '../cli/run-cli.js';

/** Notes its process id in the file that it is given, never ends by itself, and names the first word of each text. */
const PROGRAM = `
import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
appendFileSync(process.argv[2], process.pid + '\\n');
setInterval(() => {}, 1000);
for await (const line of createInterface({ input: process.stdin })) {
  const { id, text } = JSON.parse(line);
  if (text.startsWith('Absturz')) process.exit(7);
  console.log(JSON.stringify({ id, entities: [{ start: 0, end: text.indexOf(' '), label: 'ORG' }] }));
}
`;

function isRunning(pid: number): boolean {
  const stat = `/proc/${pid}/stat`;
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return !existsSync(stat) || !/\) Z /.test(readFileSync(stat, 'utf8'));
}

test('an outside program serves each worker, costs what it fails, and is gone at the end', async () => {
  const folder = temporaryFolder();
  const [input, pids] = [join(folder, 'press'), join(folder, 'pids')];
  mkdirSync(input);
  writeFileSync(join(folder, 'tagger.mjs'), PROGRAM);
  const command = JSON.stringify([process.execPath, './tagger.mjs', pids]);
  const pipeline = join(folder, 'own.yaml');
  writeFileSync(
    pipeline,
    `stages:\n  - tokens/rules\n  - sentences/rules\n  - entities/command: { command: ${command} }\n`,
  );
  for (let n = 0; n < 100; n++) {
    const first = n === 40 ? 'Absturz' : `Bahn${n}`;
    writeFileSync(join(input, `a${String(n).padStart(3, '0')}.txt`), `${first} kommt heute später als sonst an.\n`);
  }
  const run = (out: string, jobs: number) =>
    runBatch({
      inputs: [input],
      out,
      job: {
        pipeline,
        ingest: { language: 'any' },
        formats: ['jsonl'],
        output: { offsets: 'utf16', uiLanguage: 'de' },
      },
      jobs,
      resume: false,
    });
  const [one, two] = [join(folder, 'one'), join(folder, 'two')];
  const results = [await run(one, 1), await run(two, 2)];
  for (const { done, failed, notDone } of results) {
    expect({ done, failed }).toEqual({ done: 99, failed: 1 });
    expect(notDone[0]!.reason).toMatch(/^entities\/command: .*ended with exit code 7/);
  }
  expect(readFileSync(join(two, 'annotations.jsonl'))).toEqual(readFileSync(join(one, 'annotations.jsonl')));
  expect(readFileSync(join(one, 'annotations.jsonl'), 'utf8')).toContain('"text":"Bahn99"');
  const started = readFileSync(pids, 'utf8').trim().split('\n').map(Number);
  expect(started.length).toBeGreaterThanOrEqual(4);
  expect(started.filter(isRunning)).toEqual([]);
});

test('a program that is not there is told before anything is written', async () => {
  const pipeline = join(temporaryFolder(), 'own.yaml');
  const out = join(temporaryFolder(), 'out');
  writeFileSync(
    pipeline,
    'stages:\n  - tokens/rules\n  - sentences/rules\n  - entities/command: { command: [no-such-tagger] }\n',
  );
  const job: Job = { pipeline, ingest: {}, formats: ['jsonl'], output: { offsets: 'utf16', uiLanguage: 'de' } };
  await expect(runBatch({ inputs: [resolve('README.md')], out, job, jobs: 1, resume: false })).rejects.toThrow(
    /stages\[2\]: cannot be made: there is no program no-such-tagger on the search path/,
  );
  expect(existsSync(out)).toBe(false);
});
