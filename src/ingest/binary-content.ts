import { byteOrderMark } from './byte-order-mark.js';

interface Magic {
  readonly bytes: string;
  readonly what: string;
}

/** First bytes of formats that come along with news files by mistake, as Latin-1. */
const MAGIC: readonly Magic[] = [
  { bytes: '%PDF-', what: 'a PDF' },
  { bytes: '\x89PNG', what: 'a PNG image' },
  { bytes: '\xff\xd8\xff', what: 'a JPEG image' },
  { bytes: 'GIF8', what: 'a GIF image' },
  { bytes: 'II*\x00', what: 'a TIFF image' },
  { bytes: 'MM\x00*', what: 'a TIFF image' },
  { bytes: '\xd0\xcf\x11\xe0', what: 'an old Word, Excel or PowerPoint file' },
  { bytes: '{\\rtf', what: 'an RTF document' },
  { bytes: '\x1f\x8b', what: 'gzip-compressed (its name must end in .gz)' },
  { bytes: 'BZh', what: 'bzip2-compressed' },
  { bytes: '\xfd7zXZ\x00', what: 'xz-compressed' },
  { bytes: '\x28\xb5\x2f\xfd', what: 'zstd-compressed' },
  { bytes: '7z\xbc\xaf\x27\x1c', what: 'a 7-Zip archive' },
  { bytes: 'Rar!\x1a', what: 'a RAR archive' },
  { bytes: '\x7fELF', what: 'a program' },
  { bytes: 'MZ\x90\x00', what: 'a program' },
  { bytes: 'SQLite format 3\x00', what: 'an SQLite database' },
  { bytes: 'PAR1', what: 'a Parquet table' },
  { bytes: 'ID3', what: 'an MP3 recording' },
  { bytes: 'OggS', what: 'an Ogg recording' },
];

const HEAD_BYTES = 4096;
const SAMPLE_BYTES = 64 * 1024;
/** Share of control characters above which bytes are no text; a stray one or two do no harm. */
const CONTROL_SHARE = 0.02;

/**
 * Says in words what bytes are that hold no text (`a PDF`, `a ZIP archive …`), or undefined where they may be text.
 * Looks at the first bytes, for NUL bytes throughout (but in UTF-16 with its byte order mark), and at the share of
 * control characters.
 */
export function binaryContent(bytes: Uint8Array): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = buffer.toString('latin1', 0, HEAD_BYTES);
  const known = MAGIC.find((magic) => head.startsWith(magic.bytes))?.what ?? containerFormat(head);
  if (known) return known;
  if (byteOrderMark(bytes)?.encoding.startsWith('utf-16')) return undefined;
  const nul = buffer.indexOf(0);
  if (nul !== -1) {
    const utf16 = looksLikeUtf16(buffer);
    return utf16 ? 'UTF-16 without a byte order mark' : `binary data (a NUL byte at ${nul})`;
  }
  const sample = buffer.subarray(0, SAMPLE_BYTES);
  let controls = 0;
  for (const byte of sample) if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) controls++;
  return controls > sample.length * CONTROL_SHARE ? 'binary data (too many control characters)' : undefined;
}

function containerFormat(head: string): string | undefined {
  if (head.startsWith('PK\x03\x04')) {
    if (head.includes('word/')) return 'a Word document (DOCX)';
    if (head.includes('mimetypeapplication/epub')) return 'an EPUB book';
    if (head.includes('mimetypeapplication/vnd.oasis')) return 'an OpenDocument file';
    if (head.includes('[Content_Types].xml')) return 'an Office document';
    return 'a ZIP archive';
  }
  if (head.startsWith('RIFF')) return head.startsWith('WEBP', 8) ? 'a WebP image' : 'a recording';
  return head.startsWith('ftyp', 4) ? 'an MP4 or similar recording' : undefined;
}

/** True where every second byte is mostly NUL, as Latin letters are in UTF-16. */
function looksLikeUtf16(buffer: Buffer): boolean {
  const length = Math.min(buffer.length, 512);
  if (length < 8) return false;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i++) if (buffer[i] === 0) i % 2 === 0 ? even++ : odd++;
  return Math.max(even, odd) > length * 0.3 && Math.min(even, odd) < length * 0.05;
}
