/** Rows of `size` numbers as rows of `stride`, as decoders read them; what stands between must not count. */
export function apart(rows: Int32Array, size: number, stride: number): Int16Array {
  const scores = new Int16Array((rows.length / size) * stride).fill(0x7fff);
  for (let from = 0, to = 0; from < rows.length; from += size, to += stride)
    scores.set(rows.subarray(from, from + size), to);
  return scores;
}
