import { MarkPicture } from '@/components/charts/spectrum/mark-pictures';
import { stopOfMark } from '@/components/charts/spectrum/use-roving';
import type { Stance } from '@/lib/analysis/stance-matrix';
import { markWords } from '@/lib/charts/spectrum/mark-words';
import type { SpectrumBand as Band, SpectrumMark } from '@/lib/charts/spectrum/spectrum';
import { stackDepth } from '@/lib/charts/spectrum/stack-marks';
import { HIDDEN } from '@/lib/words/absence-words';
import { nameList } from '@/lib/words/name-list';
import { stancePlural } from '@/lib/words/stance-words';
import classes from './spectrum.module.css';

/** Beyond so many marks in one band a count stands for them. */
export const MOST_MARKS = 6;

type Asked = {
  /** The stop of this row that Tab reaches, if it is in this row. */
  activeStop: string | null;
  onOpen: (commentatorId?: string) => void;
};

/**
 * One stance of a row: the marks that hold it as one pile, those that a filter hides faint, or counts
 * where they are many.
 */
export function SpectrumBand({ band: { stance, marks, faint }, ...asked }: { band: Band } & Asked) {
  const all = marks.length + faint.length;
  if (all > MOST_MARKS) {
    const pieces = [marks, faint].filter((some) => some.length > 0).length;
    return (
      <span
        className={classes.band}
        data-middle={stance === 0 || undefined}
        data-many="true"
        style={{ '--deep': pieces }}
      >
        <Pile stance={stance} marks={marks} {...asked} />
        <Pile stance={stance} marks={faint} isFaint {...asked} />
      </span>
    );
  }
  return (
    <span
      className={classes.band}
      data-middle={stance === 0 || undefined}
      style={all > 1 ? depthOf(all) : undefined}
    >
      {marks.map((mark) => (
        <Mark key={mark.commentator.id} mark={mark} {...asked} />
      ))}
      {faint.map((mark) => (
        <Mark key={mark.commentator.id} mark={mark} isFaint {...asked} />
      ))}
    </span>
  );
}

/** How many marks of a pile stand above each other, in a wide band and in a narrow one; one alone says nothing. */
function depthOf(all: number) {
  const [wide, narrow] = [stackDepth(all, 3), stackDepth(all, 2)];
  return wide === narrow ? { '--deep': wide } : { '--deep': wide, '--deep-narrow': narrow };
}

/** Its words stand in its label alone, and are told by it when it is pointed at (`Tooltips`). */
function Mark({
  mark,
  isFaint = false,
  activeStop,
  onOpen,
}: { mark: SpectrumMark; isFaint?: boolean } & Asked) {
  const { commentator } = mark;
  const stop = stopOfMark(commentator);
  return (
    <button
      type="button"
      className={classes.mark}
      data-faint={isFaint || undefined}
      tabIndex={activeStop === stop ? 0 : -1}
      data-stop={stop}
      aria-label={markWords(mark, isFaint)}
      onClick={() => onOpen(commentator.id)}
    >
      <MarkPicture mark={mark} />
    </button>
  );
}

/** Many marks of one stance as their number; one alone is itself. */
function Pile({
  stance,
  marks,
  isFaint = false,
  activeStop,
  onOpen,
}: {
  stance: Stance;
  marks: readonly SpectrumMark[];
  isFaint?: boolean;
} & Asked) {
  const [first, second] = marks;
  if (!first) return null;
  if (!second) return <Mark mark={first} isFaint={isFaint} {...{ activeStop, onOpen }} />;
  const stop = `${isFaint ? 'hidden' : 'band'}${stance}`;
  const names = nameList(
    marks.map(({ commentator }) => commentator.name),
    10,
  );
  const label = `${marks.length} ${stancePlural(stance, marks.length)}${isFaint ? `, ${HIDDEN}` : ''}: ${names}`;
  return (
    <button
      type="button"
      className={classes.many}
      data-faint={isFaint || undefined}
      style={{ '--size': Math.min(1, marks.length / 30) }}
      tabIndex={activeStop === stop ? 0 : -1}
      data-stop={stop}
      aria-label={label}
      onClick={() => onOpen(first.commentator.id)}
    >
      {marks.length}
    </button>
  );
}
