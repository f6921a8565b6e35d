import { memo, useMemo } from 'react';
import { GroundEntry } from '@/components/debates/overview/ground-entry';
import type { FilteredDebate } from '@/components/debates/view/use-filtered-debate';
import { commonGround, type GroundItem, sharpestDifferences } from '@/lib/view/ground';
import { hidingWords } from '@/lib/view/hidden-words';
import { hidesPositions, hidingOf } from '@/lib/view/standing';
import type { CommentatorView } from '@/lib/view/view';
import { kindInSentence, kindWordsUnnamed, type ViewKind } from '@/lib/words/kind-words';
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
  onShowKind: (kind: ViewKind) => void;
}) {
  const { ofAnyKind, shown, index, filter } = explored;
  const shared = useMemo(() => commonGround(ofAnyKind), [ofAnyKind]);
  const disputed = useMemo(() => sharpestDifferences(ofAnyKind), [ofAnyKind]);
  if (shown.length < 2 || ofAnyKind.length === 0) return null;
  const two = shown.length === 2;
  const hiding = hidingOf(index.view, shown, filter);
  const here = hidesPositions(hiding) ? ' in what is shown' : ' here';
  return (
    <div className={classes.two}>
      {hidesPositions(hiding) ? (
        <p className={classes.hidden}>
          Hidden by the filter and not counted here: {hidingWords(hiding)}.
        </p>
      ) : null}
      <List
        id="common-ground"
        title={kindWordsUnnamed('common-ground')}
        items={shared}
        none={
          two
            ? `They take the same side nowhere${here}.`
            : `Nothing${here} is ${kindInSentence('common-ground')}.`
        }
        shown={shown}
        onOpen={onOpen}
        onAll={() => onShowKind(two ? 'agree' : 'common-ground')}
      />
      <List
        id="sharpest-differences"
        title="Sharpest differences"
        items={disputed}
        none={
          two
            ? `They take opposite sides nowhere${here}.`
            : `Nothing${here} is ${kindInSentence('contested')}.`
        }
        shown={shown}
        onOpen={onOpen}
        onAll={() => onShowKind(two ? 'differ' : 'contested')}
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
