/** `npm run build`: compiles `src` to `dist` and copies the lists that the program reads and the scripts of its pages. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

rmSync(`${root}dist`, { recursive: true, force: true });
const compiled = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
if (compiled.status !== 0) process.exit(compiled.status ?? 1);
cpSync(`${root}src/lexicon/lists`, `${root}dist/lexicon/lists`, { recursive: true });
cpSync(`${root}src/report/browser`, `${root}dist/report/browser`, { recursive: true });
chmodSync(`${root}dist/main.js`, 0o755);
