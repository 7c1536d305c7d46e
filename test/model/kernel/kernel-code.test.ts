import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kernelCode } from '../../../scripts/kernel.js';

test('the kernel is assembled from its source: `npm run kernel`', async () => {
  expect(readFileSync('src/model/kernel/kernel-code.ts', 'utf8')).toBe(await kernelCode());
});
