import { problem, type SourceProblem, type SourceText } from '@/lib/interchange/source-text';
import { type Cue, parseCues } from '@/lib/interchange/subtitles/parse-cues';
import { decodeText } from '@/lib/text/clean/decode';
import { nameKey } from '@/lib/text/names/person-name';
import { RETURNS } from '@/lib/text/split/returning-labels';
import { parseSpeakerLabel } from '@/lib/text/split/speaker-label';

/** A silence of this many seconds begins a new paragraph where nobody is named. */
const PAUSE_SECONDS = 3;

/** Subtitles (SRT, WebVTT) as running text, a paragraph a turn, times left out. */
export async function read(bytes: Uint8Array): Promise<SourceText | SourceProblem> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const cues = parseCues(decoded.text);
  if (cues.length === 0)
    return problem(
      'No subtitles were found in the file.',
      'Check that it is an .srt or .vtt file with times such as 00:01:02,000 --> 00:01:05,000.',
    );
  const { text, voices } = joinCues(cues);
  return {
    ok: true,
    text,
    about: {},
    encoding: decoded.encoding,
    speakersKnown: voices.length === 0 ? null : voices,
    notes: [
      ...decoded.notes,
      `${cues.length} subtitles joined into running text; their times were left out.`,
    ],
  };
}

/** A line that says that another voice begins: ">> …", "- …", "NAME: …". */
const NEW_TURN = /^(?:>>+|[-–—])\s*/;
const LABEL = /^(?:[\p{Lu}][\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){0,4}|\p{Lu}{2,}):\s/u;

/** Labels of any spelling by which two cues or more begin: "tbielak: …", "Ruth (she/her): …". */
function findReturning(cues: readonly Cue[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { lines } of cues) {
    const key = labelKey(lines[0]?.text.replace(NEW_TURN, '') ?? '');
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([key, count]) => (count >= RETURNS ? [key] : [])));
}

function labelKey(line: string): string | null {
  const label = parseSpeakerLabel(line);
  return label?.form === 'colon' ? nameKey(label.name) : null;
}

function joinCues(cues: readonly Cue[]): { text: string; voices: string[] } {
  const paragraphs: string[] = [];
  const returning = findReturning(cues);
  const voices = new Set<string>();
  let voice: string | null = null;
  let end = 0;
  let lastLine = '';
  for (const cue of cues) {
    for (const line of cue.lines) {
      // Rolling captions show each line twice.
      if (line.text === lastLine) continue;
      lastLine = line.text;
      const words = line.text.replace(NEW_TURN, '');
      if (words === '') continue;
      const isNewVoice = line.voice !== null && line.voice !== voice;
      const isLabelled = LABEL.test(words) || returning.has(labelKey(words) ?? '');
      const isNewTurn = isNewVoice || NEW_TURN.test(line.text) || isLabelled;
      const isAfterPause = line.voice === null && cue.start - end > PAUSE_SECONDS;
      if (line.voice !== null) {
        voice = line.voice;
        voices.add(voice);
      }
      const label = isNewVoice ? `${line.voice}: ` : '';
      if (paragraphs.length === 0 || isNewTurn || isAfterPause) paragraphs.push(label + words);
      else paragraphs[paragraphs.length - 1] += ` ${words}`;
      end = cue.end;
    }
  }
  return { text: paragraphs.join('\n\n'), voices: [...voices] };
}
