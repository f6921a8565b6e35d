'use client';

import { Alert, Button, Group } from '@mantine/core';
import { useDispatch } from '@/components/coding/coding-context';
import type { PositionView } from '@/lib/view/view';
import { stanceWords } from '@/lib/words/stance-words';

type Props = {
  /** The position as it is stored now; null where it was removed meanwhile. */
  newer: PositionView | null;
};

/** Shown when another tab or person saved first: look at the newer one, or keep what is here. */
export function ConflictNotice({ newer }: Props) {
  const dispatch = useDispatch();
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
        <Button size="xs" variant="default" onClick={() => dispatch({ type: 'take-newer' })}>
          {newer ? 'Take the newer one' : 'Leave it removed'}
        </Button>
        <Button size="xs" variant="default" onClick={() => dispatch({ type: 'save-over' })}>
          Save mine over it
        </Button>
      </Group>
    </Alert>
  );
}
