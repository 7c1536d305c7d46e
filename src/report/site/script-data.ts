/**
 * Data as a script that a page loads when it needs it: pages opened from a folder may load scripts, but read no files.
 *
 * @param name `pressespiegel.take(name, key, value)` is called when the script runs
 */
export function scriptData(name: string, key: number, value: unknown): string {
  // Not for HTML, which these never stand in, but so that old line ends of JavaScript and `</script` mean nothing anywhere.
  const json = JSON.stringify(value).replace(
    /[\u2028\u2029<]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `pressespiegel.take(${JSON.stringify(name)},${key},${json});\n`;
}

/** Path of a piece of data. */
export function dataPath(name: string, key: number): string {
  return `data/${name}-${key}.js`;
}
