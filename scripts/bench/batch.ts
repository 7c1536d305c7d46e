/**
 * `npm run bench -- batch`: what a batch costs, as a user runs it: wall time and peak memory of `annotate` in a process of
 * its own, over 200 and 2,000 articles with one and two jobs, and how these relate.
 *
 * Articles come from the news dump in the data folder, each seen once; without it from `corpus/`, over and over.
 */
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { findSources } from '../../src/ingest/find-sources.js';
import { parseRecord } from '../../src/ingest/parse-record.js';
import { readRecords } from '../../src/ingest/records.js';

const SMALL = 200;
const LARGE = 2000;
const LOOK_EVERY_MS = 20;

interface Cost {
  readonly seconds: number;
  /** Peak resident set in megabytes. */
  readonly megabytes: number;
}

/** Prints the table; leaves nothing behind. */
export async function benchBatch(root: string, dump: string): Promise<void> {
  const unseen = existsSync(dump);
  const folder = mkdtempSync(join(tmpdir(), 'pressespiegel-bench-'));
  try {
    const input = unseen ? dump : `${root}corpus`;
    const [small, large] = [join(folder, 'small.jsonl'), join(folder, 'large.jsonl')];
    await writeArticles(input, small, SMALL);
    await writeArticles(input, large, LARGE);
    const from = unseen ? 'news, each article seen once' : 'corpus/, over and over (flatters caches)';
    console.log(`annotate to JSON lines, ${from}, Node ${process.version}`);
    const measure = async (file: string, articles: number, jobs: number): Promise<Cost> => {
      const cost = await annotate(`${root}dist/main.js`, file, join(folder, `out-${articles}-${jobs}`), jobs);
      const label = `${articles} articles, --jobs ${jobs}`;
      console.log(
        `  ${label.padEnd(26)} ${cost.seconds.toFixed(1).padStart(6)} s ${cost.megabytes.toFixed(0).padStart(6)} MB`,
      );
      return cost;
    };
    const one = [await measure(small, SMALL, 1), await measure(large, LARGE, 1)] as const;
    const two = [await measure(small, SMALL, 2), await measure(large, LARGE, 2)] as const;
    console.log(`  memory, ${LARGE} to ${SMALL}        ${ratio(one[1].megabytes, one[0].megabytes)} with one job`);
    console.log(`                            ${ratio(two[1].megabytes, two[0].megabytes)} with two`);
    console.log(`  two jobs to one           ${ratio(one[1].seconds, two[1].seconds)} as fast`);
    const [first, second] = [1, 2].map((jobs) => readFileSync(join(folder, `out-${LARGE}-${jobs}/annotations.jsonl`)));
    console.log(`  output                    ${first!.equals(second!) ? 'the same bytes' : 'DIFFERENT BYTES'}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function ratio(a: number, b: number): string {
  return `${(a / b).toFixed(2)} times`;
}

/** The first records of the input as JSON lines, from its beginning again where it has too few. */
async function writeArticles(input: string, file: string, count: number): Promise<void> {
  const out = createWriteStream(file);
  let written = 0;
  while (written < count) {
    for await (const source of findSources([input])) {
      if ('outcome' in source) throw new Error(source.reason);
      for await (const record of readRecords(source)) {
        if (!('bytes' in record)) throw new Error(record.reason);
        if (source.format === 'jsonl') {
          out.write(record.bytes);
          out.write('\n');
          written++;
        } else {
          for (const one of await parseRecord(record)) {
            if (one.outcome !== 'article') continue;
            out.write(`${JSON.stringify({ id: `${one.article.id}-${written}`, text: one.article.text })}\n`);
            written++;
          }
        }
        if (written >= count) break;
      }
      if (written >= count) break;
    }
  }
  out.end();
  await finished(out);
}

async function annotate(program: string, input: string, out: string, jobs: number): Promise<Cost> {
  const began = performance.now();
  const child = spawn(process.execPath, [program, 'annotate', input, '--out', out, '--jobs', String(jobs)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += String(chunk);
  });
  let kilobytes = 0;
  const watch = setInterval(() => {
    kilobytes = Math.max(kilobytes, peakOf(child.pid!));
  }, LOOK_EVERY_MS);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  clearInterval(watch);
  if (code !== 0) throw new Error(`annotate ended with ${code}: ${said}`);
  return { seconds: (performance.now() - began) / 1000, megabytes: kilobytes / 1024 };
}

/** What the kernel has noted as the peak of a running process, in kilobytes; 0 where it keeps no such note. */
function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
