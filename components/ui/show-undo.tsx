'use client';

import { Button, Group } from '@mantine/core';
import { notifications } from '@/components/ui/notifications';

const UNDO_TIME_MS = 12_000;

/**
 * Says what was done, with a button that takes it back.
 *
 * @param stays true: until it is closed, where there is no other way back
 */
export function showUndo(
  id: string,
  message: string,
  undo: () => Promise<void>,
  stays = false,
): void {
  notifications.show({
    id,
    autoClose: stays ? false : UNDO_TIME_MS,
    message: (
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <span>{message}</span>
        <Button
          size="compact-sm"
          variant="default"
          flex="none"
          onClick={() => {
            notifications.hide(id);
            void undo();
          }}
        >
          Undo
        </Button>
      </Group>
    ),
  });
}

/** Says why something was not done; that this is not known stays until it is closed. */
export function showProblem({
  message,
  nothingStored = true,
}: {
  message: string;
  nothingStored?: boolean;
}): void {
  notifications.show({ color: 'red', message, ...(nothingStored ? {} : { autoClose: false }) });
}
