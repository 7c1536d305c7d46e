import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** The V8s that the settings of memory were measured with: Node 20, 22, 24 and 26. */
const MEASURED = { first: 11, last: 14 };
/** Up to this one the settings of the compiler and of the helpers' threads gain; a newer one does as well by itself. */
const LAST_TUNED = 12;

/**
 * Settings of the JavaScript engine for a long run over many articles, for all threads of this process; see
 * `docs/decisions/2026-11-29-engine-settings.md`. Only the command line sets them: a program that uses the library keeps
 * its own.
 *
 * @param jobs how many threads annotate: this one, or as many workers
 */
export function tuneEngine(jobs: number): void {
  const v8 = Number.parseInt(process.versions.v8, 10);
  if (v8 < MEASURED.first || v8 > MEASURED.last) return;
  if (v8 <= LAST_TUNED) tuneThreads(v8);
  tuneMemory(jobs);
}

function tuneThreads(v8: number): void {
  // Compile a function later, with more seen of it: the code of the rules is wide, and code that was compiled early is
  // thrown away soon.
  // V8 12 has this setting no more.
  if (v8 < 12) setFlagsFromString('--interrupt-budget=270336');
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=150');
  // A function's first machine code is made at once and costs little; a run begins with much code that runs once or twice.
  setFlagsFromString('--always-sparkplug');
  // Each thread collects its own garbage by itself: helpers only take time from the other workers.
  setFlagsFromString('--no-parallel-scavenge');
  setFlagsFromString('--no-concurrent-marking');
}

function tuneMemory(jobs: number): void {
  // What an article needs dies with it: objects made in the old part of the heap, because others of their kind got old while the lists
  // were read, would only be collected by looking at all that is alive.
  setFlagsFromString('--no-allocation-site-pretenuring');
  // Young memory of half of V8's size: as fast. For several workers half of that again, for they share the processor's cache. Workers have
  // it from the start; this thread's has begun and can only be made to grow, which it need not where it only reads and writes.
  const young = jobs > 1 ? 4 : 8;
  setFlagsFromString(`--min-semi-space-size=${young}`);
  setFlagsFromString(`--max-semi-space-size=${young}`);
  if (jobs === 1) growYoungMemory();
  // A worker reads the lists and remembers the words of its first articles without a look at what may be let go of: nearly
  // nothing. From then on collect when the heap has grown by a tenth, not when it is four times as large.
  setFlagsFromString('--initial-old-space-size=60');
  setFlagsFromString('--heap-growing-percent=10');
}

/** Of both halves: eight times what it begins with. */
const YOUNG = 16 * 1024 * 1024;
/** Numbers in an array that is still young memory's, and the most such arrays that it takes to fill it. */
const SURVIVOR = 10_000;
const SURVIVORS = 200;

/** Young memory grows when what it holds lives on: here once, eightfold, and then no more. */
function growYoungMemory(): void {
  const size = (): number =>
    getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? YOUNG;
  setFlagsFromString('--semi-space-growth-factor=8');
  const survivors: number[][] = [];
  while (survivors.length < SURVIVORS && size() < YOUNG) survivors.push(new Array<number>(SURVIVOR).fill(0));
  setFlagsFromString('--semi-space-growth-factor=1');
}
