import { CHART_COLUMN } from '@/lib/charts/chart-csv';
import type { Table } from '@/lib/tables/table';
import { CommandTrouble } from '../command';
import { isWords } from './heading-signs';
import type { FoundHeadings } from './table-headings';

/** A table of stances that a chart was saved as: a row a proposition, a column a commentator. */
export interface MatrixOfChart extends FoundHeadings {
  /** The places of the columns that hold stances, from 0. */
  readonly places: readonly number[];
}

/**
 * Whether a table is what the stance spectrum was saved as, by its headings, now or with lines of comments
 * above it, or what earlier versions saved of a stance matrix; `null` where it is none.
 *
 * @throws CommandTrouble where it is the table of another chart, which holds no stances
 */
export function findMatrixOfChart({ rows, comments }: Table): MatrixOfChart | null {
  const [headings, ...body] = rows;
  if (!headings) return null;
  const words = headings.cells.map((cell) => cell.trim());
  const impliedAt = words.indexOf('Implied by', 2);
  if (words[0] === 'Proposition' && words[1] === 'Theme' && impliedAt > 1) {
    const places = words.flatMap((_, place) => {
      if (place < 2 || place >= impliedAt) return [];
      const isSaid =
        words[place] === 'Language' && body.some(({ cells }) => isWords(cells[place] ?? ''));
      return isSaid ? [] : [place];
    });
    return { named: true, idsAt: 0, idsToo: [], doubts: [], places };
  }
  const chart =
    comments.find((line) => line.startsWith('Title: '))?.slice('Title: '.length) ??
    body[0]?.cells[words.lastIndexOf(CHART_COLUMN)];
  if (chart === undefined) return null;
  throw new CommandTrouble(
    `This is the table of “${chart}”, whose figures are no stances. Save the stance spectrum as CSV, and give that.`,
  );
}
