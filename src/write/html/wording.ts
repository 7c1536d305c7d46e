/** `counted('Zitat', 'Zitate')(3)` is `3 Zitate`. */
export function counted(one: string, many: string): (count: number) => string {
  return (count) => `${count} ${count === 1 ? one : many}`;
}

/** With its sign (a true minus) and two decimals. */
export function signed(value: number): string {
  const digits = Math.abs(value).toFixed(2);
  if (digits === '0.00') return '0.00';
  return (value < 0 ? '−' : '+') + digits;
}

/** The parts of a date as news give it (`2024-02-05`, `2024-02-05T06:30:00+01:00`), in the time zone it was given in. */
export function dateParts(iso: string) {
  const found = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?:[T ](\d\d):(\d\d)|$)/.exec(iso);
  if (!found) return undefined;
  const [, year, month, day, hour, minute] = found;
  return { year: year!, month: Number(month), day: Number(day), hour, minute };
}
