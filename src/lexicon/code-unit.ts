const { charCodeAt } = String.prototype;

/**
 * The UTF-16 code unit of a text at a place within it: `text.charCodeAt(at)`, for loops over texts of many makes (cut out of others,
 * joined, with one byte or two a character). The engine looks `charCodeAt` up anew in each text where it has met more than four makes,
 * which takes five times as long as reading the unit. `at` must lie within the text: a read beyond its end makes all later ones slow.
 */
export function unitAt(text: string, at: number): number {
  return charCodeAt.call(text, at);
}
