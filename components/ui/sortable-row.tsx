'use client';

import { useSortable } from '@dnd-kit/sortable';
import type { KeyboardEvent, ReactNode } from 'react';
import classes from './sortable-list.module.css';

/** Where keys take a row at once. */
export type KeyMove = 'up' | 'down' | 'first' | 'last';

const WAYS: Record<string, KeyMove> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

type Props = {
  id: string;
  handleId: string;
  name: string;
  place: string;
  /** Where it stands among more than are listed; else null. */
  among: { index: number; all: number } | null;
  canMove: boolean;
  onKeyMove: (way: KeyMove) => void;
  onBlur: () => void;
  children: ReactNode;
};

/** A row of a sortable list: a handle, and what the row holds. */
export function SortableRow({
  id,
  handleId,
  name,
  place,
  among,
  canMove,
  onKeyMove,
  onBlur,
  children,
}: Props) {
  const {
    attributes,
    listeners,
    setNodeRef,
    setActivatorNodeRef,
    transform,
    transition,
    isDragging,
  } = useSortable({ id, disabled: !canMove });

  function onKeyDown(event: KeyboardEvent<HTMLButtonElement>) {
    const way = event.altKey ? WAYS[event.key] : undefined;
    if (way && !isDragging) {
      event.preventDefault();
      onKeyMove(way);
    } else listeners?.onKeyDown?.(event);
  }

  return (
    <li
      ref={setNodeRef}
      className={classes.row}
      data-dragging={isDragging}
      {...(among ? { 'aria-posinset': among.index + 1, 'aria-setsize': among.all } : {})}
      style={{
        transform: transform ? `translate3d(0, ${Math.round(transform.y)}px, 0)` : undefined,
        transition,
      }}
    >
      {canMove ? (
        <button
          type="button"
          id={handleId}
          ref={setActivatorNodeRef}
          className={classes.handle}
          title="Drag, or Alt with an arrow key"
          {...attributes}
          {...listeners}
          aria-roledescription="movable"
          aria-label={`Move “${name}”, ${place}`}
          onKeyDown={onKeyDown}
          onBlur={onBlur}
        >
          <span aria-hidden="true">⠿</span>
        </button>
      ) : (
        <span />
      )}
      <div className={classes.content}>{children}</div>
    </li>
  );
}
