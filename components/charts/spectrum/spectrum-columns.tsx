import { useMemo } from 'react';
import { ColumnCount, Histogram } from '@/components/charts/spectrum/histogram';
import { columnCount, columnsOf, columnWords, heldBy } from '@/lib/charts/spectrum/columns';
import { stopOfStance, weightedOf } from '@/lib/charts/spectrum/histogram';
import type { SpectrumRow } from '@/lib/charts/spectrum/spectrum';
import classes from './spectrum.module.css';

/** A row for many commentators: how many hold each stance, a column a stance. */
export function SpectrumColumns({
  row,
  full,
  now,
  activeStop,
  onOpen,
}: {
  row: SpectrumRow;
  full: number;
  now: boolean;
  activeStop: string | null;
  onOpen: (commentatorId?: string) => void;
}) {
  const columns = useMemo(() => columnsOf(row), [row]);
  const weighted = useMemo(() => weightedOf(row), [row]);
  return (
    <Histogram columns={columns} full={full} now={now} className={classes.columns}>
      {row.bands.map(({ stance, marks, faint }, at) => {
        const column = columns[at];
        const [first] = [...marks, ...faint];
        const stop = stopOfStance(stance);
        const words = columnWords(row, stance, weighted);
        return (
          <span
            key={stance}
            className={classes.band}
            data-middle={stance === 0 || undefined}
            data-column="true"
          >
            {first && column && heldBy(column) > 0 ? (
              <button
                type="button"
                className={classes.column}
                tabIndex={activeStop === stop ? 0 : -1}
                data-stop={stop}
                aria-label={words}
                onClick={() => onOpen(first.commentator.id)}
              >
                <ColumnCount tall={heldBy(column) / full}>{columnCount(column)}</ColumnCount>
              </button>
            ) : null}
          </span>
        );
      })}
    </Histogram>
  );
}
