import iconv from 'iconv-lite';

const SAMPLE = 64 * 1024;
const UNREADABLE = /[\ufffd\p{Cn}\p{Co}\p{Cs}]|(?![\t\n\v\f\r\x85])\p{Cc}/gu;
/** Scripts whose signs hold no zero byte in UTF-16, so that zeros do not give it away. */
const FAR_SCRIPTS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Greek}\p{sc=Thai}\p{sc=Devanagari}]/gu;
const MOST_UNREADABLE = 0.005;
const LEAST_FAR = 0.5;

/**
 * UTF-16 without a byte order mark in a script far from Latin: told by its signs, all of them known
 * and most of one of these scripts, which bytes of anything else come to in neither order.
 */
export function guessWideByScript(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  if (bytes.length < 8 || bytes.length % 2 !== 0 || !bytes.includes(0)) return null;
  for (const encoding of ['UTF-16LE', 'UTF-16BE'] as const) {
    const text = iconv.decode(bytes.subarray(0, SAMPLE), encoding);
    const unreadable = text.match(UNREADABLE)?.length ?? 0;
    const far = text.match(FAR_SCRIPTS)?.length ?? 0;
    const hasLines = /[\n\r]/.test(text);
    if (hasLines && unreadable <= MOST_UNREADABLE * text.length && far >= LEAST_FAR * text.length)
      return encoding;
  }
  return null;
}
