import type { AnswerKind } from '@/lib/view/ground/answers';
import { BY_ALL, kindWords } from '@/lib/words/kind-words';

/**
 * How a list of the first screen is titled: of two commentators by what both do, of more by the kind and of whom it is said.
 *
 * @param commentators of the debate
 */
export function groundTitle(kind: AnswerKind, commentators: number): string {
  if (kind === 'contested') return 'They dispute';
  const words = kindWords(kind, commentators);
  return commentators === 2 ? words : `${words} ${BY_ALL}`;
}
