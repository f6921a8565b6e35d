'use client';

import {
  type Announcements,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { nearestRow, stepByKey } from '@/components/ui/sortable-moves';
import { SortableRow } from '@/components/ui/sortable-row';
import classes from './sortable-list.module.css';

const INSTRUCTIONS =
  'Press Space to pick it up, the arrow keys to move it, Space to put it down, Escape to leave it where it was. Alt with an arrow key moves it at once.';

type Props<Item> = {
  items: readonly Item[];
  /** How many there are, where only the first are listed. */
  all?: number;
  /** What the list is called. */
  label: string;
  /** What an item is called when it is moved. */
  nameOf: (item: Item) => string;
  /** False: the order is not to be changed now, and no handles show. */
  canMove: boolean;
  onMove: (item: Item, to: number) => void;
  children: (item: Item, index: number) => ReactNode;
};

/** A list whose order is changed by dragging a handle, by touch, or by keys on the handle. */
export function SortableList<Item extends { id: string }>({
  items,
  all = items.length,
  label,
  nameOf,
  canMove,
  onMove,
  children,
}: Props<Item>) {
  const id = useId();
  const [said, setSaid] = useState('');
  const toFocus = useRef<string | null>(null);
  const hasMoved = useRef(false);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: stepByKey }),
  );
  const indexOf = (wanted: unknown) => items.findIndex((item) => item.id === wanted);
  const called = (wanted: unknown) => {
    const item = items[indexOf(wanted)];
    return item ? `“${nameOf(item)}”` : 'It';
  };
  const at = (index: number) => `place ${index + 1} of ${all}`;

  function move(item: Item, to: number) {
    const place = Math.max(0, Math.min(to, all - 1));
    setSaid(`${called(item.id)} is now at ${at(place)}.`);
    if (place !== indexOf(item.id)) onMove(item, place);
  }

  // An element that is moved in the page loses the focus; keys are pressed more than once.
  useLayoutEffect(() => {
    if (toFocus.current === null) return;
    document.getElementById(handleId(id, toFocus.current))?.focus();
  });

  const announcements: Announcements = {
    onDragStart: ({ active }) => {
      hasMoved.current = false;
      return `${called(active.id)} picked up, at ${at(indexOf(active.id))}.`;
    },
    // Told first for the place where it was picked up, which would drown what was said of that.
    onDragOver: ({ active, over }) => {
      if (!over || (over.id === active.id && !hasMoved.current)) return undefined;
      hasMoved.current = true;
      return `${called(active.id)} over ${at(indexOf(over.id))}.`;
    },
    onDragEnd: ({ active, over }) =>
      `${called(active.id)} put down at ${at(indexOf((over ?? active).id))}.`,
    onDragCancel: ({ active }) => `${called(active.id)} stays at ${at(indexOf(active.id))}.`,
  };

  function onDragEnd({ active, over }: DragEndEvent) {
    const item = items[indexOf(active.id)];
    const to = over ? indexOf(over.id) : -1;
    if (item && to !== -1 && to !== indexOf(active.id)) onMove(item, to);
  }

  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={nearestRow}
      onDragEnd={onDragEnd}
      accessibility={{ announcements, screenReaderInstructions: { draggable: INSTRUCTIONS } }}
    >
      <SortableContext items={items as Item[]} strategy={verticalListSortingStrategy}>
        <ol className={classes.list} aria-label={label}>
          {items.map((item, index) => (
            <SortableRow
              key={item.id}
              id={item.id}
              handleId={handleId(id, item.id)}
              name={nameOf(item)}
              place={at(index)}
              among={all > items.length ? { index, all } : null}
              canMove={canMove}
              onKeyMove={(way) => {
                toFocus.current = item.id;
                move(item, { up: index - 1, down: index + 1, first: 0, last: all }[way]);
              }}
              onBlur={() => {
                // Let go only when the focus really went elsewhere, not when the row was moved.
                requestAnimationFrame(() => {
                  if (document.activeElement !== document.body) toFocus.current = null;
                });
              }}
            >
              {children(item, index)}
            </SortableRow>
          ))}
        </ol>
      </SortableContext>
      <span role="status" className="visually-hidden">
        {said}
      </span>
    </DndContext>
  );
}

const handleId = (listId: string, id: string) => `${listId}-handle-${id}`;
