'use client';

import { Button } from '@mantine/core';
import type { Dispatch } from '@/components/coding/coding-store';
import { type KeptDraft, sayKept } from '@/lib/coding/kept-draft';
import classes from './unsaved-notice.module.css';

type Props = {
  kept: readonly KeptDraft[];
  /** The one that the key for undo opens now; null where it takes back something else. */
  byUndo: string | null;
  dispatch: Dispatch;
};

/** Which positions are not stored, and why; each can be opened again with all that was entered. */
export function UnsavedNotice({ kept, byUndo, dispatch }: Props) {
  return (
    <>
      <p>{sayKept(kept)}</p>
      <ul className={classes.kept} aria-label="Positions kept in this browser">
        {kept.map((one) => (
          <li key={one.id}>
            <div className={classes.about}>
              <b>{one.about}</b>
              <p className="small soft">{one.why}</p>
            </div>
            <div className={classes.actions}>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`Open it again: ${one.about}`}
                {...(one.id === byUndo ? { 'aria-keyshortcuts': 'u' } : {})}
                onClick={() => dispatch({ type: 'open-kept', id: one.id })}
              >
                {one.id === byUndo ? 'Open it again ( u )' : 'Open it again'}
              </Button>
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={`Throw it away: ${one.about}`}
                onClick={() => dispatch({ type: 'throw-kept-away', id: one.id })}
              >
                Throw it away
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
