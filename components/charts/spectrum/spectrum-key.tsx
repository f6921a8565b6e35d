import { CommentatorMark } from '@/components/ui/commentator-mark';
import type { SpectrumMark } from '@/lib/charts/spectrum/spectrum';
import { NOT_CODED } from '@/lib/words/absence-words';
import classes from './spectrum.module.css';

/** What the marks and the bar mean, in words beside one of each. */
export function SpectrumKey({
  example,
  implied,
  bars,
  spread,
  counted,
  hidden,
  notCoded,
  contested,
}: {
  /** Any mark of the chart: its commentator is the example. */
  example: SpectrumMark | null;
  implied: boolean;
  bars: boolean;
  /** Whether quotations of some position say other stances than it. */
  spread: boolean;
  /** Somewhere a number stands for so many marks. */
  counted: number | null;
  /** Whether a filter hides positions. */
  hidden: boolean;
  /** Whether somebody is not coded yet. */
  notCoded: boolean;
  /** Whether other readers find something else somewhere. */
  contested: boolean;
}) {
  if (!example) return null;
  const { index, initials } = example.commentator;
  return (
    <p className={classes.key}>
      <span>
        <CommentatorMark index={index} initials={initials} size={20} /> says so
      </span>
      {implied ? (
        <span>
          <CommentatorMark index={index} initials={initials} implied size={20} /> implied by what is
          said
        </span>
      ) : null}
      {contested ? (
        <span>
          <CommentatorMark index={index} initials={initials} contested size={20} /> another reader
          differs
        </span>
      ) : null}
      {bars ? (
        <span>
          <span className={`${classes.keyBar} keeps-colour`} /> how far apart they are
        </span>
      ) : null}
      {spread ? (
        <span>
          <span className={`${classes.keySpread} keeps-colour`}>
            <span className={classes.spreadLine} />
            <span className={classes.spreadDot} />
          </span>{' '}
          other stances that quotations say
        </span>
      ) : null}
      {counted === null ? null : (
        <span>
          <span className={`${classes.keyCount} keeps-colour`}>{counted}</span> so many hold it
        </span>
      )}
      <span>
        {hidden ? 'Faint mark, dashed bar: hidden by the filter. ' : ''}
        {notCoded
          ? `No mark: silent on it or, where the row says so, ${NOT_CODED}; neither is neutral`
          : 'No mark: silent on it, which is not neutral'}
      </span>
    </p>
  );
}
