import { consensus } from '@/lib/analysis/consensus';
import { countStances } from '@/lib/analysis/stance-counts';
import { scaleLength } from '@/lib/analysis/stance-matrix';
import { formatShare } from '@/lib/charts/format-fact';
import { kindColor, kindMeaning, kindWords } from '@/lib/charts/kind-words';
import type { CommentatorView } from '@/lib/debates/view';
import type { PropositionFacts } from '@/lib/debates/view-filter';
import classes from './position-panel.module.css';

/** The kind of a proposition, how far apart its voices are, and on how many that rests. */
export function PanelFigures({
  facts,
  shown,
}: {
  facts: PropositionFacts;
  shown: readonly CommentatorView[];
}) {
  const stances = facts.held.map(({ stance }) => stance);
  const steps = stances.length < 2 ? null : Math.max(...stances) - Math.min(...stances);
  const { value } = consensus(countStances(stances));
  return (
    <p className={classes.figures}>
      <b
        className={classes.kind}
        style={{ '--kind': kindColor(facts.kind) }}
        title={kindMeaning(facts.kind)}
      >
        {kindWords(
          facts.kind,
          shown.map(({ name }) => name),
        )}
      </b>
      {steps === null ? null : (
        <span> · {steps === 0 ? 'no step apart' : `${steps} of ${scaleLength} steps apart`}</span>
      )}
      {shown.length > 2 && value !== null && stances.length > 1 ? (
        <span>
          {' '}
          · consensus {formatShare(value)} (<a href="/methods#consensus">definition</a>)
        </span>
      ) : null}
      <span>
        {' '}
        · {stances.length} of {shown.length} {shown.length === 1 ? 'commentator' : 'commentators'} ·{' '}
        <a href="/methods#proposition-kind">what the kinds mean</a>
      </span>
    </p>
  );
}
