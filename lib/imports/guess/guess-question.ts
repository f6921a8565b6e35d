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
  const question =
    asked
      .at(-1)
      ?.replace(/^[\s#*_"”’)]+/, '')
      .trim() ?? '';
  return question.length <= MAX_QUESTION_LENGTH ? question : '';
}

const ENDS = /[.!?。！？]/g;
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
    if (index > start && (mark === '?' || mark === '？') && CLOSED.test(paragraph))
      found.push(paragraph.slice(start, index + 1));
    start = index + 1;
  }
  return found;
}
