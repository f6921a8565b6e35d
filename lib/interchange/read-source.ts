import { countLines } from '@/lib/interchange/count-lines';
import { recogniseSource } from '@/lib/interchange/recognise-source';
import { type SourceFormat, sourceFormats } from '@/lib/interchange/source-formats';
import {
  defaultReadLimits,
  problem,
  type Read,
  type ReadLimits,
  type ReadWatch,
  type SourceProblem,
  type SourceText,
  tooLong,
} from '@/lib/interchange/source-text';
import { readCues } from '@/lib/interchange/subtitles/read';
import { recognise as isSubtitles } from '@/lib/interchange/subtitles/recognise';
import { leaveOut } from '@/lib/text/clean/leave-out';
import { normaliseText } from '@/lib/text/clean/normalise-text';

/** A text ready to be split: cleaned, in normal form C, with its format. */
export type ReadSource = SourceText & { format: SourceFormat };

/** Libraries that read documents are large and loaded only when one is brought. */
const readers: Record<SourceFormat, () => Promise<{ read: Read }>> = {
  txt: () => import('@/lib/interchange/txt/read'),
  markdown: () => import('@/lib/interchange/markdown/read'),
  html: () => import('@/lib/interchange/html/read'),
  docx: () => import('@/lib/interchange/docx/read'),
  pdf: () => import('@/lib/interchange/pdf/read'),
  subtitles: () => import('@/lib/interchange/subtitles/read'),
  xml: () => import('@/lib/interchange/xml/read'),
  'transcript-table': () => import('@/lib/interchange/transcript-table/read'),
};

/** So much of a paste tells whether it is one of subtitles. */
const PASTE_LOOKED_AT = 1_000;

const inMegabytes = (bytes: number) => `${Math.round(bytes / (1024 * 1024))} MB`;

const tooManyLines = (limits: ReadLimits) =>
  problem(
    `The text has more than ${limits.maxLines.toLocaleString('en')} lines, far more than a debate.`,
    'Check that it is the right file, or bring the text in several parts.',
  );

/**
 * Reads a file of any supported format into a normalised text. Expected trouble (wrong format,
 * damage, encryption, too large) comes back as a problem with its remedy; nothing is thrown but the
 * reason of the watch's signal, once it is aborted.
 *
 * @param name the file's name; '' for a paste
 */
export async function readSource(
  name: string,
  bytes: Uint8Array,
  limits: ReadLimits = defaultReadLimits,
  watch: ReadWatch = {},
): Promise<ReadSource | SourceProblem> {
  if (bytes.length > limits.maxBytes)
    return problem(
      `The file is ${inMegabytes(bytes.length)}; at most ${inMegabytes(limits.maxBytes)} can be read.`,
      'Choose a smaller file, or bring the text in several parts.',
    );
  const format = recogniseSource(name, bytes);
  if (typeof format !== 'string') return format;
  if (sourceFormats[format].isText && countLines(bytes) > limits.maxLines)
    return tooManyLines(limits);
  const { read } = await readers[format]();
  const found = await read(bytes, limits, watch);
  if (!found.ok) return found;
  return finishSource(found, format, limits);
}

/** The same for text that is already text, such as a paste; of subtitles as well. */
export function readPaste(
  text: string,
  limits: ReadLimits = defaultReadLimits,
): ReadSource | SourceProblem {
  const beginning = new TextEncoder().encode(text.slice(0, PASTE_LOOKED_AT));
  if (isSubtitles('', beginning) === 'content') {
    const cues = readCues(text, limits);
    if (cues.ok) return finishSource(cues, 'subtitles', limits);
  }
  const found: SourceText = {
    ok: true,
    text,
    about: {},
    encoding: null,
    speakersKnown: null,
    notes: [],
  };
  return finishSource(found, 'txt', limits);
}

function finishSource(
  found: SourceText,
  format: SourceFormat,
  limits: ReadLimits,
): ReadSource | SourceProblem {
  if (found.text.length > limits.maxTextLength) return tooLong(found.text.length, limits);
  if (countLines(found.text) > limits.maxLines) return tooManyLines(limits);
  const cleaned = normaliseText(found.text);
  if (!/\p{L}/u.test(cleaned.text))
    return problem(
      'The text has no letters in it, so there is nothing to quote.',
      'Give a text in words.',
    );
  const left = sourceFormats[format].isPage ? leaveOut(cleaned.text) : { ...cleaned, notes: [] };
  const notes = [...new Set([...found.notes, ...cleaned.notes, ...left.notes])];
  return { ...found, text: left.text, format, notes };
}
