import { fewPropositions } from '@/lib/analysis/measured';
import { type PickableMeasure, pickableMeasure } from '@/lib/analysis/pickable-measures';
import type { AgreementFigure } from '@/lib/charts/agreement-figure';
import { agreementMeasure, countsOnly } from '@/lib/charts/agreement-measure';
import { besideChanceWords } from '@/lib/words/chance-words';
import { countOf, formatShare } from '@/lib/words/format-count';
import classes from './headline.module.css';

/** How much they agree, with what the figure rests on and where it is defined. */
export function AgreementNote({
  figure,
  measure,
  names,
  hides,
  onShow,
}: {
  figure: AgreementFigure;
  measure: PickableMeasure;
  names: readonly string[];
  /** Whether a filter hides positions of theirs: the figure then counts what is shown alone. */
  hides: boolean;
  /** Shows the propositions that the figure rests on; null where no filter shows just those. */
  onShow: (() => void) | null;
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
  const beside = besideChanceWords(figure.value, figure.chance);
  if (figure.value === null) {
    return (
      <p className={classes.figure}>
        <span>
          {name}: none to give, since {why(measure, names.length)}
          {hides ? ' in what is shown' : ''}.
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
        ({pickableMeasure(measure).least === 0 ? '0' : '−1'} wholly apart, 1 wholly together){' '}
        <Basis figure={figure} measure={measure} commentators={names.length} onShow={onShow} />
        {beside ? `: ${beside}` : ''}
        {hides ? ', in what is shown' : ''}.
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

/** What the figure rests on; the count leads to the propositions. */
function Basis({
  figure: { n, pairs },
  measure,
  commentators,
  onShow,
}: {
  figure: AgreementFigure;
  measure: PickableMeasure;
  commentators: number;
  onShow: (() => void) | null;
}) {
  // Of more than two, n counts what a pair shares, whatever the measure counts of it.
  const only = commentators === 2 ? countsOnly(measure) : '';
  const words = countOf(n, 'shared proposition');
  return (
    <>
      over {commentators > 2 ? `${countOf(pairs, 'pair')} and ` : ''}
      {onShow ? (
        <button type="button" className={classes.show} onClick={onShow}>
          {words}
        </button>
      ) : (
        words
      )}
      {only}
    </>
  );
}

function why(measure: PickableMeasure, commentators: number): string {
  return commentators === 2
    ? `they share no proposition${countsOnly(measure)}`
    : `no two commentators share a proposition${countsOnly(measure)}`;
}
