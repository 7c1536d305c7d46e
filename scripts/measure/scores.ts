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
