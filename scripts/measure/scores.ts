/** True positives, what the system said, what is gold. */
export interface Counts {
  right: number;
  said: number;
  gold: number;
}

/** `99.71 (P 99.70, R 99.72)` and the counts behind it. */
export function f1Line({ right, said, gold }: Counts): string {
  const [precision, recall] = [right / said, right / gold];
  const f1 = (2 * precision * recall) / (precision + recall);
  const percent = (share: number): string => (100 * share).toFixed(2);
  return `F1 ${percent(f1)} (P ${percent(precision)}, R ${percent(recall)}; ${said - right} false, ${gold - right} missed of ${gold})`;
}

/** `name: 95.30 % (94.91–95.66) of 12220`, with the 95 % interval of Wilson. */
export function accuracyLine(name: string, right: number, all: number): string {
  const z = 1.96;
  const share = right / all;
  const middle = (share + (z * z) / (2 * all)) / (1 + (z * z) / all);
  const half = (z / (1 + (z * z) / all)) * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  const percent = (value: number): string => (100 * value).toFixed(2);
  return `${name}: ${percent(share)} % (${percent(middle - half)}–${percent(middle + half)}) of ${all}`;
}
