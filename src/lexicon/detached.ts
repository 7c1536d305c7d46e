/** V8 copies shorter slices; from this length on a slice is a pointer into its text (`SlicedString::kMinLength`). */
const SHORTEST_POINTER = 13;

/** A copy of a slice of a text: the slice itself would keep the whole text in memory for as long as it is remembered. */
export function detached(slice: string): string {
  return slice.length < SHORTEST_POINTER ? slice : slice.split('').join('');
}
