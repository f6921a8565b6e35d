'use client';

import { measureElement, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useId, useMemo } from 'react';
import { useCoding } from '@/components/coding/coding-context';
import type { Hit } from '@/components/coding/find/use-found-words';
import { useBackToText } from '@/components/coding/use-back-to-text';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { useWords } from '@/components/ui/words/words';
import { wordsInContext } from '@/lib/text/find-in-text';
import { groupBy } from '@/lib/view/group-by';
import { citationOf, turnsOf } from '@/lib/view/turns';
import classes from './find.module.css';

/** How much of the surroundings a line shows on each side. */
const SIGNS = 60;
const PAGE = 8;
/** How high a line mostly is. */
const LINE_PX = 76;

type Props = {
  frame: RefObject<HTMLDivElement | null>;
  hits: readonly Hit[];
  active: number;
  onLookAt: (at: number) => void;
  onGo: (at: number) => void;
  /** The focus leaves it. */
  onLeave: () => void;
};

/** What was found, a line each; only the lines in sight are drawn. */
export function FoundList({ frame, hits, active, onLookAt, onGo, onLeave }: Props) {
  const { contributions, view } = useCoding();
  const { quoted } = useWords();
  const goBack = useBackToText();
  const listId = useId();
  const turns = useMemo(() => turnsOf(contributions), [contributions]);
  const byId = useMemo(() => new Map(contributions.map((one) => [one.id, one])), [contributions]);
  const people = useMemo(
    () => new Map(view.commentators.map((one) => [one.id, one])),
    [view.commentators],
  );
  const pieces = useMemo(
    () =>
      groupBy(
        view.positions.flatMap(({ evidence }) => evidence),
        ({ contributionId }) => contributionId,
      ),
    [view.positions],
  );
  const rows = useVirtualizer({
    count: hits.length,
    getScrollElement: () => frame.current,
    estimateSize: () => LINE_PX,
    // While a phone shows the text, no line has a height: the list would be empty when it is come back to.
    measureElement: (...line) => measureElement(...line) || LINE_PX,
    overscan: 6,
  });
  useEffect(() => {
    rows.scrollToIndex(active);
  }, [rows, active]);

  const isCoded = (hit: Hit) =>
    (pieces.get(hit.contributionId) ?? []).some(
      ({ start, end }) => start !== null && end !== null && start < hit.end && end > hit.start,
    );

  function onKeyDown(event: KeyboardEvent) {
    if (goBack(event)) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      onGo(active);
      return;
    }
    const last = hits.length - 1;
    const to = new Map([
      ['ArrowDown', Math.min(last, active + 1)],
      ['ArrowUp', Math.max(0, active - 1)],
      ['PageDown', Math.min(last, active + PAGE)],
      ['PageUp', Math.max(0, active - PAGE)],
      ['Home', 0],
      ['End', last],
    ]).get(event.key);
    if (to === undefined) return;
    event.preventDefault();
    onLookAt(to);
  }

  return (
    <div
      ref={frame}
      role="listbox"
      tabIndex={0}
      aria-label="Places found"
      aria-activedescendant={`${listId}-${active}`}
      className={classes.list}
      data-found
      onFocus={() => {
        // Come back to, it shows where one was.
        rows.scrollToIndex(active);
        onLookAt(active);
      }}
      onBlur={onLeave}
      onKeyDown={onKeyDown}
    >
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const hit = hits[index];
          const contribution = byId.get(hit?.contributionId ?? '');
          if (!hit || !contribution) return null;
          const person = people.get(contribution.commentatorId ?? '');
          const shown = contextOf(contribution.text ?? '', hit);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the list.
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus.
            <div
              key={index}
              ref={rows.measureElement}
              data-index={index}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              aria-setsize={hits.length}
              aria-posinset={index + 1}
              className={classes.hit}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => onGo(index)}
            >
              <span className={classes.who}>
                {person ? (
                  <CommentatorMark index={person.index} initials={person.initials} size={18} />
                ) : null}
                {person?.name ?? (contribution.speaker || 'Introduction')},{' '}
                {citationOf(turns.get(contribution.id), hit.place.number)}
                {hit.isCut ? ' · goes on in the next turn' : null}
                {isCoded(hit) ? ' · coded already' : null}
              </span>
              <span className={classes.context} {...quoted(shown.words)}>
                {shown.before}
                <b>{shown.words}</b>
                {shown.after}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function contextOf(text: string, hit: Hit) {
  const { place, until } = hit;
  return wordsInContext(text, hit, { start: place.start, end: until }, SIGNS);
}
