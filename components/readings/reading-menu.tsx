'use client';

import { ActionIcon, Menu } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ReferenceDialog } from '@/components/readings/reference-dialog';
import { RenameDialog } from '@/components/readings/rename-dialog';
import { showProblem, showUndo } from '@/components/readings/show-undo';
import type { ReadingView } from '@/lib/readings/data';
import { deleteReading, restoreReading } from '@/lib/readings/manage-actions';

type Props = { slug: string; reading: ReadingView; reference: ReadingView | null };

/** What can be done with one reading. Deleting happens at once and offers to be undone. */
export function ReadingMenu({ slug, reading, reference }: Props) {
  const router = useRouter();
  const [dialog, setDialog] = useState<'rename' | 'reference' | null>(null);
  const close = () => setDialog(null);

  async function remove() {
    const answer = await deleteReading(reading.id);
    if (!answer.ok) {
      showProblem(answer.errors);
      return;
    }
    showUndo(`deleted-${reading.id}`, `Deleted “${reading.name}”`, async () => {
      const restored = await restoreReading(reading.id);
      if (!restored.ok) showProblem(restored.errors);
      router.refresh();
    });
    router.refresh();
  }

  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={`More about ${reading.name}`}>
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
          <Menu.Item onClick={() => setDialog('rename')}>Rename</Menu.Item>
          <Menu.Item
            component="a"
            href={`/debates/${slug}/readings/file?reading=${reading.id}`}
            download
          >
            Download as a file
          </Menu.Item>
          {reading.isReference ? null : (
            <>
              <Menu.Item onClick={() => setDialog('reference')}>
                Make it the reference reading
              </Menu.Item>
              <Menu.Item onClick={() => void remove()}>Delete</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <RenameDialog reading={reading} opened={dialog === 'rename'} onClose={close} />
      <ReferenceDialog
        reading={reading}
        reference={reference}
        opened={dialog === 'reference'}
        onClose={close}
      />
    </>
  );
}
