import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/**
 * The file that a program's name means: a path relative to `directory` where it has a slash, else the first of that name
 * on the search path.
 *
 * @throws Error that says where it was looked for
 */
export function findProgram(name: string, directory: string): string {
  if (/[/\\]/.test(name)) {
    const file = resolve(directory, name);
    if (!isProgram(file)) throw new Error(`there is no program ${name} (looked for ${file}), or it may not be run`);
    return file;
  }
  const endings = process.platform === 'win32' ? (process.env['PATHEXT'] ?? '.EXE').split(';') : [''];
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const ending of endings) {
      const file = join(folder, name + ending);
      if (isProgram(file)) return file;
    }
  }
  throw new Error(`there is no program ${name} on the search path (PATH)`);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
