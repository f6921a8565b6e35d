import { Buffer } from 'node:buffer';
import { createInflate, inflateSync } from 'node:zlib';
import { problem, type SourceProblem } from '@/lib/interchange/source-text';

const TOO_BIG = problem(
  'The PDF unpacks to far more than a text could need.',
  'If the file is sound, print the pages you need into a smaller PDF and choose that.',
);

/** No packing makes more of a byte. */
const MOST_OF_A_BYTE = 1_400;
/** What the packed streams of a protected PDF may come to, were each packed as well as can be. */
const MAX_PROTECTED_BYTES = 128 * 1024 * 1024;

const PROTECTED = problem(
  'The PDF is protected against copying, and too large to be opened safely as it is.',
  'Open it and print it into a new PDF, which has no protection, and choose that.',
);

/** Streams of one file: two thousand pages with their pictures and fonts have a tenth of it. */
const MAX_STREAMS = 100_000;

const TOO_MANY = problem(
  'The PDF has too many parts to be read.',
  'Print the pages you need into a smaller PDF and choose that.',
);

/** How far back a dictionary is looked for where the stream before has no clear end. */
const DICTIONARY_BYTES = 2_048;
/** Packing that cannot be measured here is let through only where it is this short. */
const MAX_UNMEASURED_BYTES = 64 * 1024;

const COMPRESSED = /\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b/g;
/** A filter that stands in another object could be any. */
const ELSEWHERE = /\/Filter\s+\d+\s+\d+\s+R\b/;
const PICTURE = /\/Subtype\s*\/Image\b/;
/** What only pictures are packed with, and what could unpack to any size elsewhere. */
const PICTURE_FILTER = /\/(?:DCTDecode|DCT|CCITTFaxDecode|CCF|JBIG2Decode|JPXDecode)\b/;

/**
 * Makes a PDF safe to hand to a library that unpacks whatever a page names: the packed streams are
 * measured first, and pictures, which no text comes from, are blanked in place.
 *
 * @param bytes a copy that may be written to
 * @returns why the file cannot be read, or null. Never holds more than `maxUnpackedBytes`. Streams
 *   of encrypted documents cannot be measured: the most that they could come to is counted instead.
 */
export async function guardStreams(
  bytes: Uint8Array,
  maxUnpackedBytes: number,
): Promise<SourceProblem | null> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isProtected = namesEncryption(file);
  let before = 0;
  let budget = isProtected ? MAX_PROTECTED_BYTES : maxUnpackedBytes;
  let after = 0;
  let end = 0;
  let streams = 0;
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', after)) {
    after = at + 6;
    const start = dataStart(file, at);
    if (start === null) continue;
    streams += 1;
    if (streams > MAX_STREAMS) return TOO_MANY;
    // Looked for anew only behind the last one: streams that never end would each go through the file.
    if (end !== -1 && end < start) end = file.indexOf('endstream', start);
    const dictionary = readDictionary(file, before, at);
    before = end === -1 ? file.length : end;
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1);
    if (PICTURE.test(own) || PICTURE_FILTER.test(dictionary)) {
      file.fill(0, start, end === -1 ? file.length : end);
      if (end === -1) break;
      after = end + 9;
      continue;
    }
    const length = (end === -1 ? file.length : end) - start;
    const size = isProtected
      ? largestSize(dictionary, length)
      : await unpackedSize(file.subarray(start), dictionary, budget, length);
    if (size === null || size > budget) return isProtected ? PROTECTED : TOO_BIG;
    budget -= size;
  }
  return null;
}

/** Where the data of the stream begin whose keyword stands at `at`; null where it is no keyword. */
function dataStart(file: Buffer, at: number): number | null {
  const isEnd = file.toString('latin1', Math.max(0, at - 3), at) === 'end';
  if (isEnd) return null;
  if (file[at + 6] === 0x0d && file[at + 7] === 0x0a) return at + 8;
  return file[at + 6] === 0x0a || file[at + 6] === 0x0d ? at + 7 : null;
}

/**
 * All that stands between the end of the stream before and this one, so that nothing in a dictionary
 * can hide its beginning; names are written plain (`/Fl#61teDecode` is a name, too).
 */
function readDictionary(file: Buffer, before: number, at: number): string {
  const from = before < at ? before : Math.max(0, at - DICTIONARY_BYTES);
  return plainNames(file.toString('latin1', from, at));
}

function plainNames(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function namesEncryption(file: Buffer): boolean {
  if (file.includes('/Encrypt')) return true;
  const escaped = [...'Encrypt'].map((sign) => `(?:${sign}|#${sign.charCodeAt(0).toString(16)})`);
  return (
    file.includes('#') && new RegExp(`/${escaped.join('')}`, 'i').test(file.toString('latin1'))
  );
}

/** How much a stream unpacks to, in bytes; null where that is more than the budget or not to know. */
async function unpackedSize(
  data: Buffer,
  dictionary: string,
  budget: number,
  length: number,
): Promise<number | null> {
  const filters = dictionary.match(COMPRESSED) ?? [];
  const isElsewhere = ELSEWHERE.test(dictionary);
  if (filters.length === 0 && !isElsewhere) return 0;
  const isPlainFlate = filters.length === 1 && /^\/Fl/.test(filters[0] ?? '');
  const isWrapped = /\/(?:ASCII85Decode|A85|ASCIIHexDecode|AHx)\b/.test(dictionary);
  if (!isPlainFlate || isWrapped || isElsewhere)
    return filters.length <= 1 && length <= MAX_UNMEASURED_BYTES ? 0 : null;
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, budget) }).length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return null;
    return sizeOfDamaged(data.subarray(0, length), budget);
  }
}

/** A damaged stream counts for at least so many bytes: to measure it takes its time. */
const LEAST_OF_DAMAGED = 4_096;

/** What a damaged stream unpacks to up to where it is damaged: the library takes that much, too. */
function sizeOfDamaged(data: Buffer, budget: number): Promise<number | null> {
  return new Promise((resolve) => {
    let size = 0;
    const inflate = createInflate();
    inflate.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= budget) return;
      inflate.destroy();
      resolve(null);
    });
    const end = () => resolve(Math.max(LEAST_OF_DAMAGED, size));
    inflate.on('error', end).on('end', end).end(data);
  });
}

/** The most that a packed stream could unpack to, in bytes; null where it is packed twice. */
function largestSize(dictionary: string, length: number): number | null {
  const filters = dictionary.match(COMPRESSED) ?? [];
  if (filters.length > 1) return null;
  return filters.length === 0 && !ELSEWHERE.test(dictionary) ? 0 : length * MOST_OF_A_BYTE;
}
