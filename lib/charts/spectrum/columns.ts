import { type Stance, stances } from '@/lib/analysis/stance-matrix';
import { formatWeighted, type WeightedCounts } from '@/lib/charts/spectrum/histogram';
import type { SpectrumRow } from '@/lib/charts/spectrum/spectrum';
import { HIDDEN } from '@/lib/words/absence-words';
import { nameList } from '@/lib/words/name-list';
import { stancePlural } from '@/lib/words/stance-words';

/** How tall the longest column of a debate is, and the room for a number over it, in pixels. */
export const COLUMN = 60;

export const OVER_COLUMN = 20;

/** More names than these in a tip are counted. */
const NAMED = 10;

/** How many hold one stance on one proposition, as its column is stacked from the bottom. */
export type StanceColumn = {
  readonly stance: Stance;
  readonly explicit: number;
  readonly implied: number;
  /** Whom a filter hides. */
  readonly hidden: number;
};

/** The parts of a column, from the bottom. */
export const columnParts = ['explicit', 'implied', 'hidden'] as const;

export type ColumnPart = (typeof columnParts)[number];

/** The five columns of a row, from strongly disagrees. */
export function columnsOf({ bands }: Pick<SpectrumRow, 'bands'>): StanceColumn[] {
  return bands.map(({ stance, marks, faint }) => {
    const implied = marks.filter((mark) => mark.implied).length;
    return { stance, explicit: marks.length - implied, implied, hidden: faint.length };
  });
}

/** The five columns of positions on one proposition that no filter hides. */
export function columnsOfHeld(
  held: readonly { readonly stance: Stance; readonly explicitness: string }[],
): StanceColumn[] {
  return stances.map((stance) => {
    const own = held.filter((position) => position.stance === stance);
    const implied = own.filter(({ explicitness }) => explicitness === 'implied').length;
    return { stance, explicit: own.length - implied, implied, hidden: 0 };
  });
}

/** Counts weighted by confidence as columns: who of them only implies it is not told apart. */
export function weightedColumns({ counts }: WeightedCounts): StanceColumn[] {
  return stances.map((stance, at) => ({
    stance,
    explicit: counts[at] ?? 0,
    implied: 0,
    hidden: 0,
  }));
}

/** How many of a column are on show. */
function shownOf({ explicit, implied }: StanceColumn): number {
  return explicit + implied;
}

/** How tall a column is: how many hold the stance, hidden or not. */
export function heldBy(column: StanceColumn): number {
  return shownOf(column) + column.hidden;
}

/** The number over a column: "5", and "3 of 5" where a filter hides two of them. */
export function columnCount(column: StanceColumn): string {
  const all = heldBy(column);
  return column.hidden === 0 ? String(all) : `${shownOf(column)} of ${all}`;
}

/**
 * What a column says when it is pointed at or focused, a line for each: how many of those on show hold the
 * stance, and who; the count by confidence, where it is known; whom the filter hides.
 */
export function columnWords(
  row: Pick<SpectrumRow, 'bands' | 'n'>,
  stance: Stance,
  weighted: WeightedCounts | null,
): string {
  const at = stances.indexOf(stance);
  const band = row.bands[at];
  const column = columnsOf(row)[at];
  if (!band || !column) return '';
  const shown = shownOf(column);
  const share = Math.round((shown / Math.max(1, row.n)) * 100);
  const implied =
    column.implied === 0
      ? ''
      : shown === column.implied
        ? ', implied'
        : `, ${column.implied} of them implied`;
  const names = (marks: typeof band.marks) =>
    nameList(
      marks.map(({ commentator }) => commentator.name),
      NAMED,
    );
  return [
    ...(shown === 0
      ? []
      : [
          `${shown} of ${row.n} ${stancePlural(stance, shown)} (${share}%)${implied}: ${names(band.marks)}`,
        ]),
    ...(shown === 0 || weighted === null ? [] : [weightedWords(weighted, at, row.n)]),
    ...(column.hidden === 0
      ? []
      : [
          `${column.hidden}${shown === 0 ? '' : ' more'} ${stancePlural(stance, column.hidden)}, ${HIDDEN}: ${names(band.faint)}`,
        ]),
  ].join('\n');
}

function weightedWords({ counts, n }: WeightedCounts, at: number, of: number): string {
  const whose = n === of ? `${n}` : `the ${n} who say how sure they are`;
  return `Weighted by confidence: ${formatWeighted(counts[at] ?? 0)} of ${whose}`;
}

/**
 * Positions on one proposition as the panel has them where a column opens it: that of the commentator asked
 * for, who stands for the column, then the others of the same stance, then the rest, each in their order.
 * As they were where the one asked for holds none of them.
 */
export function columnFirst<
  Held extends { readonly commentatorId: string; readonly stance: Stance },
>(held: readonly Held[], askedId: string | null): readonly Held[] {
  const asked = held.find(({ commentatorId }) => commentatorId === askedId);
  if (!asked) return held;
  const others = held.filter((one) => one !== asked);
  return [
    asked,
    ...others.filter(({ stance }) => stance === asked.stance),
    ...others.filter(({ stance }) => stance !== asked.stance),
  ];
}
