import { ColumnCount, Histogram } from '@/components/charts/spectrum/histogram';
import {
  columnCount,
  columnsOfHeld,
  heldBy,
  type StanceColumn,
  weightedColumns,
} from '@/lib/charts/spectrum/columns';
import { formatWeighted, weightedCounts } from '@/lib/charts/spectrum/histogram';
import type { HeldPosition } from '@/lib/propositions/view-data';
import { stanceColor, stancePlural, stanceWords } from '@/lib/words/stance-words';
import classes from './proposition.module.css';

/**
 * How many hold each stance, and beside it, where somebody says how sure they are, the same weighted by
 * that; both to one scale.
 */
export function PropositionHistograms({ positions }: { positions: readonly HeldPosition[] }) {
  const plain = columnsOfHeld(positions);
  const weighted = weightedCounts(positions);
  const sure = weighted === null ? [] : weightedColumns(weighted);
  const full = Math.max(...[...plain, ...sure].map(heldBy));
  const hollow = plain.some(({ implied }) => implied > 0)
    ? '; hollow: implied by what is said'
    : '';
  return (
    <div className={classes.histograms}>
      <Columns
        columns={plain}
        full={full}
        title={`Each counts once${hollow}`}
        label={plain.map((column) => sayCount(column, columnCount(column))).join(', ')}
        count={columnCount}
      />
      {weighted ? (
        <Columns
          columns={sure}
          full={full}
          title={
            weighted.n === positions.length
              ? 'Weighted by confidence'
              : `Weighted by confidence, of the ${weighted.n} who say how sure they are`
          }
          label={sure.map((column) => sayCount(column, formatWeighted(heldBy(column)))).join(', ')}
          count={(column) => formatWeighted(heldBy(column))}
        />
      ) : null}
    </div>
  );
}

function sayCount({ stance, ...column }: StanceColumn, count: string): string {
  return `${count} ${stancePlural(stance, heldBy({ stance, ...column }))}`;
}

function Columns({
  columns,
  full,
  title,
  label,
  count,
}: {
  columns: readonly StanceColumn[];
  full: number;
  title: string;
  /** What the columns say, in words. */
  label: string;
  count: (column: StanceColumn) => string;
}) {
  return (
    <figure>
      <figcaption className="small">{title}</figcaption>
      <div role="img" aria-label={`${title}: ${label}`}>
        <Histogram columns={columns} full={full} className={classes.histogram}>
          {columns.map((column) => (
            <span key={column.stance} className={classes.column}>
              {heldBy(column) > 0 ? (
                <ColumnCount tall={heldBy(column) / full}>{count(column)}</ColumnCount>
              ) : null}
            </span>
          ))}
        </Histogram>
        <div className={classes.names}>
          {columns.map(({ stance }) => (
            <span key={stance} style={{ borderColor: stanceColor(stance) }}>
              {stanceWords(stance)}
            </span>
          ))}
        </div>
      </div>
    </figure>
  );
}
