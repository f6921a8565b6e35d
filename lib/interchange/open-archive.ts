import JSZip from 'jszip';
import { problem, type ReadLimits, type SourceProblem } from '@/lib/interchange/source-text';

export type Archive = {
  ok: true;
  names: string[];
  has(name: string): boolean;
  /** Unpacks one entry, stopping as soon as the archive's budget of unpacked bytes is spent. */
  unpack(name: string): Promise<Uint8Array | SourceProblem>;
};

const TOO_BIG = problem(
  'The archive unpacks to far more than a text could need.',
  'If the file is sound, open it, remove large pictures and attachments, and save it again.',
);

/**
 * Opens a zip archive without trusting it: the number of entries and the sizes it declares are
 * checked before anything is unpacked, and the true sizes while unpacking. Never throws.
 */
export async function openArchive(
  bytes: Uint8Array,
  limits: ReadLimits,
): Promise<Archive | SourceProblem> {
  const declared = readDirectory(bytes);
  if (declared === null)
    return problem(
      'The file is damaged or was cut off.',
      'Download or save it again, and try once more.',
    );
  if (declared.entries > limits.maxArchiveEntries || declared.largest > limits.maxUnpackedBytes)
    return TOO_BIG;
  let zip: JSZip;
  try {
    zip = await JSZip.loadAsync(bytes);
  } catch (error) {
    return /encrypted/i.test(String(error))
      ? problem(
          'The file is protected by a password.',
          'Save a copy without the password and choose that.',
        )
      : problem(
          'The file is damaged or was cut off.',
          'Download or save it again, and try once more.',
        );
  }
  let budget = limits.maxUnpackedBytes;
  return {
    ok: true,
    names: Object.keys(zip.files),
    has: (name) => zip.file(name) !== null,
    async unpack(name) {
      const unpacked = await inflate(zip, name, budget);
      if (unpacked instanceof Uint8Array) budget -= unpacked.length;
      return unpacked;
    },
  };
}

function inflate(zip: JSZip, name: string, budget: number): Promise<Uint8Array | SourceProblem> {
  const entry = zip.file(name);
  if (entry === null)
    return Promise.resolve(problem(`The part ${name} is missing.`, 'Save the file again.'));
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    let length = 0;
    const stream = (
      entry as unknown as { internalStream(type: 'uint8array'): InflateStream }
    ).internalStream('uint8array');
    stream
      .on('data', (chunk) => {
        length += chunk.length;
        if (length > budget) {
          stream.pause();
          resolve(TOO_BIG);
        } else chunks.push(chunk);
      })
      .on('error', () =>
        resolve(
          problem(
            'The file is damaged or was cut off.',
            'Download or save it again, and try once more.',
          ),
        ),
      )
      .on('end', () => resolve(join(chunks, length)))
      .resume();
  });
}

/** JSZip's stream, which its type definitions leave out. */
type InflateStream = {
  on(event: 'data', listener: (chunk: Uint8Array) => void): InflateStream;
  on(event: 'error', listener: (error: Error) => void): InflateStream;
  on(event: 'end', listener: () => void): InflateStream;
  pause(): InflateStream;
  resume(): InflateStream;
};

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

const END_RECORD = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_RECORD_LENGTH = 22;
const MAX_COMMENT = 65_535;

/** How many entries the archive's directory lists and the largest size it declares; null if damaged. */
function readDirectory(bytes: Uint8Array): { entries: number; largest: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = bytes.length - END_RECORD_LENGTH;
  let end = last;
  while (end >= 0 && end >= last - MAX_COMMENT && view.getUint32(end, true) !== END_RECORD)
    end -= 1;
  if (end < 0 || view.getUint32(end, true) !== END_RECORD) return null;
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let largest = 0;
  for (let index = 0; index < entries; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    largest = Math.max(largest, view.getUint32(at + 24, true));
    at +=
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return { entries, largest };
}
