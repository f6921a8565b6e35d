import type { Said } from '@/lib/interchange/cues/find-turns';
import { countWords } from '@/lib/text/count-words';
import { splitSentences } from '@/lib/text/sentences';

/**
 * From how many seconds of silence on, at most after how many words, and after a question behind how
 * many a paragraph ends.
 */
export type Pace = { pause: number; words: number; asked: number };

/** A silence so many times as long ends a paragraph in the middle of a sentence, too. */
const LONG_PAUSE = 3;
/** A slow pace of speaking. */
const SECONDS_A_WORD = 0.5;
const ASKS = /[?？؟]$/;
const ENDS_SENTENCE = /[.!?…。！？؟।]["”’»)\]]*$/;
/** Scripts that put no space between words, and so none between lines. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}、。，！？：；」』）]/u;

/**
 * The words of cues that one voice says as paragraphs: one ends at a silence, at the end of the last
 * sentence before it grows too long, or where a cue ends if no sentence does. What only tells of a
 * sound between two sentences is a paragraph. O(said).
 */
export function paragraphsOf(said: readonly Said[], pace: Pace): string[] {
  const hasStops = said.some(({ text }) => ENDS_SENTENCE.test(text));
  const runs: Said[][] = [];
  let end = Number.NaN;
  for (const [index, cue] of said.entries()) {
    const before = said[index - 1];
    const isAfterSentence = !hasStops || before === undefined || ENDS_SENTENCE.test(before.text);
    const silence = cue.start - end;
    const isApart = silence > pace.pause * LONG_PAUSE || (silence > pace.pause && isAfterSentence);
    const isSound = cue.isSound || (before?.isSound ?? false);
    if (before === undefined || isApart || (isSound && isAfterSentence)) runs.push([]);
    runs.at(-1)?.push(cue);
    // A cue that is shown for long may end after the next.
    end = Number.isNaN(end) ? endOf(cue) : Math.max(end, endOf(cue));
  }
  return runs.flatMap((run) => packRun(run, pace));
}

/** When the words of a cue are said where only its beginning is known: at a slow pace. */
function endOf({ start, end, text }: Said): number {
  return Number.isNaN(end) ? start + countWords(text) * SECONDS_A_WORD : end;
}

type Piece = { text: string; words: number; glue: string };

/** Sentences of a run, as many in a paragraph as its words allow. */
function packRun(run: readonly Said[], { words: most, asked }: Pace): string[] {
  const paragraphs: string[] = [];
  let words = 0;
  for (const piece of piecesOf(run, most)) {
    const last = paragraphs.length - 1;
    const isAsked = words >= asked && ASKS.test(paragraphs[last] ?? '');
    if (last === -1 || isAsked || words + piece.words > most) {
      paragraphs.push(piece.text);
      words = piece.words;
    } else {
      paragraphs[last] += piece.glue + piece.text;
      words += piece.words;
    }
  }
  return paragraphs;
}

/** The sentences of a run; one that is longer than a paragraph in the pieces that its cues are. */
function piecesOf(run: readonly Said[], most: number): Piece[] {
  const ends: number[] = [];
  const parts: string[] = [];
  let length = 0;
  // What is put together is not looked at in between: each look would copy all of it.
  for (const [index, { text: words }] of run.entries()) {
    const part = glueOf(run[index - 1]?.text ?? '', words) + words;
    parts.push(part);
    length += part.length;
    ends.push(length);
  }
  const text = parts.join('');
  let next = 0;
  return splitSentences(text).flatMap(({ start, end }) => {
    const glue = start === 0 ? '' : text.slice(start - 1, start).trim() === '' ? ' ' : '';
    const words = countWords(text.slice(start, end));
    if (words <= most) return [{ text: text.slice(start, end), words, glue }];
    const pieces: Piece[] = [];
    let from = start;
    while (from < end) {
      while ((ends[next] ?? end) <= from) next += 1;
      const to = Math.min(end, ends[next] ?? end);
      const piece = text.slice(from, to);
      const isSpaced = piece.startsWith(' ') || from === start;
      pieces.push({
        text: piece.trim(),
        words: countWords(piece),
        glue: from === start ? glue : isSpaced ? ' ' : '',
      });
      from = to;
    }
    return pieces;
  });
}

/** What stands between two lines: a space, but where the script has none. */
function glueOf(before: string, after: string): string {
  if (before === '') return '';
  return UNSPACED.test(before.at(-1) ?? '') && UNSPACED.test(after.charAt(0)) ? '' : ' ';
}
