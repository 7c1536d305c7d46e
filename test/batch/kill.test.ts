import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../cli/run-cli.js';

const SOURCES = 240;
const KILLS = 3;
const FILES = ['annotations.jsonl', 'failures.jsonl', 'articles.csv', 'sentences.csv'];

function input(): string {
  const folder = join(temporaryFolder(), 'articles');
  mkdirSync(folder);
  for (let n = 0; n < SOURCES; n++) {
    // Every fourth has the id of one before it.
    const id = n % 4 === 3 ? `rede-${n - 3}` : `rede-${n}`;
    const said = `„Das ist die ${n}. Rede“, sagte Bürgermeisterin Paula Meier am Dienstag in Köln. Die Lage sei ernst. `;
    const line = JSON.stringify({ id, text: said.repeat(12) });
    writeFileSync(join(folder, `${String(n).padStart(4, '0')}.jsonl`), n % 50 === 7 ? '{"kaputt' : line);
  }
  return folder;
}

/** Few stages, so that a process starts soon, and one that takes its time, so that there is a middle to be killed in. */
function slowPipeline(): string {
  const folder = temporaryFolder();
  writeFileSync(
    join(folder, 'slow.mjs'),
    `export default { id: 'x-slow/stage', requires: ['tokens'], provides: ['x-slow'], create: () => ({
      run: () => new Promise((done) => setTimeout(() => done({ 'x-slow': [] }), 8)) }) };`,
  );
  const file = join(folder, 'slow.yaml');
  writeFileSync(file, 'stages:\n  - tokens/rules\n  - sentences/rules\n  - module: ./slow.mjs\n');
  return file;
}

const pipeline = slowPipeline();

function start(folder: string, out: string, jobs: number, ...more: string[]) {
  const args = ['--import', 'tsx', 'src/main.ts', 'annotate', folder, '--out', out, '--format', 'jsonl,csv'];
  args.push('--pipeline', pipeline);
  return spawn(process.execPath, [...args, '--jobs', String(jobs), ...more], { stdio: 'ignore' });
}

const ended = (child: ReturnType<typeof start>) =>
  new Promise<NodeJS.Signals | number | null>((done) => child.on('exit', (code, signal) => done(signal ?? code)));

/** How many entries the journal has noted; 0 where there is none. */
function noted(out: string): number {
  const file = join(out, 'resume.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { entries: number }).entries : 0;
}

function contents(out: string): string[] {
  return FILES.map((file) => readFileSync(join(out, file), 'utf8'));
}

test('killed three times at random moments, with one job and with two, a run resumed ends with the same bytes', async () => {
  const folder = input();
  const whole = join(temporaryFolder(), 'out');
  expect(await ended(start(folder, whole, 1))).toBe(1);
  const out = join(temporaryFolder(), 'out');
  let killed = 0;
  for (let run = 0; killed < KILLS; run++) {
    const before = noted(out);
    const child = start(folder, out, 1 + (run % 2), '--resume');
    const end = ended(child);
    // As soon as it has noted something new, and a random moment later; whatever it is doing then.
    while (noted(out) <= before && child.exitCode === null) await sleep(5);
    await sleep(Math.random() * 40);
    child.kill('SIGKILL');
    if ((await end) !== 'SIGKILL') break;
    killed++;
  }
  expect(killed).toBe(KILLS);
  expect(existsSync(join(out, 'run.json'))).toBe(false);
  expect(await ended(start(folder, out, 2, '--resume'))).toBe(1);
  expect(contents(out)).toEqual(contents(whole));
  expect(existsSync(join(out, 'resume.json'))).toBe(false);
  expect(existsSync(join(out, 'resume.ids'))).toBe(false);
}, 240_000);
