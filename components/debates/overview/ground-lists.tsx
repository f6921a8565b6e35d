import { memo, useMemo } from 'react';
import { GroundEntry } from '@/components/debates/overview/ground-entry';
import type { FilteredDebate } from '@/components/debates/view/use-filtered-debate';
import { commonGround, type GroundItem, sharpestDifferences } from '@/lib/view/ground';
import { hidingWords } from '@/lib/view/hidden-words';
import type { KindChoice } from '@/lib/view/kind-choice';
import { hidesPositions, hidingOf } from '@/lib/view/standing';
import type { CommentatorView } from '@/lib/view/view';
import { COMMON_GROUND, commonKinds, kindInSentence } from '@/lib/words/kind-words';
import classes from './ground-lists.module.css';

const SHOWN = 3;

type Open = (propositionId: string, commentatorId?: string) => void;

/** What they share and what they dispute, in their own words. */
export const GroundLists = memo(function GroundLists({
  explored,
  onOpen,
  onShowKind,
}: {
  explored: FilteredDebate;
  onOpen: Open;
  onShowKind: (kinds: KindChoice[]) => void;
}) {
  const { ofAnyKind, shown, index, filter } = explored;
  const shared = useMemo(() => commonGround(ofAnyKind), [ofAnyKind]);
  const disputed = useMemo(() => sharpestDifferences(ofAnyKind), [ofAnyKind]);
  const size = index.view.commentators.length;
  if (size < 2 || ofAnyKind.length === 0) return null;
  const hiding = hidingOf(index.view, shown, filter);
  return (
    <div className={classes.two}>
      {hidesPositions(hiding) ? (
        <p className={classes.hidden}>
          Hidden by the filter: {hidingWords(hiding)}. What is shared and disputed is that of the
          whole debate.
        </p>
      ) : null}
      <List
        id="common-ground"
        title={COMMON_GROUND}
        items={shared}
        none={`Nothing here is ${COMMON_GROUND.toLowerCase()}.`}
        shown={shown}
        onOpen={onOpen}
        onAll={() => onShowKind([...commonKinds])}
      />
      <List
        id="sharpest-differences"
        title="Sharpest differences"
        items={disputed}
        none={`Nothing here is ${kindInSentence('contested', size)}.`}
        shown={shown}
        onOpen={onOpen}
        onAll={() => onShowKind(['contested'])}
      />
    </div>
  );
});

function List(props: {
  id: string;
  title: string;
  items: readonly GroundItem[];
  none: string;
  shown: readonly CommentatorView[];
  onOpen: Open;
  onAll: () => void;
}) {
  const { id, title, items, none, shown, onOpen, onAll } = props;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      {items.length === 0 ? <p className={classes.none}>{none}</p> : null}
      <ol className={classes.list}>
        {items.slice(0, SHOWN).map((item) => (
          <GroundEntry key={item.facts.proposition.id} item={item} shown={shown} onOpen={onOpen} />
        ))}
      </ol>
      {items.length > SHOWN ? (
        <button type="button" className={`${classes.all} no-print`} onClick={onAll}>
          Show all {items.length}
        </button>
      ) : null}
    </section>
  );
}
