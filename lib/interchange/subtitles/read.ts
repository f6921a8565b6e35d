import { cuesToText, lengthOf } from '@/lib/interchange/cues/cues-to-text';
import {
  problem,
  type ReadLimits,
  type SourceProblem,
  type SourceText,
  tooLong,
} from '@/lib/interchange/source-text';
import { parseCues } from '@/lib/interchange/subtitles/parse-cues';
import { hasDialogue, parseDialogue } from '@/lib/interchange/subtitles/parse-dialogue';
import { decodeText } from '@/lib/text/clean/decode';

/** Subtitles (SRT, WebVTT, SBV, those in sections) as running text, a turn a voice, times left out. */
export async function read(
  bytes: Uint8Array,
  limits: ReadLimits,
): Promise<SourceText | SourceProblem> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const found = readCues(decoded.text, limits);
  return found.ok
    ? { ...found, encoding: decoded.encoding, notes: [...decoded.notes, ...found.notes] }
    : found;
}

/** The same for subtitles that are text already. */
export function readCues(subtitles: string, limits: ReadLimits): SourceText | SourceProblem {
  const cues = hasDialogue(subtitles) ? parseDialogue(subtitles) : parseCues(subtitles);
  if (cues.length === 0)
    return problem(
      'No subtitles were found in the file.',
      'Check that it is an .srt or .vtt file with times such as 00:01:02,000 --> 00:01:05,000.',
    );
  const length = lengthOf(cues);
  if (length > limits.maxTextLength) return tooLong(length, limits);
  const { text, known } = cuesToText(cues);
  return {
    ok: true,
    text,
    about: {},
    encoding: null,
    speakersKnown: known.length === 0 ? null : known,
    notes: [`${cues.length} subtitles joined into running text; their times were left out.`],
  };
}
