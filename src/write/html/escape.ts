const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // The HTML parser would turn a bare carriage return into a line feed, and NUL into nothing.
  '\r': '&#13;',
  '\0': '\ufffd',
};

/** `text` for HTML, between tags or in a quoted attribute: parsed, it is the same text again (but for NUL). */
export function escaped(text: string): string {
  return /[&<>"'\r\0]/.test(text) ? text.replace(/[&<>"'\r\0]/g, (c) => ENTITIES[c]!) : text;
}

/** A link target that may be followed: the address where it is http or https, else `undefined`. */
export function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}
