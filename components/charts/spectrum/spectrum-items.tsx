import type { ReactNode } from 'react';
import { SpectrumAxis } from '@/components/charts/spectrum/spectrum-axis';
import { Words } from '@/components/ui/words/words';
import type { SpectrumRow } from '@/lib/charts/spectrum/spectrum';
import type { SpectrumGroup } from '@/lib/charts/spectrum/spectrum-order';
import { countUnderTheme } from '@/lib/words/format-count';
import classes from './spectrum.module.css';

/** A heading or a row, in the order in which they stand. */
export type SpectrumItem =
  | {
      readonly key: string;
      readonly title: string;
      readonly themeId: string | null;
      readonly count: number;
      readonly elsewhere: number;
    }
  | { readonly key: string; readonly row: SpectrumRow };

/** Headings and rows as one list. */
export function listItems(groups: readonly SpectrumGroup[]): SpectrumItem[] {
  return groups.flatMap((group): SpectrumItem[] => [
    ...(group.title === null
      ? []
      : [
          {
            key: `theme-${group.themeId}`,
            title: group.title,
            themeId: group.themeId,
            count: group.rows.length,
            elsewhere: group.elsewhere,
          },
        ]),
    ...group.rows.map((row) => ({ key: row.propositionId, row })),
  ]);
}

/** The heading of a theme's rows. */
export function SpectrumTitle({
  title,
  count,
  elsewhere,
  named,
  onFilter,
}: {
  title: string;
  count: number;
  elsewhere: number;
  /** Whether the stances are named under it: on paper and in long files the names of the axis do not stay above. */
  named: boolean;
  /** Shows this theme alone; null where it is shown alone, or is none. */
  onFilter: (() => void) | null;
}): ReactNode {
  return (
    <div className={classes.heading}>
      <h4 className={classes.title}>
        {onFilter ? (
          <button
            type="button"
            className={classes.theming}
            title="Show this theme alone"
            onClick={onFilter}
          >
            <Words as="span">{title}</Words>
          </button>
        ) : (
          <Words as="span">{title}</Words>
        )}
        <small>{countUnderTheme(count, elsewhere)}</small>
      </h4>
      {named ? (
        <div className={classes.onPaper}>
          <SpectrumAxis />
        </div>
      ) : null}
    </div>
  );
}
