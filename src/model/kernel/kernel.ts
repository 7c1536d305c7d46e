import { KERNEL_CODE } from './kernel-code.js';

/** The functions of `kernel.wat`, which says what their parameters are: addresses in the memory, sizes in bytes, and counts. */
export interface Kernel {
  words(word: number, places: number, place: number, count: number, scores: number, stride: number, skip: number): void;
  features(
    weights: number,
    width: number,
    mask: number,
    feature: number,
    ends: number,
    count: number,
    scores: number,
    stride: number,
    skip: number,
  ): void;
  forward(
    between: number,
    best: number,
    codes: number,
    code: number,
    lowest: number,
    scores: number,
    stride: number,
    shift: number,
    size: number,
    count: number,
    back: number,
  ): void;
  times(block: number, from: number, into: number): void;
  leads(scores: number, stride: number, lanes: number, count: number, lead: number): void;
}

/** Labels that the kernel takes at a time. */
export const LABELS_A_TURN = 32;

let compiled: WebAssembly.Module | undefined;

/** The kernel at work on a memory. */
export function kernelOn(memory: WebAssembly.Memory): Kernel {
  compiled ??= new WebAssembly.Module(Buffer.from(KERNEL_CODE, 'base64'));
  return new WebAssembly.Instance(compiled, { memory: { all: memory } }).exports as unknown as Kernel;
}
