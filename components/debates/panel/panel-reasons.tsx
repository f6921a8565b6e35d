import type { ReactNode } from 'react';
import { Words } from '@/components/ui/words/words';
import { alsoGiven } from '@/lib/view/reasons/shared-reason-words';
import { shareOf } from '@/lib/view/reasons/shared-reasons';
import type { CommentatorView, PositionView, ReasonView } from '@/lib/view/view';
import { capital } from '@/lib/words/capital';
import classes from './position-panel.module.css';

/** The reasons a commentator gives for or against the proposition, and who else gives them. */
export function PanelReasons({
  position,
  others,
  reasons,
  shown,
  quotationsOf,
}: {
  position: PositionView;
  others: readonly PositionView[];
  reasons: readonly ReasonView[];
  shown: readonly CommentatorView[];
  /** The words that show a reason, as they stand under it. */
  quotationsOf: (reasonId: string) => ReactNode;
}) {
  const given = reasons.filter(({ id }) => position.reasonIds.includes(id));
  if (given.length === 0) return null;
  const people = new Map(shown.map((one) => [one.id, one]));
  return (
    <ul className={classes.reasons} aria-label="Reasons">
      {given.map((reason) => {
        const shared = shareOf(reason.id, position, others);
        const given = shared ? alsoGiven(shared, people) : '';
        return (
          <li key={reason.id}>
            <span className={classes.direction}>{reason.direction}</span>{' '}
            <Words as="span">{reason.text}</Words>
            {given ? <span className={classes.shared}> {capital(given)}.</span> : null}
            {quotationsOf(reason.id)}
          </li>
        );
      })}
    </ul>
  );
}
