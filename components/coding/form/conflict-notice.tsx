'use client';

import { Alert, Button, Group } from '@mantine/core';
import type { PositionView } from '@/lib/view/view';
import { stanceWords } from '@/lib/words/stance-words';

type Props = {
  /** The position as it is stored now; null where it was removed meanwhile. */
  newer: PositionView | null;
  onTake: () => void;
  onKeep: () => void;
};

/** Shown when another tab or person saved first: look at the newer one, or keep what is here. */
export function ConflictNotice({ newer, onTake, onKeep }: Props) {
  return (
    <Alert color="red" variant="outline" title="This position changed meanwhile">
      {newer ? (
        <>
          <p>
            The newer one: <strong>{stanceWords(newer.stance)}</strong> ({newer.explicitness})
            {newer.summary ? `. “${newer.summary}”` : '.'}
          </p>
          <p>
            {newer.evidence.length === 1 ? 'One quotation' : `${newer.evidence.length} quotations`}.
          </p>
        </>
      ) : (
        <p>It was removed.</p>
      )}
      <Group gap="xs" mt="xs">
        <Button size="xs" variant="default" onClick={onTake}>
          {newer ? 'Take the newer one' : 'Leave it removed'}
        </Button>
        <Button size="xs" variant="default" onClick={onKeep}>
          Save mine over it
        </Button>
      </Group>
    </Alert>
  );
}
