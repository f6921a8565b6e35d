'use client';

import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';

/** Says that a form was left with something that is not stored, and opens it again. */
export function showUnsaved(words: string, openAgain: () => void): void {
  const id = notifications.show({
    color: 'red',
    autoClose: false,
    message: (
      <>
        {words}{' '}
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => {
            notifications.hide(id);
            openAgain();
          }}
        >
          Open it again
        </Button>
      </>
    ),
  });
}
