import { polarisation } from '@/lib/analysis/polarisation';
import { countStancesByProposition } from '@/lib/analysis/stance-counts';
import { type Stance, stanceAt } from '@/lib/analysis/stance-matrix';
import type { ChartFacts, Fact } from '@/lib/charts/chart-facts';
import type { ChartSelection } from '@/lib/charts/chart-selection';
import { compareDivision, isOpposed } from '@/lib/charts/compare-division';
import { countOf, formatCount } from '@/lib/charts/format-fact';
import { stanceWords } from '@/lib/charts/stance-words';

export type MatrixColumn = {
  readonly commentatorId: string;
  readonly name: string;
  readonly initials: string;
  readonly index: number;
};

/** A line of the matrix: a theme's name, or a proposition with a cell for each commentator. */
export type MatrixLine =
  | {
      readonly kind: 'theme';
      readonly name: string;
      readonly count: number;
      readonly elsewhere: number;
    }
  | {
      readonly kind: 'proposition';
      readonly propositionId: string;
      readonly text: string;
      readonly cells: readonly (Stance | null)[];
    };

export type StanceMatrixRows = {
  readonly facts: ChartFacts;
  readonly columns: readonly MatrixColumn[];
  readonly lines: readonly MatrixLine[];
};

/**
 * The stance matrix of a selection: propositions by theme, the most divided first in each, as the
 * spectrum has them; one column a commentator.
 */
export function stanceMatrixRows(selection: ChartSelection): StanceMatrixRows {
  const { matrix, commentators, propositions, groups, positions } = selection;
  const divisions = countStancesByProposition(matrix).map((counts) => {
    const { value, n } = polarisation(counts);
    return { opposed: isOpposed(counts), polarisation: value, n };
  });
  const sortByDivision = (places: readonly number[]) =>
    [...places].sort((a, b) => {
      const [first, second] = [divisions[a], divisions[b]];
      return first && second ? compareDivision(first, second) : 0;
    });
  const lines: MatrixLine[] = [];
  const rows: Fact[][] = [];
  for (const group of groups) {
    const { theme, places } = group;
    const all =
      theme === null
        ? 0
        : propositions.filter(({ themeIds }) => themeIds.includes(theme.id)).length;
    const elsewhere = theme === null ? 0 : all - places.length;
    lines.push({ kind: 'theme', name: group.name, count: places.length, elsewhere });
    for (const place of sortByDivision(places)) {
      const proposition = propositions[place];
      if (!proposition) continue;
      const cells = commentators.map((_, row) => stanceAt(matrix, row, place));
      const { id: propositionId, text } = proposition;
      lines.push({ kind: 'proposition', propositionId, text, cells });
      rows.push([text, group.name, ...cells]);
    }
  }
  const filled = positions.length;
  const all = commentators.length * propositions.length;
  return {
    facts: {
      id: 'stance-matrix',
      title: 'Stance matrix',
      summary: `${countOf(commentators.length, 'commentator')} on ${countOf(propositions.length, 'proposition')}: ${filled === all ? 'every cell holds a position.' : `${formatCount(filled)} of ${countOf(all, 'cell')} hold a position; in the others the commentator does not address the proposition.`}`,
      n: `n = ${countOf(filled, 'position')}`,
      measure: { id: 'stance', name: 'Stance' },
      source: selection.source,
      columns: [
        { label: 'Proposition', kind: 'text' },
        { label: 'Theme', kind: 'text' },
        ...commentators.map(({ name }) => ({
          label: name,
          kind: 'stance' as const,
          missing: 'not addressed',
        })),
      ],
      rows,
    },
    columns: commentators.map(({ id, name, initials, index }) => ({
      commentatorId: id,
      name,
      initials,
      index,
    })),
    lines,
  };
}

/** What a cell of the matrix says, for its tooltip and its label. */
export function describeCell(name: string, stance: Stance | null, text: string): string {
  return `${name} ${stanceWords(stance)}: ${text}`;
}
