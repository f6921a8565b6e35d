import type { SpectrumMark } from '@/lib/charts/spectrum/spectrum';
import { otherWords } from '@/lib/charts/spectrum/spreads';
import { readOtherwiseWords } from '@/lib/view/otherwise-words';
import { HIDDEN } from '@/lib/words/absence-words';
import { confidenceWords } from '@/lib/words/position-words';
import { stanceVerb } from '@/lib/words/stance-words';

/**
 * What a commentator's mark or cell says when it is pointed at or focused, and to a screen reader.
 *
 * @param isFaint whether a filter hides it
 */
export function markWords(
  { commentator, stance, implied, confidence, others, contested }: SpectrumMark,
  isFaint = false,
): string {
  return `${commentator.name} ${stanceVerb(stance)}${implied ? ' (implied)' : ''}${confidenceWords(confidence)}${otherWords({ others })}${isFaint ? `, ${HIDDEN}` : ''}${readOtherwiseWords(contested)}`;
}
