import { cleanSpeaker } from '@/lib/interchange/transcript-table/find-columns';

/** `start` and `end` in seconds, NaN or absent where the row gives none. */
export type TranscriptRow = { speaker: string; text: string; start?: number; end?: number };

const UNIDENTIFIED = 'Unidentified';

/** Rows as running text, a labelled paragraph a turn; rows of one speaker in a row are one turn. */
export function rowsToText(rows: readonly TranscriptRow[]): { text: string; speakers: string[] } {
  const parts: string[] = [];
  let before = '';
  const speakers = new Set<string>();
  let current: string | null = null;
  for (const row of rows) {
    const words = row.text.replace(/\r\n?/g, '\n').trim();
    if (words === '') continue;
    const speaker = cleanSpeaker(row.speaker) || UNIDENTIFIED;
    if (speaker === current) {
      const isNewParagraph = /[.!?。！？…"”]$/.test(before) && words.length > 80;
      parts.push(isNewParagraph ? '\n\n' : ' ', words);
      before = words;
      continue;
    }
    current = speaker;
    before = words;
    if (speaker !== UNIDENTIFIED) speakers.add(speaker);
    parts.push(parts.length === 0 ? '' : '\n\n', `${speaker}: ${words}`);
  }
  return { text: parts.join(''), speakers: [...speakers] };
}
