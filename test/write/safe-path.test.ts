import { resolve, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safePath, sameFileKey } from '../../src/write/safe-path.js';

const pathOf = (id: string) => safePath('articles', id, 'html');

describe('safe paths', () => {
  test.each([
    'nordkorea',
    'politik/nordkorea',
    'Straße/Über uns',
    'dump#3',
    'a~2',
    '2021-06-21',
    'a.b-c_d',
    '100%',
    '東京',
  ])('the id %s is kept', (id) => {
    expect(pathOf(id)).toBe(`articles/${id}.html`);
  });

  test.each([
    ['../../etc/passwd', '_/_/etc/passwd'],
    ['/etc/passwd', 'etc/passwd'],
    ['C:\\Windows\\x', 'C__Windows_x'],
    ['a/./b//c/', 'a/_/b/c'],
    ['.git/config', '_git/config'],
    ['nul.txt', '_nul.txt'],
    ['Com1/x', '_Com1/x'],
    ['a\0b\n', 'a_b_'],
    ['ende. ', 'ende_'],
    ['<img>', '_img_'],
    ['a\u202eb\u200b', 'a_b_'],
    ['a.html/b', 'a.html_/b'],
    ['a~0123456789abcdef', 'a~0123456789abcdef'],
    ['', ''],
  ])('from %j an ordinary name is made', (id, name) => {
    expect(pathOf(id).replace(/~[0-9a-f]{16}\.html$/, '')).toBe(`articles/${name}`);
  });

  test('names that are too long are cut between characters', () => {
    const path = pathOf(`${'ä'.repeat(300)}/${'🌊'.repeat(300)}`);
    expect(Buffer.byteLength(path)).toBeLessThan(140);
    expect(path).toMatch(/^articles\/🌊{25}~[0-9a-f]{16}\.html$/u);
  });

  const odd = fc.constantFrom(
    '..',
    '/',
    '\\',
    '\0',
    '.',
    ' ',
    'a',
    'A',
    'ä',
    'a\u0308',
    'con',
    '~',
    '\ud800',
    '.html',
    ':',
    '\u202e',
  );
  const id = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(odd).map((parts) => parts.join('')),
  );

  test('nothing leads out of the folder or is refused by a file system', () => {
    fc.assert(
      fc.property(id, (value) => {
        const path = pathOf(value);
        expect(resolve('/out', path).startsWith(`/out${sep}articles${sep}`)).toBe(true);
        expect(Buffer.byteLength(path)).toBeLessThanOrEqual(240);
        expect(path).not.toMatch(/[\0-\x1f\x7f<>:"\\|?*\ud800-\udbff](?![\udc00-\udfff])/);
        for (const segment of path.split('/')) {
          expect(segment).not.toMatch(/^$|^\.|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        }
      }),
    );
  });

  test('different ids have different files, also where capitals do not count', () => {
    fc.assert(
      fc.property(id, id, (a, b) => {
        fc.pre(sameFileKey(a) !== sameFileKey(b));
        expect(sameFileKey(pathOf(a))).not.toBe(sameFileKey(pathOf(b)));
      }),
    );
    expect(sameFileKey('Ähre')).toBe(sameFileKey('a\u0308hre'));
  });

  test('no file stands where another id needs a folder', () => {
    fc.assert(
      fc.property(id, id, (a, b) => {
        expect(sameFileKey(pathOf(b)).startsWith(`${sameFileKey(pathOf(a))}/`)).toBe(false);
      }),
    );
    expect(pathOf('A.HTML/b').startsWith(pathOf('A'))).toBe(false);
  });
});
