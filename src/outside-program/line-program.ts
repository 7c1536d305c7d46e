import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

export interface LineProgramOptions {
  /** File and arguments. */
  readonly command: readonly [file: string, ...args: string[]];
  readonly directory: string;
  /** How long an answer may take. */
  readonly milliseconds: number;
  /** How often it is started again with no good answer between. */
  readonly restarts: number;
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/** A line of more than this is no answer. */
const LONGEST_LINE = 64 * 1024 * 1024;
/** What is kept of standard error, for messages. */
const NOISE_KEPT = 400;
/** How long a program may take to end by itself once its input is closed. */
const PATIENCE = 2_000;

/** A running program, with what it has said so far. */
interface Running {
  readonly child: Child;
  /** Pieces of a line whose end has not come. */
  parts: string[];
  length: number;
  noise: string;
  /** Why it is of no more use. */
  broken?: string;
  settle?: (answer: string | Error) => void;
  readonly ended: Promise<void>;
}

/**
 * An outside program that answers each line with one line. It is started with the first question and lives until `close`;
 * one that crashes, hangs or loses step is killed, with what it has started, and started anew for the next question. It
 * does not keep this process alive, and ends with its input where this process is killed.
 */
export class LineProgram {
  private readonly options: LineProgramOptions;
  private running: Running | undefined;
  private failures = 0;
  private lastFailure = '';
  private queue: Promise<unknown> = Promise.resolve();
  private closed = false;

  constructor(options: LineProgramOptions) {
    this.options = options;
  }

  /**
   * Asks one question; questions asked meanwhile wait their turn.
   *
   * @param check reads the answer; what it throws as {@link OutOfStep} costs the program, anything else the question
   * @throws Error that says what the program did instead of answering
   */
  ask<T>(line: string, check: (answer: string) => T): Promise<T> {
    const answer = this.queue.then(() => this.askNow(line, check));
    this.queue = answer.catch(() => {});
    return answer;
  }

  /** Closes the program's input and waits for its end; kills it where it does not come. */
  async close(): Promise<void> {
    this.closed = true;
    const { running } = this;
    this.running = undefined;
    if (running === undefined) return;
    running.settle?.(new Error('the pipeline was closed'));
    // Its end is waited for, and where it has to be killed no timer is left to keep this process alive for that.
    running.child.ref();
    running.child.stdin.end();
    const timer = setTimeout(() => kill(running.child), PATIENCE);
    await running.ended;
    clearTimeout(timer);
    // What it may have started itself and left behind.
    kill(running.child);
  }

  private async askNow<T>(line: string, check: (answer: string) => T): Promise<T> {
    if (this.closed) throw new Error('the pipeline is closed');
    const running = this.ready();
    const answer = await exchange(running, line, this.options.milliseconds);
    if (answer instanceof Error) throw this.lose(running, answer.message);
    try {
      const checked = check(answer);
      this.failures = 0;
      return checked;
    } catch (error) {
      if (error instanceof OutOfStep) throw this.lose(running, error.message);
      this.failures = 0;
      throw error;
    }
  }

  private ready(): Running {
    if (this.running?.broken !== undefined) this.lose(this.running, this.running.broken);
    if (this.running === undefined) {
      const { restarts } = this.options;
      if (this.failures > restarts) {
        throw new Error(`given up after ${this.failures} failures in a row; the last: ${this.lastFailure}`);
      }
      this.running = start(this.options);
    }
    return this.running;
  }

  private lose(running: Running, reason: string): Error {
    const noise = running.noise.trim().replace(/\s+/g, ' ');
    this.lastFailure = noise === '' ? reason : `${reason}; it said: ${noise}`;
    this.failures++;
    this.running = undefined;
    kill(running.child);
    return new Error(this.lastFailure);
  }
}

/** The program has lost step: what it says next may belong to another question. */
export class OutOfStep extends Error {
  override readonly name = 'OutOfStep';
}

function exchange(running: Running, line: string, milliseconds: number): Promise<string | Error> {
  return new Promise((resolve) => {
    const settle = (answer: string | Error): void => {
      clearTimeout(timer);
      delete running.settle;
      resolve(answer);
    };
    // The timer is what keeps this process alive meanwhile: the program and its pipes do not.
    const timer = setTimeout(() => settle(new Error(`gave no answer within ${milliseconds / 1000} s`)), milliseconds);
    running.settle = settle;
    if (running.broken !== undefined) settle(new Error(running.broken));
    else running.child.stdin.write(`${line}\n`);
  });
}

function start({ command: [file, ...args], directory }: LineProgramOptions): Running {
  const child = spawn(file, args, {
    cwd: directory,
    stdio: ['pipe', 'pipe', 'pipe'],
    // A process group of its own, so that what it starts can be ended with it.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  const running: Running = { child, parts: [], length: 0, noise: '', ended };
  const breaks = (reason: string): void => {
    running.broken ??= reason;
    running.settle?.(new Error(reason));
  };
  child.once('error', (error) => breaks(`cannot be started: ${error.message}`));
  // 'close', not 'exit': by then all that it said has been read.
  child.once('close', (code, signal) => {
    breaks(signal === null ? `ended with exit code ${code}` : `was ended by ${signal}`);
  });
  // Writing to a program that has gone; its end is told by 'close'.
  child.stdin.on('error', () => {});
  child.stderr.setEncoding('utf8').on('data', (noise: string) => {
    running.noise = (running.noise + noise).slice(-NOISE_KEPT);
  });
  child.stdout.setEncoding('utf8').on('data', (piece: string) => read(running, piece, breaks));
  child.unref();
  for (const pipe of [child.stdin, child.stdout, child.stderr]) (pipe as unknown as { unref(): void }).unref();
  return running;
}

function read(running: Running, piece: string, breaks: (reason: string) => void): void {
  let from = 0;
  for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
    const line = [...running.parts, piece.slice(from, end)].join('');
    running.parts = [];
    running.length = 0;
    from = end + 1;
    if (running.settle === undefined) breaks(`wrote a line that nobody asked for: ${shortened(line)}`);
    else running.settle(line);
  }
  running.parts.push(piece.slice(from));
  running.length += piece.length - from;
  if (running.length > LONGEST_LINE) breaks(`wrote more than ${LONGEST_LINE} characters without a line end`);
}

/** The beginning of what a program wrote, as it can stand in a message. */
export function shortened(line: string): string {
  return JSON.stringify(line.length > 80 ? `${line.slice(0, 80)}…` : line);
}

function kill(child: Child): void {
  const { pid } = child;
  if (pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended, and all of its group.
  }
  for (const pipe of [child.stdin, child.stdout, child.stderr]) pipe.destroy();
}
