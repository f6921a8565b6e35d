'use client';

import { Button } from '@mantine/core';
import type { KeptDraft } from '@/lib/coding/kept-draft';
import classes from './unsaved-notice.module.css';

type Props = {
  kept: readonly KeptDraft[];
  onOpen: (kept: KeptDraft) => void;
  onDiscard: (kept: KeptDraft) => void;
};

/** Which positions are not stored, and why; each can be opened again with all that was entered. */
export function UnsavedNotice({ kept, onOpen, onDiscard }: Props) {
  return (
    <>
      <p>
        {kept.length === 1
          ? 'A position was not saved. It is kept in this browser.'
          : `${kept.length} positions were not saved. They are kept in this browser.`}
      </p>
      <ul className={classes.kept} aria-label="Positions that were not saved">
        {kept.map((one) => (
          <li key={one.id}>
            <b>{one.about}</b>
            <p className="small soft">{one.why}</p>
            <div className={classes.actions}>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`Open it again: ${one.about}`}
                onClick={() => onOpen(one)}
              >
                Open it again
              </Button>
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={`Throw it away: ${one.about}`}
                onClick={() => onDiscard(one)}
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
