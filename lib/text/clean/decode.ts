import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { nameBinary } from '@/lib/text/clean/binary-signatures';
import { guessWideByScript } from '@/lib/text/clean/guess-wide';

export type DecodedText =
  | { ok: true; text: string; encoding: string; notes: string[] }
  | { ok: false; problem: string; remedy: string };

/** How many bytes are looked at to guess an encoding. */
const SAMPLE = 256 * 1024;
/** Below this, the detector's word is no better than a guess (0…100). */
const MIN_CONFIDENCE = 35;
/** Shares that tell text from binary data. */
const MAX_UNREADABLE_SHARE = 0.02;
const MAX_CONTROL_SHARE = 0.02;
const UTF16_NUL_SHARE = 0.3;

/**
 * Turns the bytes of a text file into text and says which encoding it took: a byte order mark
 * decides; else UTF-16 by its zero bytes, UTF-8 if it is valid, a declared encoding, or the most
 * likely of the older ones (Windows code pages, GB18030, Big5, Shift JIS, …). Binary data are refused.
 *
 * @param declared encoding that the file itself names, for instance a page's `charset`
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  if (bytes.length === 0)
    return { ok: false, problem: 'The file is empty.', remedy: 'Choose a file that holds text.' };
  const marked = decodeByMark(bytes);
  if (marked !== null) return marked;
  const kind = nameBinary(bytes);
  if (kind !== null)
    return {
      ok: false,
      problem: `This is ${kind}, not a text.`,
      remedy: 'Choose a text, or save it as one first.',
    };
  const wide = guessUtf16(bytes) ?? guessWideByScript(bytes);
  if (wide !== null) return decodeAs(bytes, wide, []);
  if (looksBinary(bytes))
    return {
      ok: false,
      problem: 'The file holds binary data, not text.',
      remedy: 'Open it in the program it was made with and save it as plain text (UTF-8).',
    };
  return decodeUtf8(bytes) ?? decodeOlder(bytes, declared);
}

function decodeByMark(bytes: Uint8Array): DecodedText | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return decodeAs(bytes, 'UTF-8', []);
  if (a === 0xff && b === 0xfe) return decodeAs(bytes, 'UTF-16LE', []);
  if (a === 0xfe && b === 0xff) return decodeAs(bytes, 'UTF-16BE', []);
  return null;
}

function decodeAs(bytes: Uint8Array, encoding: string, notes: string[]): DecodedText {
  const text = iconv.decode(bytes, encoding);
  const sample = text.slice(0, SAMPLE);
  const unreadable = sample.match(UNREADABLE)?.length ?? 0;
  if (unreadable > MAX_UNREADABLE_SHARE * sample.length + 3)
    return {
      ok: false,
      problem: `The file holds binary data, or text in an encoding that is not known (tried ${encoding}).`,
      remedy: 'Open it in the program it was made with and save it as plain text (UTF-8).',
    };
  const broken = text.includes('\ufffd');
  const note = 'Some characters could not be read and are shown as \ufffd.';
  return { ok: true, text, encoding, notes: broken ? [...notes, note] : notes };
}

/** What no encoding of a real text gives: characters that do not exist, or mean nothing. */
const UNREADABLE = /[\ufffd\p{Cn}\p{Co}\p{Cs}]|(?![\t\n\v\f\r\x85])\p{Cc}/gu;

function guessUtf16(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  const sample = bytes.subarray(0, SAMPLE);
  const pairs = sample.length >> 1;
  if (pairs < 2) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) even += 1;
    if (sample[at + 1] === 0) odd += 1;
  }
  if (odd / pairs >= UTF16_NUL_SHARE && even / pairs < 0.01) return 'UTF-16LE';
  if (even / pairs >= UTF16_NUL_SHARE && odd / pairs < 0.01) return 'UTF-16BE';
  return null;
}

function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  let control = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c)
      control += 1;
  }
  return control / sample.length > MAX_CONTROL_SHARE;
}

function decodeUtf8(bytes: Uint8Array): DecodedText | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { ok: true, text, encoding: 'UTF-8', notes: [] };
  } catch {
    return decodeTruncatedUtf8(bytes);
  }
}

/** A file cut off in the middle of a character is still UTF-8. */
function decodeTruncatedUtf8(bytes: Uint8Array): DecodedText | null {
  const isPlain = bytes.every((byte) => byte < 0x80);
  for (let cut = 1; cut <= 3 && cut < bytes.length && !isPlain; cut += 1) {
    const lead = bytes[bytes.length - cut] ?? 0;
    if (lead < 0xc2) continue;
    try {
      const whole = bytes.subarray(0, bytes.length - cut);
      if (whole.every((byte) => byte < 0x80)) return null;
      const text = new TextDecoder('utf-8', { fatal: true }).decode(whole);
      return {
        ok: true,
        text,
        encoding: 'UTF-8',
        notes: ['The file ends in the middle of a character; it may have been cut off.'],
      };
    } catch {
      return null;
    }
  }
  return null;
}

function decodeOlder(bytes: Uint8Array, declared: string | undefined): DecodedText {
  if (declared !== undefined && iconv.encodingExists(declared) && !/^utf-?8$/i.test(declared))
    return decodeAs(bytes, widen(declared), []);
  const sample = bytes.subarray(0, SAMPLE);
  if (isLikelyGb18030(sample)) return decodeAs(bytes, 'GB18030', []);
  const best = analyse(sample).find(({ name }) => iconv.encodingExists(name) && name !== 'ASCII');
  const encoding =
    best !== undefined && best.confidence >= MIN_CONFIDENCE ? widen(best.name) : 'Windows-1252';
  return decodeAs(bytes, encoding, [`The file does not name its encoding; read as ${encoding}.`]);
}

/** Latin-1 in practice means its Windows superset, with curly quotation marks and dashes. */
function widen(encoding: string): string {
  return /^(?:iso-?8859-?1|latin-?1|ascii|us-ascii|windows-1252)$/i.test(encoding)
    ? 'Windows-1252'
    : encoding;
}

/** The share of two-byte characters among the most used Chinese ones and Chinese punctuation. */
const COMMON_CHINESE_SHARE = 0.6;

/** Short Chinese texts defeat a statistical detector; the level-1 characters of GB 2312 do not lie. */
function isLikelyGb18030(bytes: Uint8Array): boolean {
  let pairs = 0;
  let common = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1];
    if (trail === undefined) break;
    if (lead === 0x80 || lead === 0xff || trail < 0x30 || trail === 0x7f || trail === 0xff)
      return false;
    pairs += 1;
    const isLevelOne = lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1;
    const isPunctuation = (lead === 0xa1 || lead === 0xa3) && trail >= 0xa1;
    if (isLevelOne || isPunctuation) common += 1;
    at += 1;
  }
  return pairs >= 2 && common / pairs >= COMMON_CHINESE_SHARE && !looksLikeOtherChinese(bytes);
}

function looksLikeOtherChinese(bytes: Uint8Array): boolean {
  const best = analyse(bytes)[0];
  return best !== undefined && best.confidence >= 80 && best.name !== 'GB18030';
}
