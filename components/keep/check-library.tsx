'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Asked, askServer } from '@/components/loading/ask-server';
import { checkAction } from '@/lib/keep/actions';
import type { CheckedNow } from '@/lib/keep/keep-data';
import { countOf } from '@/lib/words/format-count';
import classes from './keep.module.css';

/** Looks through the library and its backups, and says what was found. */
export function CheckLibrary() {
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState<Asked<CheckedNow> | null>(null);

  async function check() {
    setBusy(true);
    setAsked(null);
    setAsked(await askServer(checkAction, { stores: false }));
    setBusy(false);
  }

  return (
    <>
      <Button variant="default" onClick={() => void check()} loading={busy}>
        Check now
      </Button>
      <div role="status">
        {busy ? <p>The library and each backup are looked through …</p> : null}
        {asked?.ok ? <Found checked={asked.value} /> : null}
      </div>
      {asked && !asked.ok ? <p role="alert">{asked.message}</p> : null}
    </>
  );
}

function Found({ checked: { library, backups, damaged } }: { checked: CheckedNow }) {
  return (
    <>
      {library === null ? (
        <p>The library is sound.</p>
      ) : (
        <>
          <p>
            <b>The library is not sound.</b>
          </p>
          <ul className={classes.faults}>
            {library.faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
          <p>{library.wayOut}</p>
        </>
      )}
      {damaged.length === 0 ? (
        <p>
          {backups === 0
            ? 'There are no backups to look through.'
            : `${countOf(backups, 'backup')} can be restored.`}
        </p>
      ) : (
        <>
          <p>
            <b>{countOf(damaged.length, 'backup')} cannot be used.</b> Move them away:
          </p>
          <ul className={classes.faults}>
            {damaged.map(({ name, fault }) => (
              <li key={name}>
                {name}: {fault}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
