'use client';

import { Menu } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { askServer } from '@/components/loading/ask-server';
import { ReferenceDialog } from '@/components/readings/reference-dialog';
import { RenameDialog } from '@/components/readings/rename-dialog';
import { MoreMenu } from '@/components/ui/more-menu';
import { showProblem, showUndo } from '@/components/ui/show-undo';
import type { ReadingView } from '@/lib/readings/data';
import { deleteReading, restoreReading } from '@/lib/readings/manage-actions';

type Props = { slug: string; reading: ReadingView; reference: ReadingView | null };

/** What can be done with one reading. Deleting happens at once and offers to be undone. */
export function ReadingMenu({ slug, reading, reference }: Props) {
  const router = useRouter();
  const [dialog, setDialog] = useState<'rename' | 'reference' | null>(null);
  const close = () => setDialog(null);

  async function remove() {
    const asked = await askServer(() => deleteReading(reading.id));
    if (!asked.ok) return showProblem(asked);
    showUndo(`deleted-${reading.id}`, `Deleted “${reading.name}”`, async () => {
      const restored = await askServer(() => restoreReading(reading.id));
      if (!restored.ok) showProblem(restored);
      router.refresh();
    });
    router.refresh();
  }

  return (
    <>
      <MoreMenu about={reading.name}>
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
      </MoreMenu>
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
