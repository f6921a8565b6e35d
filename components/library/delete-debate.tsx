'use client';

import { Menu } from '@mantine/core';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { askServer } from '@/components/loading/ask-server';
import { MoreMenu } from '@/components/ui/more-menu';
import { showProblem, showUndo } from '@/components/ui/show-undo';
import { deleteDebateAction, restoreDebateAction } from '@/lib/debates/actions';

/** The menu of a debate's card. Deleting happens at once and offers to be undone. */
export function DeleteDebate({ id, slug, title }: { id: string; slug: string; title: string }) {
  const router = useRouter();

  async function remove() {
    const asked = await askServer(() => deleteDebateAction(id));
    if (!asked.ok) return showProblem(asked);
    showUndo(`deleted-${id}`, `Deleted “${title}”`, async () => {
      const restored = await askServer(() => restoreDebateAction(id));
      if (!restored.ok) showProblem(restored);
      router.refresh();
    });
    router.refresh();
  }

  return (
    <MoreMenu about={title}>
      <Menu.Item component={Link} href={`/debates/${slug}/details`}>
        Edit title, source and names
      </Menu.Item>
      <Menu.Item onClick={() => void remove()}>Delete this debate</Menu.Item>
    </MoreMenu>
  );
}
