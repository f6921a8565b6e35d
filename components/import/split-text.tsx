'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, useRef, useState } from 'react';
import type { ExistingCommentator } from '@/components/import/import-split';
import { StartEditor } from '@/components/import/start-editor';
import { TurnHead } from '@/components/import/turn-head';
import type { useSplitDraft } from '@/components/import/use-split-draft';
import { lookOf } from '@/lib/charts/commentator-look';
import { assignInitials } from '@/lib/commentators/initials';
import { moveStart, removeStart } from '@/lib/imports/split-draft';
import classes from './import.module.css';

type Props = { split: ReturnType<typeof useSplitDraft>; existing: ExistingCommentator[] };

/**
 * The text in paragraphs with a coloured margin for each speaker. Click a paragraph, or press
 * Enter on it, to say that a contribution begins there; arrows move, Alt+arrows move a boundary,
 * Delete takes it away. Only the paragraphs in sight are drawn, so a long text stays quick.
 */
export const SplitText = memo(function SplitText({ split, existing }: Props) {
  const { draft, turns, turnOfBlock, change } = split;
  const frame = useRef<HTMLElement>(null);
  const [focused, setFocused] = useState(0);
  const [editing, setEditing] = useState<number | null>(null);
  const initials = assignInitials(draft.speakers.map((speaker) => speaker.name || '?'));
  const places = new Map(draft.speakers.map((speaker, index) => [speaker.key, index]));
  const rows = useVirtualizer({
    count: draft.blocks.length,
    getScrollElement: () => frame.current,
    estimateSize: (index) => {
      const block = draft.blocks[index];
      return block ? 40 + Math.ceil((block.end - block.start) / 75) * 24 : 64;
    },
    overscan: 6,
  });

  function focusBlock(index: number) {
    const next = Math.max(0, Math.min(draft.blocks.length - 1, index));
    setFocused(next);
    rows.scrollToIndex(next);
    requestAnimationFrame(() => {
      frame.current?.querySelector<HTMLElement>(`[data-block="${next}"]`)?.focus();
    });
  }

  function onKeyDown(event: KeyboardEvent, index: number) {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0) {
      event.preventDefault();
      if (event.altKey) change((now) => moveStart(now, index, by));
      focusBlock(index + by);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      change((now) => removeStart(now, index));
    }
  }

  return (
    <section className={classes.frame} ref={frame} aria-label="The text in paragraphs">
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map((row) => {
          const block = draft.blocks[row.index];
          const turn = turns[turnOfBlock[row.index] ?? -1];
          if (!block || !turn) return null;
          const speaker = draft.speakers[places.get(turn.speaker ?? '') ?? -1];
          const place = speaker ? (places.get(speaker.key) ?? 0) : null;
          const contributes = turn.role === 'contribution';
          const begins = turn.first === row.index;
          return (
            <div
              key={row.key}
              ref={rows.measureElement}
              data-index={row.index}
              className={classes.row}
              style={{
                transform: `translateY(${row.start}px)`,
                borderLeftColor:
                  place !== null && contributes ? lookOf(place).color : 'var(--line-strong)',
                borderLeftStyle: contributes ? 'solid' : 'dotted',
              }}
            >
              {begins ? (
                <TurnHead
                  turn={turn}
                  start={draft.starts[row.index]}
                  name={speaker?.name ?? null}
                  mark={place === null ? null : { index: place, initials: initials[place] ?? '?' }}
                  onEdit={() => setEditing(row.index)}
                  onRemove={
                    row.index > 0 ? () => change((now) => removeStart(now, row.index)) : null
                  }
                />
              ) : null}
              <button
                type="button"
                data-block={row.index}
                className={contributes ? classes.paragraph : classes.paragraphAside}
                tabIndex={row.index === focused ? 0 : -1}
                aria-label={`Paragraph ${row.index + 1}${speaker ? `, ${speaker.name}` : ''}: ${draft.text.slice(block.contentStart, Math.min(block.end, block.contentStart + 90))}. Choose who begins here.`}
                onFocus={() => setFocused(row.index)}
                onClick={() => setEditing(row.index)}
                onKeyDown={(event) => onKeyDown(event, row.index)}
              >
                {draft.text.slice(begins ? block.contentStart : block.start, block.end)}
              </button>
            </div>
          );
        })}
      </div>
      <StartEditor
        block={editing}
        split={split}
        existing={existing}
        onClose={() => {
          setEditing(null);
          focusBlock(focused);
        }}
      />
    </section>
  );
});
