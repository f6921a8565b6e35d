'use client';

import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { deleteDebateAction, restoreDebateAction } from '@/lib/debates/actions';

const UNDO_TIME_MS = 12_000;

/** The menu of a debate's card. Deleting happens at once and offers to be undone. */
export function DeleteDebate({ id, slug, title }: { id: string; slug: string; title: string }) {
  const router = useRouter();

  async function undo(notification: string) {
    notifications.hide(notification);
    const result = await restoreDebateAction(id);
    if (!result.done) notifications.show({ color: 'red', message: result.message });
    router.refresh();
  }

  async function remove() {
    const result = await deleteDebateAction(id);
    if (!result.done) {
      notifications.show({ color: 'red', message: result.message });
      return;
    }
    const notification = `deleted-${id}`;
    notifications.show({
      id: notification,
      autoClose: UNDO_TIME_MS,
      message: (
        <Group justify="space-between" gap="sm" wrap="nowrap">
          <span>Deleted “{title}”</span>
          <Button size="compact-sm" variant="default" onClick={() => void undo(notification)}>
            Undo
          </Button>
        </Group>
      ),
    });
    router.refresh();
  }

  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`More about ${title}`}>
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
            <g fill="currentColor">
              <circle cx="4" cy="10" r="1.6" />
              <circle cx="10" cy="10" r="1.6" />
              <circle cx="16" cy="10" r="1.6" />
            </g>
          </svg>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} href={`/debates/${slug}/details`}>
          Edit title, source and names
        </Menu.Item>
        <Menu.Item onClick={() => void remove()}>Delete this debate</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
