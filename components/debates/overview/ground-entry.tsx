import { GroundVoice } from '@/components/debates/overview/ground-voice';
import type { FilteredDebate } from '@/components/debates/view/use-filtered-debate';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { useWords } from '@/components/ui/words/words';
import type { AnswerKind } from '@/lib/view/ground/answers';
import {
  alsoHere,
  asideOf,
  type GroundItem,
  MOST_NAMED,
  strongly,
  type Voice,
} from '@/lib/view/ground/ground';
import { hiddenNames } from '@/lib/view/hidden-words';
import type { FoundOtherwise } from '@/lib/view/otherwise';
import { foundSoWords } from '@/lib/view/otherwise-words';
import type { PositionView } from '@/lib/view/view';
import { isolated } from '@/lib/words/isolated';
import { kindOfAll } from '@/lib/words/kind-words';
import classes from './ground-lists.module.css';

/** One proposition as it stands, with the voices of each side, why they say so and their words. */
export function GroundEntry({
  item: { facts, sides },
  kind,
  explored,
  otherwise,
  note = '',
  onOpen,
}: {
  item: GroundItem;
  /** Of the list it stands in. */
  kind: AnswerKind;
  explored: Pick<FilteredDebate, 'index'>;
  /** What others who read the debate find there, where it is something else. */
  otherwise: readonly FoundOtherwise[];
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
  const doubt = foundSoWords(facts.foundSo, kind);
  const counted = view.commentators.length === 2 ? '' : kindOfAll(facts.tally, strongly(facts));
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
      {doubt === '' ? null : <p className={classes.doubt}>{doubt}</p>}
      {note === '' ? null : <p className={classes.note}>{note}</p>}
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
                otherwise={otherwise.filter((one) => one.commentator === commentator)}
                debate={view.debate}
                source={view.source}
              />
            ) : null;
          }),
          side.others.length > 0 ? (
            <li key={`others-${side.others[0]?.id}`} className={classes.others}>
              {alsoHere(side)}{' '}
              {others(side.others).map(({ position, commentator }) => (
                <span key={position.id} className={classes.other}>
                  <CommentatorMark
                    index={commentator.index}
                    initials={commentator.initials}
                    implied={position.explicitness === 'implied'}
                    size={18}
                  />{' '}
                  {isolated(commentator.name)}
                  {asideOf(position, side, sides.length > 1)}
                </span>
              ))}
              {moreWords(
                side.others.slice(MOST_NAMED),
                sides.length > 1 ? side.voices[0] : undefined,
              )}
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

/**
 * Those of a side who are not named: "and 4 more, 2 implied". Where the side is disputed also how many go less far than
 * the one who stands for it: who reads "strongly" above takes it to hold of all.
 */
function moreWords(rest: readonly PositionView[], above: Voice | undefined): string | null {
  if (rest.length === 0) return null;
  const so = (many: number, how: string) =>
    many === 0 ? [] : [many === rest.length ? how : `${many} ${how}`];
  const strength = Math.abs(above?.position.stance ?? 0);
  const less = above ? rest.filter(({ stance }) => Math.abs(stance) < strength).length : 0;
  const implied = rest.filter(({ explicitness }) => explicitness === 'implied').length;
  return [`and ${rest.length} more`, ...so(less, 'less strongly'), ...so(implied, 'implied')].join(
    ', ',
  );
}
