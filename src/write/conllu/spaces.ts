const NAMES: Readonly<Record<string, string>> = {
  ' ': '\\s',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '|': '\\p',
  '\\': '\\\\',
};

/**
 * MISC attributes for what stands between a token and the next: nothing for one space, `SpaceAfter=No` where there is no
 * white space, `SpacesAfter=\n\n` (as UDPipe writes it) for whatever else there is.
 */
export function spacesAfter(gap: string): string[] {
  if (gap === ' ') return [];
  const attributes = /\s/.test(gap) ? [] : ['SpaceAfter=No'];
  if (gap !== '') attributes.push(`SpacesAfter=${escaped(gap)}`);
  return attributes;
}

/** MISC attributes for what stands before the first token of a text. */
export function spacesBefore(gap: string): string[] {
  return gap === '' ? [] : [`SpacesBefore=${escaped(gap)}`];
}

function escaped(gap: string): string {
  return gap.replace(
    /[ \t\n\r|\\]|[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g,
    (c) => NAMES[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
