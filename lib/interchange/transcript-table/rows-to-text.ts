import { cleanSpeaker } from '@/lib/interchange/transcript-table/find-columns';

export type TranscriptRow = { speaker: string; text: string };

const UNIDENTIFIED = 'Unidentified';

/** Rows as running text, a labelled paragraph a turn; rows of one speaker in a row are one turn. */
export function rowsToText(rows: readonly TranscriptRow[]): { text: string; speakers: string[] } {
  const paragraphs: string[] = [];
  const speakers = new Set<string>();
  let current: string | null = null;
  for (const row of rows) {
    const words = row.text.replace(/\r\n?/g, '\n').trim();
    if (words === '') continue;
    const speaker = cleanSpeaker(row.speaker) || UNIDENTIFIED;
    if (speaker === current) {
      const last = paragraphs.length - 1;
      const joiner =
        /[.!?。！？…"”]$/.test(paragraphs[last] ?? '') && words.length > 80 ? '\n\n' : ' ';
      paragraphs[last] += joiner + words;
      continue;
    }
    current = speaker;
    if (speaker !== UNIDENTIFIED) speakers.add(speaker);
    paragraphs.push(`${speaker}: ${words}`);
  }
  return { text: paragraphs.join('\n\n'), speakers: [...speakers] };
}
