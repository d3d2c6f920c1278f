import { describe, expect, it } from 'vitest';
import { cleanFileName, contentDisposition, isPlainImage, isPlainText } from './fileContent.model.ts';
import { linkEnd, readFileToken, signFilePath } from './signedPath.model.ts';

const key = Buffer.alloc(32, 7);
const link = {
  fileId: '0192f0aa-0000-7000-8000-000000000001',
  rendition: 'thumbnail' as const,
  expiresAt: new Date('2026-09-29T09:00:00Z'),
};
const before = new Date('2026-09-29T08:59:59Z');
const token = signFilePath(link, key).replace('/files/', '');

describe('a signed link', () => {
  it('reads back as it was written', () => {
    expect(readFileToken(token, key, before)).toEqual(link);
  });

  it.each([
    ['after its time', token, key, new Date('2026-09-29T09:00:00Z')],
    ['under another key', token, Buffer.alloc(32, 8), before],
    ['for another file', token.replace('000001', '000002'), key, before],
    ['for another rendition', token.replace('.t.', '.o.'), key, before],
    ['with a longer life', token.replace(/\.t\.(\w+)\./, '.t.zzzzzz.'), key, before],
    ['cut short', token.slice(0, -1), key, before],
    ['with more behind', `${token}.x`, key, before],
    ['empty', '', key, before],
  ])('is worth nothing %s', (_, given, withKey, now) => {
    expect(readFileToken(given, withKey, now)).toBeUndefined();
  });
});

it.each([
  ['2026-09-29T08:00:00.001Z', '2026-09-29T10:00:00.000Z'],
  ['2026-09-29T09:00:00.000Z', '2026-09-29T10:00:00.000Z'],
])('a link made at %s ends at %s', (now, end) => {
  expect(linkEnd(new Date(now)).toISOString()).toBe(end);
});

describe('names', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\photos\\车.jpg', '车.jpg'],
    ['photo\u202Egpj.exe', 'photogpj.exe'],
    ['a\r\nSet-Cookie: x', 'aSet-Cookie: x'],
    ['', 'file'],
    ['..', '..'],
  ])('%j becomes %j', (raw, clean) => {
    expect(cleanFileName(raw)).toBe(clean);
  });

  it('are quoted for the header', () => {
    expect(contentDisposition('attachment', '车"辆.jpg')).toBe(
      `attachment; filename="___.jpg"; filename*=UTF-8''%E8%BD%A6%22%E8%BE%86.jpg`,
    );
  });
});

it('shows raster images only', () => {
  expect(['image/jpeg', 'image/png', 'image/svg+xml', 'text/html', 'application/pdf'].map(isPlainImage)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

it.each([
  ['plain words', '安全检查记录\n', true],
  ['markup', '<svg onload="alert(1)"/>', true],
  ['NUL', 'MZ\0\0', false],
  ['an escape', '\u001B[2J', false],
  ['nothing', '', false],
])('takes for text: %s', (_, text, is) => {
  expect(isPlainText(Buffer.from(text))).toBe(is);
});

it('does not take other encodings for text, and does not mind a character cut at the end', () => {
  expect(isPlainText(Buffer.from([0xb0, 0xb2, 0xc8, 0xab]))).toBe(false);
  expect(isPlainText(Buffer.from('安全').subarray(0, 5))).toBe(true);
});
