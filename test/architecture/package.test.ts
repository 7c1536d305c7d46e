import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schemaFiles } from '../../scripts/schemas.js';

const lock = readFileSync('package-lock.json', 'utf8');
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;

test('versions are exact and the lock file names no download address', () => {
  const versions = Object.values({ ...manifest['dependencies'], ...manifest['devDependencies'] });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  expect(lock).not.toContain('"resolved"');
});

test.each(Object.entries(schemaFiles()))('%s is what the code generates (npm run schemas)', (path, content) => {
  expect(readFileSync(path, 'utf8')).toBe(content);
});

test('no file names a folder of a machine', () => {
  const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n').filter(Boolean);
  const odd = files.filter((file) => {
    if (file === 'package-lock.json' || /\.(png|gz)$/.test(file)) return false;
    return /(?<![\w.])\/(?:work|root|farm)\/[A-Za-z.]/.test(readFileSync(file, 'utf8'));
  });
  expect(odd).toEqual([]);
});
