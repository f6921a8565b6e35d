'use client';

import { Menu } from '@mantine/core';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { askServer } from '@/components/loading/ask-server';
import type { LateLayer } from '@/components/loading/use-late-layer';
import { LateMenu } from '@/components/ui/late-menu';
import { showProblem, showUndo } from '@/components/ui/show-undo';
import { deleteDebateAction, restoreDebateAction } from '@/lib/debates/actions';

/** The menu of a debate's card. Deleting happens at once and offers to be undone. */
export function DebateMenu({
  debate: { id, slug, title },
  layer,
}: {
  debate: { id: string; slug: string; title: string };
  layer: LateLayer;
}) {
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
    <LateMenu layer={layer}>
      <Menu.Item component={Link} href={`/debates/${slug}/details`}>
        Edit title, source and names
      </Menu.Item>
      <Menu.Item onClick={() => void remove()}>Delete this debate</Menu.Item>
    </LateMenu>
  );
}
