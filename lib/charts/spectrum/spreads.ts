import type { Stance } from '@/lib/analysis/stance-matrix';
import type { SpectrumMark, SpectrumRow } from '@/lib/charts/spectrum/spectrum';
import { nameList } from '@/lib/words/name-list';
import { stanceWords } from '@/lib/words/stance-words';

/** More lines than these in a row cannot be told apart; the marks and the table say the rest. */
const MOST = 3;

/** A line from a mark to the other stances that its quotations say. */
export type Spread = {
  readonly mark: SpectrumMark;
  /** Where the line begins and ends: the outermost of its stances. */
  readonly from: Stance;
  readonly to: Stance;
};

/** The lines of a row, in the order of its marks. */
export function spreadsOf({ bands }: Pick<SpectrumRow, 'bands'>): Spread[] {
  return bands
    .flatMap(({ marks }) => marks)
    .filter(({ others }) => others.length > 0)
    .slice(0, MOST)
    .map((mark) => {
      const all = [mark.stance, ...mark.others].sort((a, b) => a - b);
      return { mark, from: all[0] ?? mark.stance, to: all.at(-1) ?? mark.stance };
    });
}

/** What a mark's quotations say otherwise, after other words: "; quotations also say “disagrees”". */
export function otherWords({ others }: Pick<SpectrumMark, 'others'>): string {
  if (others.length === 0) return '';
  return `; quotations also say ${nameList(others.map((stance) => `“${stanceWords(stance)}”`))}`;
}
