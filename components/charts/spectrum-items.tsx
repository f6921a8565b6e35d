import type { ReactNode } from 'react';
import type { SpectrumRow } from '@/lib/charts/spectrum';
import type { SpectrumGroup } from '@/lib/charts/spectrum-order';
import classes from './spectrum.module.css';

/** A heading or a row, in the order in which they stand. */
export type SpectrumItem =
  | { readonly key: string; readonly title: string; readonly count: number }
  | { readonly key: string; readonly row: SpectrumRow };

/** Headings and rows as one list. */
export function listItems(groups: readonly SpectrumGroup[]): SpectrumItem[] {
  return groups.flatMap((group): SpectrumItem[] => [
    ...(group.title === null
      ? []
      : [{ key: `theme-${group.themeId}`, title: group.title, count: group.rows.length }]),
    ...group.rows.map((row) => ({ key: row.propositionId, row })),
  ]);
}

/** The heading of a theme's rows. */
export function SpectrumTitle({ title, count }: { title: string; count: number }): ReactNode {
  return (
    <h4 className={classes.title}>
      {title}
      <small>
        {count} {count === 1 ? 'proposition' : 'propositions'}
      </small>
    </h4>
  );
}
