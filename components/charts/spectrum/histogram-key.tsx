import { NOT_CODED } from '@/lib/words/absence-words';
import { countOf } from '@/lib/words/format-count';
import classes from './spectrum.module.css';

/** What the columns mean, in words beside one of each, and how many the tallest stands for. */
export function HistogramKey({
  full,
  implied,
  hidden,
  notCoded,
}: {
  full: number;
  implied: boolean;
  /** Whether a filter hides positions. */
  hidden: boolean;
  /** Whether somebody is not coded yet. */
  notCoded: boolean;
}) {
  return (
    <p className={classes.key}>
      <span>
        <span className={`${classes.keyColumn} keeps-colour`} data-part="full" />
        {`a full column: ${countOf(full, 'commentator')}, in every row`}
      </span>
      <span>
        <span className={`${classes.keyColumn} keeps-colour`} data-part="explicit" /> so many say so
      </span>
      {implied ? (
        <span>
          <span className={`${classes.keyColumn} keeps-colour`} data-part="implied" /> implied by
          what is said
        </span>
      ) : null}
      {hidden ? (
        <span>
          <span className={`${classes.keyColumn} keeps-colour`} data-part="hidden" /> hidden by the
          filter; “3 of 5”: 3 of 5 are shown
        </span>
      ) : null}
      <span>
        {notCoded
          ? `At the end: how many are silent, or ${NOT_CODED}; neither is neutral`
          : 'At the end: how many are silent, which is not neutral'}
      </span>
    </p>
  );
}
