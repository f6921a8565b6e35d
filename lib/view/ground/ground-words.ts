import type { AnswerKind } from '@/lib/view/ground/answers';
import { COMMON_GROUND, kindInSentence, kindWords } from '@/lib/words/kind-words';

/**
 * How a list of the first screen is titled: of two commentators by what both do, of more by the kind.
 *
 * @param commentators of the debate
 */
export function groundTitle(kind: AnswerKind, commentators: number): string {
  if (kind === 'contested') return 'They dispute';
  return commentators === 2
    ? kindWords(kind, commentators)
    : `${COMMON_GROUND}, ${kindInSentence(kind, commentators)}`;
}
