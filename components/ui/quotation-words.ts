import type { Stance } from '@/lib/analysis/stance-matrix';
import { formatPartialDate } from '@/lib/fields/format-date';
import { stanceWords } from '@/lib/words/stance-words';

/**
 * What is said of a quotation beside its words, each to stand by itself: "here disagrees", "said in May
 * 2024", "the telling words". Nothing where nothing was said.
 */
export function quotationWords({
  stance,
  saidOn,
  telling,
}: {
  readonly stance: Stance | null;
  readonly saidOn: string;
  readonly telling: boolean;
}): string[] {
  return [
    ...(stance === null ? [] : [`here ${stanceWords(stance)}`]),
    ...(saidOn === ''
      ? []
      : [`said ${saidOn.length === 10 ? 'on' : 'in'} ${formatPartialDate(saidOn)}`]),
    ...(telling ? ['the telling words'] : []),
  ];
}
