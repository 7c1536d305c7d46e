import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BatchOptions, BatchResult, Job } from '../../src/batch/job.js';
import { runBatch } from '../../src/batch/run-batch.js';
import { temporaryFolder } from '../cli/run-cli.js';

const TOPICS = ['Haushalt', 'Fußball', 'Wetter', 'Prozess', 'Forschung'];

function article(n: number): string {
  const topic = TOPICS[n % TOPICS.length];
  return `${topic} ${n}\n\n„Das ist der ${n}. Artikel über ${topic}“, sagte Paula Meier am Dienstag in Köln. Die Polizei teilte mit, es gebe ${n} Hinweise. Der Minister sprach von einem Erfolg. 🎈\n`;
}

function folderOf(count: number): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'tag'));
  for (let n = 0; n < count; n++) writeFileSync(join(folder, n % 2 ? 'tag' : '', `artikel-${n}.txt`), article(n));
  writeFileSync(join(folder, 'leer.txt'), '');
  const lines = [article(100), article(101), article(102)].map((text, n) =>
    JSON.stringify({ id: n === 2 ? 'artikel-0' : `dump-${n}`, text }),
  );
  writeFileSync(join(folder, 'zz.jsonl'), `${lines.join('\n')}\n{"kaputt\n`);
  return folder;
}

const job: Job = {
  pipeline: 'de-news',
  ingest: { language: 'de' },
  formats: ['jsonl', 'csv', 'html'],
  output: { offsets: 'utf16', uiLanguage: 'de' },
};

function run(input: string, out: string, options: Partial<BatchOptions> = {}): Promise<BatchResult> {
  return runBatch({ inputs: [input], out, job, jobs: 1, resume: false, ...options });
}

/** Every file of a run but the one with times in it. */
function contentOf(out: string): Record<string, string> {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8', withFileTypes: true });
  const content: Record<string, string> = {};
  for (const file of files) {
    if (file.isFile() && file.name !== 'run.json') {
      const path = join(file.parentPath, file.name);
      content[path.slice(out.length + 1)] = readFileSync(path, 'utf8');
    }
  }
  return content;
}

describe('a batch', () => {
  test('writes articles in input order, failures apart, and renames an id that comes again', async () => {
    const out = temporaryFolder();
    const result = await run(folderOf(6), out);
    expect(result).toMatchObject({ done: 9, skipped: 0, failed: 2 });
    const ids = contentOf(out)
      ['annotations.jsonl']!.split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).id);
    expect(ids).toEqual([
      'artikel-0',
      'artikel-2',
      'artikel-4',
      'tag/artikel-1',
      'tag/artikel-3',
      'tag/artikel-5',
      'dump-0',
      'dump-1',
      'artikel-0~2',
    ]);
    expect(contentOf(out)['annotations.jsonl']).toContain('ingest/duplicate-id');
    const failures = contentOf(out)
      ['failures.jsonl']!.split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    expect(failures).toMatchObject([
      { path: 'leer.txt', code: 'ingest/empty' },
      { path: 'zz.jsonl', code: 'ingest/malformed-json' },
    ]);
  });

  test('gives the same bytes wherever the folder lies, however often, with whatever number of workers', async () => {
    const [first, second, third] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
    await run(folderOf(70), first);
    await run(folderOf(70), second);
    await run(folderOf(70), third, { jobs: 2 });
    expect(Object.keys(contentOf(first)).length).toBeGreaterThan(75);
    expect(contentOf(second)).toEqual(contentOf(first));
    expect(contentOf(third)).toEqual(contentOf(first));
  }, 60_000);

  test('an interrupted run, resumed, ends as if nothing had happened', async () => {
    const input = folderOf(70);
    const [whole, broken] = [temporaryFolder(), temporaryFolder()];
    await run(input, whole);
    let stopAt = 32;
    const stop = async () => {
      await run(input, broken, {
        resume: true,
        onProgress: ({ counts: { done } }) => {
          if (done >= stopAt) throw new Error('stopped');
        },
      });
    };
    await expect(stop()).rejects.toThrow('stopped');
    stopAt = 64;
    await expect(stop()).rejects.toThrow('stopped');
    expect(readdirSync(broken)).not.toContain('run.json');
    await run(input, broken, { resume: true });
    expect(contentOf(broken)).toEqual(contentOf(whole));
    expect(JSON.parse(readFileSync(join(broken, 'run.json'), 'utf8')).counts).toEqual({
      done: 73,
      skipped: 0,
      failed: 2,
    });
  });

  test('refuses to resume a run of something else', async () => {
    const out = temporaryFolder();
    writeFileSync(join(out, 'resume.json'), JSON.stringify({ job: 'other', entries: 3, sizes: {}, counts: {} }));
    await expect(run(folderOf(2), out, { resume: true })).rejects.toThrow(/interrupted run with other inputs/);
  });

  test('leaves out its own output where that lies inside the input', async () => {
    const input = folderOf(2);
    await run(input, join(input, 'out'));
    expect(await run(input, join(input, 'out'))).toMatchObject({ done: 5, failed: 2 });
  });

  test("a user's stage that fails costs the article", async () => {
    const folder = temporaryFolder();
    for (const [name, text] of [
      ['a', 'Die Sonne scheint heute über der Stadt.'],
      ['b', 'Der Regen fällt heute auf die Stadt.'],
    ] as const) {
      writeFileSync(join(folder, `${name}.txt`), text);
    }
    const pipeline = join(temporaryFolder(), 'own.yaml');
    const stages = ['word-count', 'throws'].map(
      (name) => `  - module: ${join(process.cwd(), 'fixtures/stages', `${name}.js`)}\n`,
    );
    writeFileSync(pipeline, `stages:\n  - tokens/rules\n  - sentences/rules\n${stages.join('')}`);
    const out = temporaryFolder();
    await run(folder, out, { job: { ...job, pipeline, formats: ['jsonl'] } });
    const [line] = contentOf(out)['annotations.jsonl']!.split('\n');
    expect(JSON.parse(line!).layers['x-words']).toEqual([{ sentence: 's1', words: 8 }]);
    expect(JSON.parse(contentOf(out)['failures.jsonl']!)).toMatchObject({
      id: 'b',
      code: 'pipeline/stage-failed',
      reason: 'x-rain/throws: it rains',
    });
  });
});
