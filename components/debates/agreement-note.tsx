import { fewPropositions } from '@/lib/analysis/measured';
import type { AgreementFigure } from '@/lib/charts/agreement-figure';
import { agreementMeasure } from '@/lib/charts/agreement-measure';
import { countOf, formatShare } from '@/lib/charts/format-fact';
import type { Measure } from '@/lib/debates/view-state';
import classes from './headline.module.css';

/** How much they agree, with what the figure rests on and where it is defined. */
export function AgreementNote({
  figure,
  measure,
  names,
}: {
  figure: AgreementFigure;
  measure: Measure;
  names: readonly string[];
}) {
  if (names.length < 2) return null;
  const { name, id } = agreementMeasure(measure);
  // Of more than two it is a mean over pairs, with an interval: a measure with an entry of its own.
  const entry = names.length > 2 && id === 'agreement' ? 'mean-agreement' : id;
  const define = (
    <a className="no-print" href={`/methods#${entry}`}>
      How this is computed
    </a>
  );
  if (figure.value === null) {
    return (
      <p className={classes.figure}>
        <span>
          {name}: none to give, since {why(measure, names.length)}.
        </span>{' '}
        {define}
      </p>
    );
  }
  return (
    <p className={classes.figure}>
      <span>
        <span className={classes.value}>
          {names.length > 2 ? `Mean ${name.toLowerCase()}` : name} {formatShare(figure.value)}
        </span>{' '}
        {basis(figure, measure, names.length)}
        {figure.interval
          ? `; 95% of resamples between ${formatShare(figure.interval.low)} and ${formatShare(figure.interval.high)}`
          : ''}
        .
      </span>
      {define}
      {figure.few ? (
        <span className={classes.few}>
          Few propositions: a figure from fewer than {fewPropositions} can change with the next one.
        </span>
      ) : null}
    </p>
  );
}

function basis({ n, pairs }: AgreementFigure, measure: Measure, commentators: number): string {
  if (commentators > 2) {
    return `over ${countOf(pairs, 'pair')} and ${countOf(n, 'shared proposition')}`;
  }
  return measure === 'side'
    ? `over ${countOf(n, 'proposition')} on which both take a side`
    : `over ${countOf(n, 'shared proposition')}`;
}

function why(measure: Measure, commentators: number): string {
  const shared = measure === 'side' ? 'they take a side on together' : 'they share';
  return commentators === 2
    ? `there is no proposition ${shared}`
    : 'no two commentators share a proposition';
}
