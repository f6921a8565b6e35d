import type { ReactNode } from 'react';
import { Words } from '@/components/ui/words/words';
import type { CommentatorView, PositionView, ReasonView } from '@/lib/view/view';
import { nameList } from '@/lib/words/name-list';
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
            <span className={classes.direction}>{reason.direction}</span>{' '}
            <Words as="span">{reason.text}</Words>
            {sharing.length > 0 ? (
              <span className={classes.shared}> {alsoGiven(sharing)}</span>
            ) : null}
            {quotationsOf(reason.id)}
          </li>
        );
      })}
    </ul>
  );
}

/** Who else gives a reason, and who of them concludes the opposite from it. */
function alsoGiven(sharing: readonly { name: string; opposite: boolean }[]): string {
  const names = (opposite: boolean) =>
    sharing.filter((other) => other.opposite === opposite).map(({ name }) => name);
  const [alike, opposed] = [names(false), names(true)];
  const concluding = `${nameList(opposed)}, who ${opposed.length === 1 ? 'concludes' : 'conclude'} the opposite`;
  if (opposed.length === 0) return `Also given by ${nameList(alike)}.`;
  if (alike.length === 0) return `Also given by ${concluding}.`;
  return `Also given by ${nameList(alike)}, and by ${concluding}.`;
}
