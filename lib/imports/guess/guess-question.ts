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
  const asked = introduction.flatMap(
    (paragraph) => paragraph.match(/[^.!?。！？]+[?？](?=["”’)]*(?:\s|$))/gu) ?? [],
  );
  const question =
    asked
      .at(-1)
      ?.replace(/^[\s#*_"”’)]+/, '')
      .trim() ?? '';
  return question.length <= MAX_QUESTION_LENGTH ? question : '';
}
