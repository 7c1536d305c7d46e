import { isUtf8 } from 'node:buffer';
import type { Message } from '../document/message.js';
import { byteOrderMark } from './byte-order-mark.js';

/** Bytes read as text, with what is to be said of it. */
export interface Decoded {
  readonly text: string;
  /** IANA name in lower case: `utf-8`, `utf-16le`, `windows-1252`. */
  readonly encoding: string;
  readonly messages: readonly Message[];
}

const FALLBACK = 'windows-1252';

/**
 * Reads bytes as text: by their byte order mark, else as UTF-8 where they are UTF-8 to the last byte, else in the
 * encoding that the document itself declares, else as windows-1252, which is then said in a message. The mark is
 * removed; nothing else is changed. Lone surrogates of UTF-16 stay (see {@link wellFormed}). Never throws.
 *
 * @param declared the name of an encoding that the document gives itself (`<meta charset>`)
 */
export async function decode(bytes: Uint8Array, declared?: string): Promise<Decoded> {
  const mark = byteOrderMark(bytes);
  const body = Buffer.from(
    bytes.buffer,
    bytes.byteOffset + (mark?.length ?? 0),
    bytes.byteLength - (mark?.length ?? 0),
  );
  if (mark && mark.encoding !== 'utf-8') return decodeUtf16(body, mark.encoding);
  if (isUtf8(body)) return { text: body.toString('utf8'), encoding: 'utf-8', messages: [] };
  const iconv = (await import('iconv-lite')).default;
  const named = declared ? singleByteName(declared) : undefined;
  const known = named !== undefined && iconv.encodingExists(named);
  const encoding = known ? named : FALLBACK;
  const offset = firstFault(body);
  const text = iconv.decode(body, encoding, { stripBOM: false });
  if (known) return { text, encoding, messages: [] };
  return {
    text,
    encoding,
    messages: [
      {
        code: 'ingest/not-utf-8',
        severity: 'warning',
        reason: `the bytes are not UTF-8 (the first fault is at byte ${offset + (mark?.length ?? 0)}); read as ${FALLBACK}`,
        found: `0x${body[offset]!.toString(16)}`,
        expected: 'UTF-8',
      },
    ],
  };
}

function decodeUtf16(body: Buffer, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const whole = body.subarray(0, body.length & ~1);
  // swap16 works in place, and the bytes are not ours.
  const little = encoding === 'utf-16le' ? whole : Buffer.from(whole).swap16();
  const messages: Message[] = [];
  if (whole.length < body.length) {
    const reason = 'the file ends within a character of UTF-16; its last byte is left out';
    messages.push({ code: 'ingest/cut-short', severity: 'warning', reason });
  }
  return { text: little.toString('utf16le'), encoding, messages };
}

/** What a page calls Latin-1 is windows-1252 (WHATWG Encoding); a page that claims Unicode but is not has no say. */
function singleByteName(declared: string): string | undefined {
  const name = declared.trim().toLowerCase();
  if (/^(?:iso-?8859-?1|iso_8859-1|latin-?1|l1|us-ascii|ascii|cp1252|windows-1252)$/.test(name)) return FALLBACK;
  return /^(?:utf|ucs|unicode|utf16|base64|hex|binary)/.test(name) ? undefined : name;
}

/** Offset of the first byte that is not part of UTF-8, by halving. */
function firstFault(bytes: Buffer): number {
  let sound = 0;
  let faulty = bytes.length;
  while (faulty - sound > 1) {
    const middle = (sound + faulty) >>> 1;
    if (isUtf8(bytes.subarray(0, wholeCharacters(bytes, middle)))) sound = middle;
    else faulty = middle;
  }
  return sound;
}

/** The largest length up to `length` that does not end within a character, if the bytes before are UTF-8. */
function wholeCharacters(bytes: Buffer, length: number): number {
  let end = length;
  while (end > 0 && length - end < 4 && (bytes[end]! & 0xc0) === 0x80) end--;
  return end;
}

/** The text with each lone surrogate replaced by U+FFFD, and a message where there was one. */
export function wellFormed(text: string): { text: string; messages: readonly Message[] } {
  if (isWellFormed(text)) return { text, messages: [] };
  let count = 0;
  let first = -1;
  const mended = text.replace(/\p{Surrogate}/gu, (_, offset: number) => {
    if (count++ === 0) first = offset;
    return '\ufffd';
  });
  const reason = `${count === 1 ? 'a half of a surrogate pair stands' : `${count} halves of surrogate pairs stand`} alone; read as U+FFFD`;
  const found = `U+${text.charCodeAt(first).toString(16).toUpperCase()}`;
  return {
    text: mended,
    messages: [{ code: 'ingest/lone-surrogate', severity: 'warning', start: first, end: first + 1, reason, found }],
  };
}

/** `String.prototype.isWellFormed`: every supported Node has it, the ES2023 types do not. */
function isWellFormed(text: string): boolean {
  return (text as string & { isWellFormed(): boolean }).isWellFormed();
}
