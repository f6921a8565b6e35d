/** The drawing of what opens a menu of more. */
export function MoreDots() {
  return (
    <svg viewBox={DOTS_BOX} width="18" height="18" aria-hidden="true">
      <DotsDrawing />
    </svg>
  );
}

export const DOTS_BOX = '0 0 20 20';

/** The same within another drawing. */
export function DotsDrawing() {
  return (
    <g fill="currentColor">
      <circle cx="4" cy="10" r="1.6" />
      <circle cx="10" cy="10" r="1.6" />
      <circle cx="16" cy="10" r="1.6" />
    </g>
  );
}
