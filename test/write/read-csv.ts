/** Reads RFC 4180: the rows of a table, each as an object by the header's names. Throws where the text is not well formed. */
export function readCsv(csv: string): Record<string, string>[] {
  const rows: string[][] = [];
  let position = 0;
  while (position < csv.length) {
    const row: string[] = [];
    for (;;) {
      const [value, end] = readCell(csv, position);
      row.push(value);
      position = end;
      if (csv[position] !== ',') break;
      position++;
    }
    if (!csv.startsWith('\r\n', position)) throw new Error(`a row ends oddly at ${position}`);
    position += 2;
    rows.push(row);
  }
  const [header, ...body] = rows;
  return body.map((row) => {
    if (row.length !== header!.length) throw new Error(`${row.length} cells beside ${header!.length} columns`);
    return Object.fromEntries(row.map((value, i) => [header![i]!, value]));
  });
}

function readCell(csv: string, start: number): [value: string, end: number] {
  if (csv[start] !== '"') {
    const value = /^[^",\r\n]*/.exec(csv.slice(start))![0];
    return [value, start + value.length];
  }
  let value = '';
  for (let i = start + 1; i < csv.length; i++) {
    if (csv[i] !== '"') value += csv[i];
    else if (csv[i + 1] === '"') value += csv[i++];
    else return [value, i + 1];
  }
  throw new Error(`a quoted cell begins at ${start} and does not end`);
}
