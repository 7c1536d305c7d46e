/**
 * `tsx scripts/draw-articles.ts --count 30 --seed reading-1 --not 5001-9000 DUMP.jsonl.gz > drawn.jsonl`: draws records of
 * a JSON lines dump by seed: those with the smallest SHA-256 of seed and id, in the order of the dump. Lines given by
 * `--not` (1-based, inclusive) take no part, because rules were tuned on them.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '30' },
    seed: { type: 'string', default: 'reading-1' },
    not: { type: 'string', default: '0-0' },
  },
});
const [from, to] = values.not.split('-').map(Number) as [number, number];
const count = Number(values.count);
const file = positionals[0]!;
const bytes = createReadStream(file);
const lines = createInterface({ input: file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes });
const drawn: { key: string; number: number; line: string }[] = [];
let number = 0;
for await (const line of lines) {
  number++;
  if (number >= from && number <= to) continue;
  const { id } = JSON.parse(line) as { id: string };
  const key = createHash('sha256').update(`${values.seed}\n${id}`).digest('hex');
  drawn.push({ key, number, line });
  drawn.sort((a, b) => (a.key < b.key ? -1 : 1)).splice(count);
}
for (const { line } of drawn.sort((a, b) => a.number - b.number)) process.stdout.write(`${line}\n`);
