import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readTensors, tensorOf, writeTensors } from '../../src/model/safetensors.js';

const folder = mkdtempSync(join(tmpdir(), 'pressespiegel-tensors-'));
afterAll(() => rmSync(folder, { recursive: true }));

const bytes = writeTensors(
  new Map([
    ['bytes', { data: Int8Array.of(-1, 2, -3), shape: [3] }],
    ['floats', { data: Float32Array.of(1.5, -2.25, 0, 8), shape: [2, 2] }],
    ['shorts', { data: Uint16Array.of(65535), shape: [1] }],
  ]),
  { kind: 'test', note: 'ä' },
);

function file(content: Uint8Array): string {
  const path = join(folder, `${Math.random()}.safetensors`);
  writeFileSync(path, content);
  return path;
}

describe('a tensor file', () => {
  test('gives back what was written', () => {
    const read = readTensors(file(bytes));
    expect(read.metadata).toEqual({ kind: 'test', note: 'ä' });
    expect([...tensorOf(read, 'bytes', 'I8')]).toEqual([-1, 2, -3]);
    expect([...tensorOf(read, 'floats', 'F32')]).toEqual([1.5, -2.25, 0, 8]);
    expect([...tensorOf(read, 'shorts', 'U16')]).toEqual([65535]);
    expect(read.tensors.get('floats')!.shape).toEqual([2, 2]);
  });

  test('has a header that other readers of the format understand', () => {
    const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)));
    expect(header.floats).toEqual({ dtype: 'F32', shape: [2, 2], data_offsets: [0, 16] });
    expect((8 + length) % 8).toBe(0);
  });

  test('is refused when it was changed, cut short or is something else', () => {
    const changed = bytes.slice();
    changed[changed.length - 1]! ^= 1;
    const { sha256 } = readTensors(file(bytes));
    expect(() => readTensors(file(changed), sha256)).toThrow(/is not the file it should be/);
    expect(() => readTensors(file(bytes.subarray(0, bytes.length - 2)))).toThrow(/does not lie within it/);
    expect(() => readTensors(file(new TextEncoder().encode('{"no": "tensors"}')))).toThrow(/not a safetensors file/);
    expect(() => readTensors(file(Uint8Array.of(1)))).toThrow(/shorter than its header/);
    expect(() => tensorOf(readTensors(file(bytes)), 'bytes', 'F32')).toThrow(/no F32 tensor bytes/);
  });
});
