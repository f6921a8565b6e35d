import { isStance } from '@/lib/analysis/stance-matrix';
import type { Fact, FactColumn } from '@/lib/charts/chart-facts';
import { formatCount, formatShare } from '@/lib/words/format-count';
import { stanceWords } from '@/lib/words/stance-words';

/** How one cell of a chart's table reads on screen. Nothing reads as the column's own word for it. */
export function formatFact(fact: Fact, column: FactColumn): string {
  if (fact === null) return column.missing ?? 'none';
  if (typeof fact === 'string') return fact;
  if (column.kind === 'share') return formatShare(fact);
  if (column.kind === 'stance' && isStance(fact)) {
    const sign = fact > 0 ? '+' : fact < 0 ? '−' : '';
    return `${sign}${Math.abs(fact)} ${stanceWords(fact)}`;
  }
  return formatCount(fact);
}
