import { createGunzip } from 'node:zlib';

/** Small, so that even a file made to swell a thousandfold gives no more than some megabytes at a time. */
const COMPRESSED_BYTES = 16 * 1024;

/**
 * Unpacks gzip as it comes (several members in a row too). What could be unpacked before a fault is handed out before
 * the fault is thrown; zlib's own stream would drop a part of it.
 *
 * @throws Error where the data is not gzip, is damaged, or ends too early
 */
export async function* gunzip(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const inflater = createGunzip();
  let unpacked: Uint8Array[] = [];
  let fault: Error | undefined;
  inflater.on('data', (chunk: Buffer) => unpacked.push(chunk));
  inflater.on('error', (error) => {
    fault = error;
  });
  // 'close' comes after the end and after a fault alike; the callback of a write that met a fault is never called.
  let wake = (): void => {};
  inflater.on('close', () => wake());
  try {
    for await (const chunk of packed) {
      for (let at = 0; at < chunk.length && !inflater.destroyed; at += COMPRESSED_BYTES) {
        await new Promise<void>((done) => {
          wake = done;
          inflater.write(chunk.subarray(at, at + COMPRESSED_BYTES), () => done());
        });
        yield* unpacked;
        unpacked = [];
      }
      if (fault) throw fault;
    }
    if (!inflater.closed) {
      await new Promise<void>((done) => {
        wake = done;
        inflater.end();
      });
    }
    yield* unpacked;
    if (fault) throw fault;
  } finally {
    inflater.destroy();
  }
}
