'use client';

import { Menu } from '@mantine/core';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { MoreMenu } from '@/components/ui/more-menu';
import { showProblem, showUndo } from '@/components/ui/show-undo';
import { deleteDebateAction, restoreDebateAction } from '@/lib/debates/actions';

/** The menu of a debate's card. Deleting happens at once and offers to be undone. */
export function DeleteDebate({ id, slug, title }: { id: string; slug: string; title: string }) {
  const router = useRouter();

  async function remove() {
    const result = await deleteDebateAction(id);
    if (!result.done) {
      showProblem({ form: result.message });
      return;
    }
    showUndo(`deleted-${id}`, `Deleted “${title}”`, async () => {
      const restored = await restoreDebateAction(id);
      if (!restored.done) showProblem({ form: restored.message });
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
