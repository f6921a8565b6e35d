'use client';

import { Menu } from '@mantine/core';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { changePeople } from '@/components/commentators/change-people';
import { MoreMenu } from '@/components/ui/more-menu';
import { useOwnName } from '@/components/ui/own-name-field';
import { showProblem } from '@/components/ui/show-undo';

/** What can be done with a commentator: join with another of the library, delete. */
export function PersonMenu({ id, slug, name }: { id: string; slug: string; name: string }) {
  const router = useRouter();
  const [coder] = useOwnName();

  async function remove() {
    const said = `Deleted ${name}, with what they hold; the texts stay`;
    const refresh = () => router.push(`/commentators/${slug}`);
    const problem = await changePeople({ kind: 'delete', id }, { coder, said, refresh });
    if (problem) showProblem({ message: problem });
    else router.push('/commentators');
  }

  return (
    <MoreMenu about={name}>
      <Menu.Item component={Link} href={`/commentators/${slug}/merge`}>
        Join with another commentator …
      </Menu.Item>
      <Menu.Item onClick={() => void remove()}>Delete this commentator</Menu.Item>
    </MoreMenu>
  );
}
