import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { runCommandLine } from '../../src/cli/command-line.js';

/** Runs the command line in this process and keeps what it prints. */
export async function runCli(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const printed = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((chunk) => {
      printed[stream] += String(chunk);
      return true;
    }),
  );
  try {
    return { code: await runCommandLine(args), ...printed };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** A new empty folder outside of the project. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'pressespiegel-'));
}
