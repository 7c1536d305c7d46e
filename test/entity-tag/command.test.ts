import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import type { Entity } from '../../src/document/layers.js';
import type { Stage } from '../../src/document/stage.js';
import { type CommandOptions, create } from '../../src/entity-tag/command.js';
import { readText } from './read-text.js';

const DEFAULTS: CommandOptions = {
  command: [process.execPath, './misbehaves.mjs'],
  offsets: 'utf16',
  labels: {},
  send: [],
  timeout: 20,
  restarts: 3,
};
const open: Stage<'tokens' | 'sentences', 'entities'>[] = [];

function stageOf(options: Partial<CommandOptions> = {}) {
  const stage = create({ ...DEFAULTS, ...options }, { directory: 'fixtures/command' });
  open.push(stage);
  return async (text: string): Promise<readonly Entity[]> => (await stage.run(readText(text), () => {})).entities;
}

afterEach(async () => {
  for (const stage of open.splice(0)) await stage.close?.();
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // An orphan that has ended stays in the table until its new parent looks: `pid (name) Z`.
    const stat = `/proc/${pid}/stat`;
    return !existsSync(stat) || !/\) Z /.test(readFileSync(stat, 'utf8'));
  } catch {
    return false;
  }
}

async function endsSoon(pid: number): Promise<boolean> {
  for (let i = 0; i < 50 && isRunning(pid); i++) await sleep(20);
  return !isRunning(pid);
}

const pidIn = ([entity]: readonly Entity[]): number => Math.round(entity!.confidence! * 1e9);

describe('a program that keeps to the form', () => {
  test('gives entities with its confidence, its label as the rule', async () => {
    expect(await stageOf()('Weiß spricht')).toEqual([
      {
        id: 'e1',
        start: 0,
        end: 4,
        text: 'Weiß',
        label: 'PER',
        form: 'name',
        confidence: 0.5,
        stage: 'entities/command',
        rule: 'command:PER',
      },
    ]);
  });

  test.each(['codepoint', 'utf16', 'utf8'] as const)('counts in %s, both ways', async (offsets) => {
    const run = stageOf({ offsets, send: ['tokens', 'sentences'] });
    expect((await run('sent tokens 😀 über Köln')).map(({ text }) => text)).toEqual(['Köln']);
    expect((await run('sent sentences 😀\n„😀“ über Köln')).map(({ text }) => text)).toEqual(['„😀“ über Köln']);
  });

  test('sends layers only where they are asked for', async () => {
    expect(await stageOf()('sent tokens x')).toEqual([]);
  });

  test('has its labels mapped, and those of null left out', async () => {
    const run = stageOf({ labels: { GPE: 'LOC', DATE: null } });
    expect((await run('label GPE')).map(({ label, rule }) => [label, rule])).toEqual([['LOC', 'command:GPE']]);
    expect(await run('label DATE')).toEqual([]);
  });

  test('is one process for all articles, whatever it writes to standard error', async () => {
    const run = stageOf();
    const first = pidIn(await run('pid'));
    expect(await run('noise')).toHaveLength(1);
    expect(pidIn(await run('pid'))).toBe(first);
  });

  test('is asked one question at a time', async () => {
    const run = stageOf();
    const answers = await Promise.all(['Anna', 'Berta', 'noise', 'Clara'].map(run));
    expect(answers.map(([entity]) => entity!.text)).toEqual(['Anna', 'Berta', 'noise', 'Clara']);
  });
});

describe('a program that does not', () => {
  test.each([
    ['outside', /entities\[0\]: span 0–8 lies outside the text \(0–7\)/],
    ['overlap', /its entities "overlap" and "erlap" overlap/],
    ['label FOO', /unknown label "FOO"; known are PER, LOC, ORG, OTH: see the option labels/],
    ['surface', /text is "other", the article has "surface": wrong unit\?/],
    ['confidence', /confidence 7 is no number from 0 to 1/],
    ['space x', /"space " begins or ends with white space/],
    ['fraction', /offsets 0–1.5 are not whole numbers/],
    ['no-list', /has no list `entities`/],
    ['null', /entities\[0\] is no object/],
  ])('a wrong entity costs its article, not the program: %s', async (text, reason) => {
    const run = stageOf();
    const before = pidIn(await run('pid'));
    await expect(run(text)).rejects.toThrow(reason);
    expect(pidIn(await run('pid'))).toBe(before);
  });

  test.each([
    ['crash', /misbehaves\.mjs: ended with exit code 3; it said: Traceback: out of luck/],
    ['garbage', /wrote no JSON: "Loading model …"/],
    ['other-id', /answered for the id "testx" where "test" was asked/],
  ])('one that is out of step is started anew: %s', async (text, reason) => {
    const run = stageOf();
    const before = pidIn(await run('pid'));
    await expect(run(text)).rejects.toThrow(reason);
    expect(pidIn(await run('pid'))).not.toBe(before);
    expect(await endsSoon(before)).toBe(true);
  });

  test('a line too many is not taken for the next answer', async () => {
    const run = stageOf();
    expect(await run('twice')).toEqual([]);
    expect((await run('Anna')).map(({ text }) => text)).toEqual(['Anna']);
  });

  test('one that hangs is killed in time', async () => {
    const run = stageOf({ timeout: 1 });
    const pid = pidIn(await run('pid'));
    const before = performance.now();
    await expect(run('hang')).rejects.toThrow('gave no answer within 1 s');
    expect(performance.now() - before).toBeLessThan(3_000);
    expect(await endsSoon(pid)).toBe(true);
    expect(await run('Anna')).toHaveLength(1);
  });

  test('one that fails again and again is given up', async () => {
    const run = stageOf({ restarts: 2 });
    for (let i = 0; i < 3; i++) await expect(run('crash')).rejects.toThrow('ended with exit code 3');
    await expect(run('Anna')).rejects.toThrow(/given up after 3 failures in a row; the last: ended with exit code 3/);
  });

  test('one that does not exist is told at once', () => {
    expect(() => stageOf({ command: ['no-such-tagger'] })).toThrow('no program no-such-tagger on the search path');
    expect(() => stageOf({ command: ['./no-such-tagger'] })).toThrow(/no program \.\/no-such-tagger \(looked for /);
  });
});

describe('the end', () => {
  test('leaves no process behind, neither it nor what it started', async () => {
    const stage = create(DEFAULTS, { directory: 'fixtures/command' });
    const ask = async (text: string) => pidIn((await stage.run(readText(text), () => {})).entities);
    const [own, child] = [await ask('pid'), await ask('child')];
    expect([isRunning(own), isRunning(child)]).toEqual([true, true]);
    await stage.close!();
    expect([await endsSoon(own), await endsSoon(child)]).toEqual([true, true]);
    await expect(ask('pid')).rejects.toThrow('the pipeline is closed');
  });

  test('is quick where nothing was ever asked', async () => {
    await create(DEFAULTS, { directory: 'fixtures/command' }).close!();
  });
});
