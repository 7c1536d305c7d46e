/** `npm run kernel`: assembles `src/model/kernel/kernel.wat` into code that the program loads. A test holds the code to it. */
import { readFileSync, writeFileSync } from 'node:fs';
import loadWabt from 'wabt';

const FOLDER = new URL('../src/model/kernel/', import.meta.url);

/** The content of `kernel-code.ts`. */
export async function kernelCode(): Promise<string> {
  const wabt = await loadWabt();
  const module = wabt.parseWat('kernel.wat', readFileSync(new URL('kernel.wat', FOLDER), 'utf8'), { simd: true });
  module.validate();
  const code = Buffer.from(module.toBinary({}).buffer).toString('base64');
  module.destroy();
  return `/** \`kernel.wat\`, assembled by \`npm run kernel\`. */\nexport const KERNEL_CODE =\n  '${code}';\n`;
}

if (process.argv[1]?.endsWith('kernel.ts')) writeFileSync(new URL('kernel-code.ts', FOLDER), await kernelCode());
