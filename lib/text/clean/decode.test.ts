import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '@/lib/text/clean/decode';

const bytesOf = (text: string, encoding: string, addBOM = false) =>
  new Uint8Array(iconv.encode(text, encoding, { addBOM }));

const german =
  'Sie sagte: „Der Fluß führt Hochwasser“ – und schwieg. Später räumte sie ein, es sei übertrieben.';
const chinese = '王毅：中国在这场冲突中没有保持中立。';

describe('decodeText', () => {
  it.each([
    [german, 'utf8', false, 'UTF-8'],
    [german, 'utf8', true, 'UTF-8'],
    [german, 'utf16le', true, 'UTF-16LE'],
    [german, 'utf16le', false, 'UTF-16LE'],
    [german, 'utf16be', true, 'UTF-16BE'],
    [german, 'utf16be', false, 'UTF-16BE'],
    [german, 'windows-1252', false, 'Windows-1252'],
    [chinese, 'gb18030', false, 'GB18030'],
    [chinese, 'utf8', false, 'UTF-8'],
    ['我同意。', 'gb18030', false, 'GB18030'],
    [
      'Она сказала, что переговоры были долгими и ни к чему не привели.',
      'windows-1251',
      false,
      'windows-1251',
    ],
    ['Plain words.', 'ascii', false, 'UTF-8'],
  ])('reads %s in %s (mark: %s)', (text, encoding, mark, expected) => {
    expect(decodeText(bytesOf(text, encoding, mark))).toMatchObject({
      ok: true,
      text,
      encoding: expected,
    });
  });

  it('takes a declared encoding where the bytes are not UTF-8', () => {
    const bytes = bytesOf('臺灣的問題', 'big5');
    expect(decodeText(bytes, 'big5')).toMatchObject({
      ok: true,
      text: '臺灣的問題',
      encoding: 'big5',
    });
  });

  it('reads UTF-8 that was cut off in a character, and says so', () => {
    const bytes = bytesOf(german, 'utf8');
    const cut = bytes.subarray(0, bytes.indexOf(0xc3) + 1);
    const decoded = decodeText(new Uint8Array([...bytes, ...cut.slice(-1)]));
    expect(decoded).toMatchObject({ ok: true, encoding: 'UTF-8', text: german });
    expect(decoded.ok && decoded.notes).toHaveLength(1);
  });

  it.each([
    ['nothing', new Uint8Array(), /empty/],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), /PNG/],
    ['noise', new Uint8Array([1, 2, 3, 0, 0, 7, 250, 9, 8]), /binary/],
  ])('refuses %s with a reason', (_, bytes, reason) => {
    const decoded = decodeText(bytes);
    expect(decoded.ok).toBe(false);
    if (!decoded.ok) expect(decoded.problem).toMatch(reason);
  });
});

it.each(['utf16le', 'utf16-be'])('tells Chinese in %s without a mark by its signs', (encoding) => {
  const text = '主持人：渡口应该关闭吗？\n\n王建国：我认为不应该，理由很多。\n';
  expect(decodeText(new Uint8Array(iconv.encode(text, encoding)))).toMatchObject({
    ok: true,
    text,
  });
});
