import { CommentatorMark } from '@/components/ui/commentator-mark';
import type { Stance } from '@/lib/analysis/stance-matrix';
import type { SpectrumMark } from '@/lib/charts/spectrum/spectrum';
import { otherWords } from '@/lib/charts/spectrum/spreads';
import { stackDepth } from '@/lib/charts/spectrum/stack-marks';
import { nameList } from '@/lib/words/name-list';
import { confidenceWords } from '@/lib/words/position-words';
import { stanceVerb, stanceWords } from '@/lib/words/stance-words';
import classes from './spectrum.module.css';

/** Beyond so many marks in one band a count stands for them. */
export const MOST_MARKS = 6;

/** What a mark says when it is pointed at or focused, and to a screen reader. */
function markWords({ commentator, stance, implied, confidence, others }: SpectrumMark): string {
  return `${commentator.name} ${stanceVerb(stance)}${implied ? ' (implied)' : ''}${confidenceWords(confidence)}${otherWords({ others })}`;
}

/** One stance of a row: the marks that hold it as one pile, or a count where they are many. */
export function SpectrumBand({
  stance,
  marks,
  activeStop,
  onOpen,
}: {
  stance: Stance;
  marks: readonly SpectrumMark[];
  /** The stop of this row that Tab reaches, if it is in this row. */
  activeStop: string | null;
  onOpen: (commentatorId?: string) => void;
}) {
  if (marks.length > MOST_MARKS) {
    const stop = `band${stance}`;
    const names = nameList(
      marks.map(({ commentator }) => commentator.name),
      10,
    );
    const words = stance === 0 ? 'are mixed' : stanceWords(stance).replace('agrees', 'agree');
    const label = `${marks.length} ${words}: ${names}`;
    return (
      <span className={classes.band} data-middle={stance === 0} data-many="true">
        <button
          type="button"
          className={classes.many}
          style={{ '--size': Math.min(1, marks.length / 30) }}
          tabIndex={activeStop === stop ? 0 : -1}
          data-stop={stop}
          data-tip={label}
          aria-label={label}
          onClick={() => onOpen(marks[0]?.commentator.id)}
        >
          {marks.length}
        </button>
      </span>
    );
  }
  return (
    <span
      className={classes.band}
      data-middle={stance === 0}
      data-deep={stackDepth(marks.length, 3)}
      style={{
        '--deep': stackDepth(marks.length, 3),
        '--deep-narrow': stackDepth(marks.length, 2),
      }}
    >
      {marks.map((mark) => {
        const { commentator } = mark;
        const words = markWords(mark);
        return (
          <button
            key={commentator.id}
            type="button"
            className={classes.mark}
            tabIndex={activeStop === commentator.id ? 0 : -1}
            data-stop={commentator.id}
            data-tip={words}
            aria-label={words}
            onClick={() => onOpen(commentator.id)}
          >
            <CommentatorMark
              index={commentator.index}
              initials={commentator.initials}
              implied={mark.implied}
              size={26}
            />
          </button>
        );
      })}
    </span>
  );
}
