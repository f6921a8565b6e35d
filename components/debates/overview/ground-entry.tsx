import { GroundVoice } from '@/components/debates/overview/ground-voice';
import type { FilteredDebate } from '@/components/debates/view/use-filtered-debate';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { useWords } from '@/components/ui/words/words';
import { type GroundItem, MOST_NAMED } from '@/lib/view/ground/ground';
import { hiddenNames } from '@/lib/view/hidden-words';
import type { PositionView } from '@/lib/view/view';
import { kindCounted, kindOthers } from '@/lib/words/kind-words';
import classes from './ground-lists.module.css';

/** One proposition as it stands, with the voices of each side, why they say so and their words. */
export function GroundEntry({
  item: { facts, sides },
  explored,
  note = '',
  onOpen,
}: {
  item: GroundItem;
  explored: Pick<FilteredDebate, 'index'>;
  /** What else is said of it, as a sentence. */
  note?: string;
  onOpen: (propositionId: string, commentatorId?: string) => void;
}) {
  const { proposition } = facts;
  const { written } = useWords();
  const { view, commentatorsById } = explored.index;
  const others = (positions: readonly PositionView[]) =>
    positions.slice(0, MOST_NAMED).flatMap((position) => {
      const commentator = commentatorsById.get(position.commentatorId);
      return commentator ? { position, commentator } : [];
    });
  // Of two the list's title says it all.
  const counted =
    view.commentators.length === 2
      ? ''
      : [kindCounted(facts.tally), kindOthers(facts.tally)].filter(Boolean).join('; ');
  return (
    <li className={classes.entry}>
      <button
        type="button"
        className={classes.proposition}
        onClick={() => onOpen(proposition.id)}
        data-opens={proposition.id}
        {...written}
      >
        {proposition.text}
      </button>
      {counted === '' ? null : <p className={classes.counted}>{counted}</p>}
      {note === '' ? null : <p className={classes.counted}>{note}</p>}
      <ul className={classes.voices}>
        {sides.flatMap((side) => [
          ...side.voices.map((voice) => {
            const commentator = commentatorsById.get(voice.position.commentatorId);
            return commentator ? (
              <GroundVoice
                key={voice.position.id}
                voice={voice}
                commentator={commentator}
                commentatorsById={commentatorsById}
                debate={view.debate}
                source={view.source}
              />
            ) : null;
          }),
          side.others.length > 0 ? (
            <li key={`others-${side.others[0]?.id}`} className={classes.others}>
              and{' '}
              {others(side.others).map(({ position, commentator }) => (
                <span key={position.id} className={classes.other}>
                  <CommentatorMark
                    index={commentator.index}
                    initials={commentator.initials}
                    implied={position.explicitness === 'implied'}
                    size={18}
                  />{' '}
                  {commentator.name}
                  {position.explicitness === 'implied' ? (
                    <span className="visually-hidden"> (implied)</span>
                  ) : null}
                </span>
              ))}
              {side.others.length > MOST_NAMED
                ? `and ${side.others.length - MOST_NAMED} more`
                : null}
            </li>
          ) : null,
        ])}
      </ul>
      {facts.hidden.length > 0 ? (
        <p className={classes.hidden}>
          Hidden by the filter: {hiddenNames(facts.hidden, MOST_NAMED)}.
        </p>
      ) : null}
    </li>
  );
}
