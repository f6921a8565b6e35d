'use client';

import { useTurnEdits } from '@/components/contributions/turns/turn-edits';
import type { TurnTarget } from '@/components/contributions/turns/turn-target';
import classes from '@/components/contributions/turns/turns.module.css';

/** Opens what can be changed of a turn, or of a paragraph in it; nothing where the text cannot be changed. */
export function TurnButton({
  target,
  label,
  byPointer = false,
  onOpen,
}: {
  target: TurnTarget;
  /** What it does, with whose turn it is. */
  label: string;
  /** Passed over by Tab, where there are many and the turn’s own button leads to the same. */
  byPointer?: boolean;
  onOpen?: () => void;
}) {
  const open = useTurnEdits();
  if (!open) return null;
  return (
    <button
      type="button"
      className={classes.open}
      aria-label={label}
      title={label}
      tabIndex={byPointer ? -1 : undefined}
      onClick={() => {
        open(target);
        onOpen?.();
      }}
    >
      <svg viewBox="0 0 20 20" width="15" height="15" aria-hidden="true">
        <path
          d="M3 14.5 13.5 4l2.5 2.5L5.5 17H3z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinejoin="round"
        />
      </svg>
    </button>
  );
}
