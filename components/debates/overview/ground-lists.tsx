import { memo, useCallback, useMemo } from 'react';
import { GroundCounts } from '@/components/debates/overview/ground-counts';
import { GroundEntry } from '@/components/debates/overview/ground-entry';
import { RaisedAlone } from '@/components/debates/overview/raised-alone';
import { useLedToUnfolded } from '@/components/debates/overview/use-led-to-unfolded';
import type { FilteredDebate } from '@/components/debates/view/use-filtered-debate';
import { type AnswerKind, answers, type Unfoldable } from '@/lib/view/ground/answers';
import { fitOnFirstScreen, type GroundItem, groundOf } from '@/lib/view/ground/ground';
import { groundTitle } from '@/lib/view/ground/ground-words';
import { groupBy } from '@/lib/view/group-by';
import { otherwiseByProposition } from '@/lib/view/otherwise';
import { foundSoCounted } from '@/lib/view/otherwise-words';
import classes from './ground-lists.module.css';

type Open = (propositionId: string, commentatorId?: string) => void;

/**
 * What the first screen answers: what all who take a side affirm and reject, and what they dispute, each
 * proposition as it stands, with who says so, why, and in which words; and what one alone raises.
 */
export const GroundLists = memo(function GroundLists({
  explored,
  unfolded = [],
  part,
  onUnfold,
  onOpen,
}: {
  explored: Pick<FilteredDebate, 'ofAnyKind' | 'index'>;
  /** The lists of which all stands here; on a slide none. */
  unfolded?: readonly Unfoldable[];
  /** Where these are lists of a part of the page, under a heading of its own. */
  part?: {
    /** Told apart from other parts. */
    name: string;
    /** Id of its heading: a list is called after both. */
    heading: string;
    /** What is said of a proposition beside; '' where nothing is. */
    noteOn: (propositionId: string) => string;
  };
  /** Without it nothing more unfolds: the rest stands elsewhere. */
  onUnfold?: (lists: Unfoldable[]) => void;
  onOpen: Open;
}) {
  const { ofAnyKind, index } = explored;
  const { view } = index;
  const ofProposition = useMemo(
    () => groupBy(view.reasons, ({ propositionId }) => propositionId),
    [view.reasons],
  );
  const lists = useMemo(
    () =>
      answers.map((kind) => ({
        kind,
        items: groundOf(ofAnyKind, kind, (id) => ofProposition.get(id) ?? []),
      })),
    [ofAnyKind, ofProposition],
  );
  const alone = useMemo(() => groundOf(ofAnyKind, 'one-voice', () => []), [ofAnyKind]);
  const otherwise = useMemo(() => otherwiseByProposition(view), [view]);
  const { commentatorsById } = index;
  const nameOf = useCallback(
    (id: string) => commentatorsById.get(id)?.name ?? '',
    [commentatorsById],
  );
  if (view.commentators.length < 2 || ofAnyKind.length === 0) return null;
  const filled = lists.filter(({ items }) => items.length > 0);
  const empty = lists.filter(({ items }) => items.length === 0);
  // Where there is nothing at all the sentence below says it.
  if (filled.length === 0 && alone.length === 0 && !part) return null;
  const title = (kind: AnswerKind) => groundTitle(kind, view.commentators.length);
  const unfold = (list: Unfoldable) =>
    onUnfold
      ? (isWhole: boolean) =>
          onUnfold(isWhole ? [...unfolded, list] : unfolded.filter((one) => one !== list))
      : null;
  return (
    <div className={classes.lists}>
      {part ? null : <GroundCounts facts={ofAnyKind} commentators={view.commentators.length} />}
      {filled.map(({ kind, items }) => (
        <GroundList
          key={kind}
          kind={kind}
          title={title(kind)}
          items={items}
          few={fitOnFirstScreen(items, nameOf)}
          isWhole={unfolded.includes(kind)}
          explored={explored}
          otherwise={otherwise}
          part={part}
          onWhole={unfold(kind)}
          onOpen={onOpen}
        />
      ))}
      {empty.length > 0 ? (
        <p className={classes.none}>
          {empty.map(({ kind }) => `${title(kind)}: nothing here.`).join(' ')}
        </p>
      ) : null}
      {alone.length > 0 ? (
        <RaisedAlone
          items={alone}
          isWhole={unfolded.includes('one-voice')}
          explored={explored}
          onWhole={unfold('one-voice')}
          onOpen={onOpen}
        />
      ) : null}
    </div>
  );
});

function GroundList(props: {
  kind: AnswerKind;
  title: string;
  items: readonly GroundItem[];
  /** So many stand here before all are asked for. */
  few: number;
  isWhole: boolean;
  explored: Pick<FilteredDebate, 'index'>;
  otherwise: ReturnType<typeof otherwiseByProposition>;
  part: { name: string; heading: string; noteOn: (propositionId: string) => string } | undefined;
  onWhole: ((isWhole: boolean) => void) | null;
  onOpen: Open;
}) {
  const { kind, title, items, few, isWhole, explored, otherwise, part, onWhole, onOpen } = props;
  const id = part ? `list-${kind}-${part.name}` : `list-${kind}`;
  const Heading = part ? 'h4' : 'h2';
  const { all, some } = foundSoCounted(items.map(({ facts }) => facts.foundSo));
  const { asked, place } = useLedToUnfolded<HTMLElement>(isWhole, few);
  return (
    <section
      ref={place}
      aria-labelledby={part ? `${id} ${part.heading}` : id}
      className={classes.column}
      data-whole={isWhole}
    >
      <Heading id={id} className={classes.title} data-kind={kind} data-part={part !== undefined}>
        {title}
        {all > 0 || some === '' ? <span className={classes.count}> {all}</span> : null}
        {some === '' ? null : (
          <span className={classes.some}>
            {all > 0 ? ', ' : ' '}
            {some}
          </span>
        )}
      </Heading>
      <ol className={classes.list}>
        {items.map((item, at) =>
          isWhole || at < few ? (
            <GroundEntry
              key={item.facts.proposition.id}
              item={item}
              kind={kind}
              explored={explored}
              otherwise={otherwise.get(item.facts.proposition.id) ?? []}
              note={part?.noteOn(item.facts.proposition.id) ?? ''}
              onOpen={onOpen}
            />
          ) : null,
        )}
      </ol>
      {items.length > few && !isWhole ? (
        <p className={onWhole ? `${classes.more} print-only` : classes.more}>
          {items.length - few} more: in the stance spectrum
        </p>
      ) : null}
      {items.length > few && onWhole ? (
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
          {isWhole ? `The first ${few === 1 ? 'one' : few} only` : `All ${items.length}`}
        </button>
      ) : null}
    </section>
  );
}
