const UNITS = ['bytes', 'KiB', 'MiB', 'GiB'];

/** A number of bytes for a reader: `50 MiB`, `1.5 GiB`, `812 bytes`. */
export function describeSize(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < UNITS.length - 1) {
    size /= 1024;
    unit++;
  }
  return `${Number(size.toFixed(1))} ${UNITS[unit]}`;
}
