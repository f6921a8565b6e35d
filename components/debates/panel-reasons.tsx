import { nameList } from '@/lib/charts/name-list';
import type { CommentatorView, PositionView, ReasonView } from '@/lib/debates/view';
import classes from './position-panel.module.css';

/** The reasons a commentator gives for or against the proposition, and who else gives them. */
export function PanelReasons({
  position,
  others,
  reasons,
  shown,
}: {
  position: PositionView;
  others: readonly PositionView[];
  reasons: readonly ReasonView[];
  shown: readonly CommentatorView[];
}) {
  const given = reasons.filter(({ id }) => position.reasonIds.includes(id));
  if (given.length === 0) return null;
  return (
    <ul className={classes.reasons} aria-label="Reasons">
      {given.map((reason) => {
        const sharing = others
          .filter(({ id, reasonIds }) => id !== position.id && reasonIds.includes(reason.id))
          .flatMap(({ commentatorId, stance }) => {
            const name = shown.find(({ id }) => id === commentatorId)?.name;
            return name ? [{ name, opposite: stance * position.stance < 0 }] : [];
          });
        return (
          <li key={reason.id}>
            <span className={classes.direction}>{reason.direction}</span> {reason.text}
            {sharing.length > 0 ? (
              <span className={classes.shared}>
                {' '}
                Also given by {nameList(sharing.map(({ name }) => name))}
                {sharing.some(({ opposite }) => opposite) ? ', to the opposite conclusion' : ''}.
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
