import type { CollisionDetection, KeyboardCoordinateGetter } from '@dnd-kit/core';

const STEPS: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };

/**
 * The row whose upper edge is nearest. Rows may be of very different heights (one may be open), so
 * that their middles say little about where one is to go.
 */
export const nearestRow: CollisionDetection = ({
  collisionRect,
  droppableRects,
  droppableContainers,
}) =>
  droppableContainers
    .flatMap((droppableContainer) => {
      const rect = droppableRects.get(droppableContainer.id);
      if (!rect) return [];
      const value = Math.abs(rect.top - collisionRect.top);
      return [{ id: droppableContainer.id, data: { droppableContainer, value } }];
    })
    .sort((a, b) => a.data.value - b.data.value);

/** An arrow key takes a row that was picked up to the place of the one before or after. */
export const stepByKey: KeyboardCoordinateGetter = (
  event,
  { active, currentCoordinates, context: { over, droppableRects, active: held } },
) => {
  const step = STEPS[event.code];
  const items: unknown = held?.data.current?.sortable?.items;
  if (step === undefined || !Array.isArray(items)) return undefined;
  event.preventDefault();
  const to = items[items.indexOf(over?.id ?? active) + step];
  const rect = droppableRects.get(to);
  return rect ? { x: currentCoordinates.x, y: rect.top } : undefined;
};
