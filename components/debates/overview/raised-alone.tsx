import { useLedToUnfolded } from '@/components/debates/overview/use-led-to-unfolded';
import type { FilteredDebate } from '@/components/debates/view/use-filtered-debate';
import { useWords } from '@/components/ui/words/words';
import type { GroundItem } from '@/lib/view/ground/ground';
import { isolated } from '@/lib/words/isolated';
import { kindWords } from '@/lib/words/kind-words';
import { stanceHeld } from '@/lib/words/position-words';
import classes from './ground-lists.module.css';

/** What one commentator alone raises: one of it in a line, with who does, and all of it in place. */
export function RaisedAlone({
  items,
  isWhole,
  explored,
  onWhole,
  onOpen,
}: {
  /** At least one. */
  items: readonly GroundItem[];
  isWhole: boolean;
  explored: Pick<FilteredDebate, 'index'>;
  /** Null where no more unfolds: the rest stands elsewhere. */
  onWhole: ((isWhole: boolean) => void) | null;
  onOpen: (propositionId: string, commentatorId?: string) => void;
}) {
  const one = (item: GroundItem) => <Raised item={item} explored={explored} onOpen={onOpen} />;
  const commentators = explored.index.view.commentators.length;
  const [first] = items;
  const { asked, place } = useLedToUnfolded<HTMLDivElement>(isWhole, 1);
  return (
    <div ref={place} className={classes.alone}>
      <b id="list-one-voice">{kindWords('one-voice', commentators)}</b>{' '}
      <span className={classes.count}>{items.length}</span>:{' '}
      {isWhole ? (
        <ul>
          {items.map((item) => (
            <li key={item.facts.proposition.id}>{one(item)}</li>
          ))}
        </ul>
      ) : first ? (
        one(first)
      ) : null}{' '}
      {items.length > 1 && !onWhole ? (
        <span className="soft">{items.length - 1} more: in the stance spectrum</span>
      ) : null}
      {items.length > 1 && onWhole ? (
        <button
          type="button"
          className={`${classes.all} no-print needs-scripts`}
          aria-expanded={isWhole}
          data-unfolds=""
          onClick={() => {
            asked();
            onWhole(!isWhole);
          }}
        >
          {isWhole ? 'The first one only' : `All ${items.length}`}
        </button>
      ) : null}
    </div>
  );
}

/** A proposition as it stands, and who holds what on it. */
function Raised({
  item: { facts },
  explored,
  onOpen,
}: {
  item: GroundItem;
  explored: Pick<FilteredDebate, 'index'>;
  onOpen: (propositionId: string, commentatorId?: string) => void;
}) {
  const { written } = useWords();
  const { proposition, held, hidden } = facts;
  const position = held[0] ?? hidden[0]?.position;
  const name = position && explored.index.commentatorsById.get(position.commentatorId)?.name;
  return (
    <>
      <button
        type="button"
        className={classes.proposition}
        onClick={() => onOpen(proposition.id)}
        data-opens={proposition.id}
        {...written}
      >
        {proposition.text}
      </button>
      {position && name ? ` ${isolated(name)} ${stanceHeld(position)}` : null}
      {held.length === 0 ? ' (hidden by the filter)' : null}
      {'.'}
    </>
  );
}
