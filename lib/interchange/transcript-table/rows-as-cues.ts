import type { Cue } from '@/lib/interchange/cues/cue';
import type { TranscriptRow } from '@/lib/interchange/transcript-table/rows-to-text';

/** Rows with fewer signs in the mean are single words. */
const LONGEST_WORD = 12;
/** Words of a cue that is put together of single ones. */
const WORDS_OF_CUE = 12;
const PAUSE_SECONDS = 1;

/** True where the rows are to be read as cues: nobody is named, or each row is a word. */
export function areCues(rows: readonly TranscriptRow[]): boolean {
  return rows.every(({ speaker }) => speaker.trim() === '') || areWords(rows);
}

function areWords(rows: readonly TranscriptRow[]): boolean {
  const length = rows.reduce((sum, { text }) => sum + text.length, 0);
  return rows.length > WORDS_OF_CUE && length < rows.length * LONGEST_WORD;
}

/** Rows as cues; single words of one voice together, as many as a subtitle has. O(rows). */
export function rowsAsCues(rows: readonly TranscriptRow[]): Cue[] {
  const isNamed = rows.some(({ speaker }) => speaker.trim() !== '');
  const joins = areWords(rows);
  const cues: (Cue & { speaker: string; words: string[] })[] = [];
  for (const { speaker, text, start = Number.NaN, end = Number.NaN } of rows) {
    if (text.trim() === '') continue;
    const last = cues.at(-1);
    const isFull =
      last === undefined ||
      last.words.length >= WORDS_OF_CUE ||
      last.speaker !== speaker ||
      start - last.end > PAUSE_SECONDS;
    if (joins && !isFull) {
      last.words.push(text);
      last.end = end;
    } else cues.push({ start, end, speaker, words: [text], lines: [] });
  }
  return cues.map(({ start, end, speaker, words }) => {
    const voice = isNamed ? speaker.trim() : null;
    const lines = words.join(' ').split('\n');
    const filled = lines.flatMap((line) => {
      const text = line.replace(/\s+/g, ' ').trim();
      return text === '' ? [] : [{ voice, text }];
    });
    return { start, end, lines: filled };
  });
}
