'use client';

import { Button, Group } from '@mantine/core';
import { notifications } from '@/components/ui/notifications';

const ID = 'changed-elsewhere';

/** Says that what the page shows was changed elsewhere, until it is shown. */
export function showChanged(show: () => void): void {
  notifications.show({
    id: ID,
    autoClose: false,
    withCloseButton: false,
    message: (
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <span>Changed elsewhere</span>
        <Button size="compact-sm" variant="default" flex="none" onClick={show}>
          Show it
        </Button>
      </Group>
    ),
  });
}

export const hideChanged = (): void => void notifications.hide(ID);
