const HEAD_BYTES = 8192;

/** The encoding that a page names for itself near its start, in `<meta>` or the XML declaration; undefined where none. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD_BYTES)).toString('latin1');
  const found =
    /<meta\s[^<>]{0,500}?charset\s?=\s?["']?\s?([\w:.-]{1,40})/i.exec(head) ??
    /^\s{0,20}<\?xml\s[^<>]{0,200}?encoding\s?=\s?["']([\w:.-]{1,40})/i.exec(head);
  return found?.[1];
}
