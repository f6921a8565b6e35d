'use client';

import { Button } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { type Asked, askServer } from '@/components/loading/ask-server';
import { sayContents } from '@/lib/backups/backup-words';
import { backUpAction } from '@/lib/keep/actions';
import { showSize } from '@/lib/words/show-size';

type Made = Extract<Awaited<ReturnType<typeof backUpAction>>, { ok: true }>['value'];

/** Makes a backup, and says what is in it. */
export function BackUpNow() {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState<Asked<Made> | null>(null);

  async function make() {
    setBusy(true);
    setAsked(null);
    setAsked(await askServer(backUpAction, { stores: true, where: 'in the list below' }));
    setBusy(false);
    router.refresh();
  }

  return (
    <>
      <Button onClick={() => void make()} loading={busy}>
        Back up now
      </Button>
      <p role="status">
        {busy ? 'The library is copied, and the copy is looked through …' : null}
        {asked?.ok
          ? `Backed up: ${sayContents(asked.value.contents)}; ${showSize(asked.value.bytes)}.`
          : null}
      </p>
      {asked && !asked.ok ? <p role="alert">{asked.message}</p> : null}
    </>
  );
}
