import { describe, expect, it } from 'vitest';
import { binaryContent } from '../../src/ingest/binary-content.js';
import { decode, wellFormed } from '../../src/ingest/encodings.js';

const SENTENCE = '„Größe“ – das kostet 5 €, sagt Łukasz';

describe('decode', () => {
  it('reads UTF-8 with and without byte order mark', async () => {
    expect(await decode(Buffer.from(SENTENCE))).toEqual({ text: SENTENCE, encoding: 'utf-8', messages: [] });
    expect(await decode(Buffer.from(`\ufeff${SENTENCE}`))).toEqual({ text: SENTENCE, encoding: 'utf-8', messages: [] });
  });

  it('keeps a second byte order mark, which is content', async () => {
    expect((await decode(Buffer.from('\ufeff\ufeffa'))).text).toBe('\ufeffa');
  });

  it('reads UTF-16 by its byte order mark', async () => {
    const little = Buffer.from(`\ufeff${SENTENCE}`, 'utf16le');
    expect(await decode(little)).toEqual({ text: SENTENCE, encoding: 'utf-16le', messages: [] });
    const big = Buffer.from(little).swap16();
    expect(await decode(big)).toEqual({ text: SENTENCE, encoding: 'utf-16be', messages: [] });
    expect(big).toEqual(Buffer.from(little).swap16());
  });

  it('says where UTF-16 ends within a character', async () => {
    const { text, messages } = await decode(Buffer.concat([Buffer.from('\ufeffab', 'utf16le'), Buffer.of(0x61)]));
    expect(text).toBe('ab');
    expect(messages).toMatchObject([{ code: 'ingest/cut-short' }]);
  });

  it('reads what is not UTF-8 as windows-1252, quotation marks, dash and euro included, and says so', async () => {
    const bytes = Buffer.from([0x84, 0x47, 0x72, 0xf6, 0xdf, 0x65, 0x93, 0x20, 0x96, 0x20, 0x80, 0x20, 0x85]);
    expect(await decode(bytes)).toMatchObject({
      text: '„Größe“ – € …',
      encoding: 'windows-1252',
      messages: [{ code: 'ingest/not-utf-8', severity: 'warning', found: '0x84' }],
    });
  });

  it('names the first fault', async () => {
    const bytes = Buffer.concat([Buffer.from('äöü ß „'.repeat(1000)), Buffer.of(0xfc), Buffer.from('ber'.repeat(500))]);
    const [message] = (await decode(bytes)).messages;
    expect(message?.reason).toContain(`the first fault is at byte ${Buffer.from('äöü ß „'.repeat(1000)).length})`);
  });

  it('believes a page that declares an encoding, unless it is UTF-8 all the same or Unicode in name only', async () => {
    expect((await decode(Buffer.of(0xa4), 'ISO-8859-15')).text).toBe('€');
    expect(await decode(Buffer.of(0x84), 'iso-8859-1')).toMatchObject({ text: '„', encoding: 'windows-1252' });
    expect(await decode(Buffer.from('ä'), 'iso-8859-1')).toMatchObject({ text: 'ä', encoding: 'utf-8' });
    expect(await decode(Buffer.of(0xe4), 'utf-8')).toMatchObject({ text: 'ä', encoding: 'windows-1252' });
    expect(await decode(Buffer.of(0xe4), 'erfunden')).toMatchObject({ text: 'ä', encoding: 'windows-1252' });
  });
});

describe('wellFormed', () => {
  it('replaces lone surrogates only, and says where and how many', () => {
    expect(wellFormed('a😀b')).toEqual({ text: 'a😀b', messages: [] });
    expect(wellFormed('a\ud83d b\ude00 😀')).toMatchObject({
      text: 'a\ufffd b\ufffd 😀',
      messages: [{ code: 'ingest/lone-surrogate', start: 1, end: 2, found: 'U+D83D' }],
    });
  });
});

describe('binaryContent', () => {
  it.each([
    ['%PDF-1.7 …', 'a PDF'],
    ['PK\x03\x04\x14\x00…[Content_Types].xml…word/document.xml', 'a Word document (DOCX)'],
    ['PK\x03\x04\x14\x00mimetypeapplication/vnd.oasis.opendocument.text', 'an OpenDocument file'],
    ['PK\x03\x04\x14\x00bilder.csv', 'a ZIP archive'],
    ['\x89PNG\r\n', 'a PNG image'],
    ['\xff\xd8\xff\xe0', 'a JPEG image'],
    ['RIFF\x00\x00\x00\x00WEBPVP8', 'a WebP image'],
    ['{\\rtf1\\ansi', 'an RTF document'],
    ['\x1f\x8b\x08', 'gzip-compressed (its name must end in .gz)'],
    ['SQLite format 3\x00', 'an SQLite database'],
    ['Text mit \x00 darin', 'binary data (a NUL byte at 9)'],
    ['T\x00e\x00x\x00t\x00', 'UTF-16 without a byte order mark'],
    ['\x01\x02\x03\x04Text', 'binary data (too many control characters)'],
  ])('%j is %s', (head, what) => {
    expect(binaryContent(Buffer.from(head, 'latin1'))).toBe(what);
  });

  it('takes text for text: umlauts, tabs, form feeds, UTF-16 with its mark', () => {
    for (const text of [SENTENCE, 'a\tb\f\r\n', '']) expect(binaryContent(Buffer.from(text))).toBeUndefined();
    expect(binaryContent(Buffer.from('\ufeffText', 'utf16le'))).toBeUndefined();
    expect(binaryContent(Buffer.of(0x84, 0xe4, 0x93))).toBeUndefined();
  });
});
