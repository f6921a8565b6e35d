import { lengthOfTime } from '@/lib/text/labels/times';
import type { SplitProposal } from '@/lib/text/split/split-proposal';

const MAX_QUESTION_LENGTH = 600;

/**
 * The question a debate seems to answer: the last sentence of its introduction that asks one; ''
 * where there is none. Offered, to be changed.
 */
export function guessQuestion(text: string, proposal: SplitProposal): string {
  const introduction = proposal.blocks
    .filter(({ role }) => role === 'introduction')
    .map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));
  const asked = introduction.flatMap(questionsIn);
  const questions = asked.map((sentence) => bare(sentence)).filter(isQuestion);
  return questions.at(-1) ?? '';
}

/** A time, an office or what a page calls it, with a colon before the question itself. */
const LABEL = /^[^:：?？]{1,60}[:：]\s+(?=\S)/u;

/** A sentence without marks, a time or a label before it. */
function bare(sentence: string): string {
  const words = sentence.replace(/^[\s#*_>"”’)\]–—-]+/, '');
  const untimed = words.slice(lengthOfTime(words)).trimStart();
  return untimed.replace(LABEL, '').trim();
}

/** True for a whole sentence in words: not the end of one, and no marks of a page. */
function isQuestion(words: string): boolean {
  if (words.length > MAX_QUESTION_LENGTH || /[<>{}=|\\]|https?:/.test(words)) return false;
  // What begins in small letters began before the place where it was cut.
  if (!/^["“„«'‘¿(]*[\p{Lu}\p{Lo}\p{N}]/u.test(words)) return false;
  const count = words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const unspaced = words.match(UNSPACED)?.length ?? 0;
  return count >= MIN_WORDS || unspaced >= MIN_SIGNS;
}

const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/gu;
const MIN_WORDS = 3;
const MIN_SIGNS = 5;

const ENDS = /[.!?。！？؟]/g;
/** What may stand between a question's mark and the space or the end after it. */
const CLOSED = /["”’)]*(?:\s|$)/y;

/**
 * The sentences of a paragraph that end in a question mark. One pass over its marks: a pattern that
 * looks for the end from every letter takes time with the square of a text without full stops.
 */
function questionsIn(paragraph: string): string[] {
  const found: string[] = [];
  let start = 0;
  for (const { 0: mark, index } of paragraph.matchAll(ENDS)) {
    CLOSED.lastIndex = index + 1;
    if (index > start && (mark === '?' || mark === '？' || mark === '؟') && CLOSED.test(paragraph))
      found.push(paragraph.slice(start, index + 1));
    start = index + 1;
  }
  return found;
}
