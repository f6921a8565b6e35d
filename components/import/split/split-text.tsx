'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import classes from '@/components/import/import.module.css';
import { CorrectWords } from '@/components/import/split/correct-words';
import type { Place } from '@/components/import/split/place';
import { SplitRow } from '@/components/import/split/split-row';
import { StartEditor } from '@/components/import/split/start-editor';
import type { useSplitDraft } from '@/components/import/split/use-split-draft';
import { assignInitials } from '@/lib/commentators/initials';
import { roleOfSpeaker } from '@/lib/imports/draft-speakers';
import { dismissHint, moveStart, removeStart, startTurn } from '@/lib/imports/split-draft';

type Props = {
  split: ReturnType<typeof useSplitDraft>;
  place: Place | null;
  /** Leads to the title of the debate, which is many stops of Tab away. */
  onTitle: () => void;
};

/** Frames until a paragraph that was scrolled to, or whose part of the page was hidden, is drawn. */
const PATIENCE = 60;
/** Frames for which it must have kept the focus: rows above it learn their heights meanwhile. */
const FRAMES_HELD = 20;

/**
 * The text in paragraphs with a coloured margin for each speaker. Click a paragraph, or press
 * Enter on it, to say that a contribution begins there; arrows move, digits name the speaker,
 * Alt+arrows move a boundary, Delete takes it away, N goes on to the next open place, T to the title.
 * Only the paragraphs in sight are drawn, so a long text stays quick.
 */
export const SplitText = memo(function SplitText({ split, place, onTitle }: Props) {
  const { draft, turns, turnOfBlock, open, labels, change } = split;
  const frame = useRef<HTMLElement>(null);
  /** The paragraph that the focus is on its way to. */
  const wanted = useRef(-1);
  const [focused, setFocused] = useState(0);
  const [editing, setEditing] = useState<number | null>(null);
  const [correcting, setCorrecting] = useState<number | null>(null);
  const [near, setNear] = useState<number | null>(null);
  const initials = assignInitials(draft.speakers.map((speaker) => speaker.name || '?'));
  const places = useMemo(
    () => new Map(draft.speakers.map((speaker, index) => [speaker.key, index])),
    [draft.speakers],
  );
  const labelsAt = useMemo(
    () => new Map(labels.flatMap((label) => label.places.map(({ start }) => [start, label]))),
    [labels],
  );
  const rows = useVirtualizer({
    count: draft.blocks.length,
    getScrollElement: () => frame.current,
    estimateSize: (index) => {
      const block = draft.blocks[index];
      return block ? 40 + Math.ceil((block.end - block.start) / 75) * 24 : 64;
    },
    overscan: 6,
  });

  const last = draft.blocks.length - 1;
  const focusBlock = useCallback(
    (index: number) => {
      const next = Math.max(0, Math.min(last, index));
      setFocused(next);
      wanted.current = next;
      let left = PATIENCE;
      let held = 0;
      const tryToFocus = () => {
        if (wanted.current !== next) return;
        const drawn = frame.current?.querySelector<HTMLElement>(`[data-block="${next}"]`);
        // Drawn is not enough: it may be hidden still, or be drawn anew while heights are learned.
        const at = document.activeElement;
        if (drawn && at === drawn) held += 1;
        else if (at !== document.body && !frame.current?.contains(at) && held > 0) return;
        else if (drawn) drawn.focus();
        else rows.scrollToIndex(next);
        left -= 1;
        if (left > 0 && held < FRAMES_HELD) requestAnimationFrame(tryToFocus);
      };
      rows.scrollToIndex(next);
      requestAnimationFrame(tryToFocus);
    },
    [rows, last],
  );

  // Who presses a place of the page goes there: the focus taken back before the button is let go
  // scrolls that place away from under it.
  useEffect(() => {
    const letGo = () => {
      wanted.current = -1;
    };
    document.addEventListener('pointerdown', letGo, true);
    return () => document.removeEventListener('pointerdown', letGo, true);
  }, []);

  // Someone asked from elsewhere on the page to see a paragraph.
  const shown = useRef<Place | null>(null);
  useEffect(() => {
    if (place === null || shown.current === place) return;
    shown.current = place;
    // On a narrow screen the text was hidden until now and has yet to learn its height.
    requestAnimationFrame(() => {
      if (!place.ask) return focusBlock(place.block);
      // The dialog takes the focus, and gives it to the paragraph when it closes.
      setFocused(place.block);
      setNear(null);
      rows.scrollToIndex(place.block);
      setEditing(place.block);
    });
  }, [place, focusBlock, rows]);

  function onKeyDown(event: KeyboardEvent, index: number) {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0) {
      event.preventDefault();
      if (event.altKey) change((now) => moveStart(now, index, by));
      focusBlock(index + by);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      change((now) => dismissHint(removeStart(now, index), index));
    } else if (event.key.toLowerCase() === 'e') {
      event.preventDefault();
      setCorrecting(index);
    } else if (event.key.toLowerCase() === 't') {
      event.preventDefault();
      onTitle();
    } else if (event.key.toLowerCase() === 'n') {
      const next = open.find((block) => block > index) ?? open[0];
      if (next !== undefined) focusBlock(next);
    } else if (/^[1-9]$/.test(event.key)) {
      const speaker = draft.speakers[Number(event.key) - 1];
      if (speaker) change((now) => startTurn(now, index, speaker.key, roleOfSpeaker(speaker)));
    }
  }

  return (
    <section className={classes.frame} ref={frame} aria-label="The text in paragraphs">
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map((row) => {
          const turn = turns[turnOfBlock[row.index] ?? -1];
          if (!turn) return null;
          const at = places.get(turn.speaker ?? '') ?? null;
          return (
            <div
              key={row.key}
              ref={rows.measureElement}
              data-index={row.index}
              className={classes.row}
              style={{ transform: `translateY(${row.start}px)` }}
            >
              <SplitRow
                index={row.index}
                draft={draft}
                turn={turn}
                speaker={at === null ? null : (draft.speakers[at] ?? null)}
                mark={at === null ? null : { index: at, initials: initials[at] ?? '?' }}
                isFocusStop={row.index === focused}
                label={labelsAt.get(draft.blocks[row.index]?.start ?? -1)}
                split={split}
                onFocus={() => {
                  wanted.current = row.index;
                  setFocused(row.index);
                }}
                onEdit={(clicked) => {
                  setNear(clicked);
                  // Closed, the dialog gives the focus back to the paragraph that was asked about.
                  setFocused(row.index);
                  setEditing(row.index);
                }}
                onKeyDown={(event) => onKeyDown(event, row.index)}
              />
            </div>
          );
        })}
      </div>
      <StartEditor
        block={editing}
        near={near}
        split={split}
        onClose={() => {
          setEditing(null);
          focusBlock(focused);
        }}
        onCorrect={() => {
          setCorrecting(editing);
          setEditing(null);
        }}
      />
      <CorrectWords
        block={correcting}
        split={split}
        onClose={() => {
          setCorrecting(null);
          focusBlock(focused);
        }}
      />
    </section>
  );
});
