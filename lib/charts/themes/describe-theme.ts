import {
  inWords,
  type ThemeRow,
  type ThemesAtAGlance,
} from '@/lib/charts/themes/themes-at-a-glance';
import { HIDDEN } from '@/lib/words/absence-words';
import { countOf, formatCount } from '@/lib/words/format-count';

/** What a row says, for its label: "Money: contested 5, affirmed 3; 8 propositions." */
export function describeTheme(row: ThemeRow, glance: ThemesAtAGlance): string {
  const of =
    row.counted === row.of
      ? countOf(row.of, 'proposition')
      : `${formatCount(row.counted)} of ${countOf(row.of, 'proposition')}`;
  const words = inWords(row, glance.kinds, glance.commentators);
  return `${row.name}: ${words}; ${of}${row.faint ? `; ${HIDDEN}` : ''}.`;
}
