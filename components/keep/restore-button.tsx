'use client';

import { Button, Group } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { askServer } from '@/components/loading/ask-server';
import { Dialog } from '@/components/ui/dialog';
import { notifications } from '@/components/ui/notifications';
import { sayContents } from '@/lib/backups/backup-words';
import { restoreAction } from '@/lib/keep/actions';
import type { RestoreChoice } from '@/lib/keep/schema';
import classes from './keep.module.css';

type Props = {
  choice: RestoreChoice;
  /** What is restored, as in "Restore …?". */
  what: string;
  /** What it holds, and what the library holds now. */
  contents: string;
  now: string;
  onRestored?: () => void;
};

/** Restores a backup: says what will be as it was then and what is kept before, and asks. */
export function RestoreButton({ choice, what, contents, now, onRestored }: Props) {
  const router = useRouter();
  const [opened, setOpened] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  function close() {
    if (busy) return;
    setOpened(false);
    setProblem(null);
  }

  async function restore() {
    setBusy(true);
    setProblem(null);
    const asked = await askServer(() => restoreAction(choice), {
      stores: true,
      where: 'whether there is a new backup “before a restore” in the list',
    });
    setBusy(false);
    router.refresh();
    if (!asked.ok) return setProblem(asked.message);
    setOpened(false);
    const { kept, wasOlder, contents: held } = asked.value;
    notifications.show({
      autoClose: false,
      message: [
        `Restored: the library holds ${sayContents(held)}.`,
        ...(wasOlder ? ['It was of an older version and was brought up to this one.'] : []),
        ...(kept === null ? [] : [`What it held before is backup ${kept}.`]),
        'Reload other pages that are open.',
      ].join(' '),
    });
    onRestored?.();
  }

  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => setOpened(true)}
        aria-label={`Restore ${what}`}
      >
        Restore
      </Button>
      <Dialog opened={opened} onClose={close} title={`Restore ${what}?`}>
        <div className={classes.dialog}>
          <p>
            Everything in the library will be as it was then: {contents}. Now it holds {now}.
          </p>
          <p>
            What it holds now is kept as a backup before, so that you can go back by restoring that
            one.
          </p>
          <p role="status">{busy ? 'The backup is looked through and restored …' : null}</p>
          {problem ? <p role="alert">{problem}</p> : null}
          <Group gap="sm">
            <Button onClick={() => void restore()} loading={busy} data-autofocus>
              Restore
            </Button>
            <Button variant="default" onClick={close} disabled={busy}>
              Cancel
            </Button>
          </Group>
        </div>
      </Dialog>
    </>
  );
}
