import type { SpectrumRow } from '@/lib/charts/spectrum/spectrum';
import { nameList } from '@/lib/words/name-list';
import { stanceColor, stanceWords } from '@/lib/words/stance-words';
import classes from './spectrum.module.css';

/** A row for hundreds of commentators: how many hold each stance, as bars on the five bands. */
export function SpectrumStrip({
  row,
  activeStop,
  onOpen,
}: {
  row: SpectrumRow;
  activeStop: string | null;
  onOpen: (commentatorId?: string) => void;
}) {
  return (
    <div className={classes.axis}>
      {row.bands.map(({ stance, marks }) => {
        const stop = `band${stance}`;
        const share = row.n === 0 ? 0 : marks.length / row.n;
        const names = nameList(
          marks.map(({ commentator }) => commentator.name),
          10,
        );
        const label = `${marks.length} of ${row.n}: ${stanceWords(stance)} (${Math.round(share * 100)}%). ${names}`;
        return (
          <span key={stance} className={classes.band} data-middle={stance === 0} data-strip="true">
            {marks.length > 0 ? (
              <button
                type="button"
                className={classes.column}
                style={{ '--share': share, '--stance': stanceColor(stance) }}
                tabIndex={activeStop === stop ? 0 : -1}
                data-stop={stop}
                data-tip={label}
                aria-label={label}
                onClick={() => onOpen(marks[0]?.commentator.id)}
              >
                <span className={classes.columnBar} />
                <span className={classes.columnCount}>{marks.length}</span>
              </button>
            ) : null}
          </span>
        );
      })}
    </div>
  );
}
