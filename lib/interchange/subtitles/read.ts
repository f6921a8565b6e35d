import { problem, type SourceProblem, type SourceText } from '@/lib/interchange/source-text';
import { type Cue, parseCues } from '@/lib/interchange/subtitles/parse-cues';
import { decodeText } from '@/lib/text/decode';

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

function joinCues(cues: readonly Cue[]): { text: string; voices: string[] } {
  const paragraphs: string[] = [];
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
      const isNewTurn = isNewVoice || NEW_TURN.test(line.text) || LABEL.test(words);
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
