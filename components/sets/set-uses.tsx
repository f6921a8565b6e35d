import { Button } from '@mantine/core';
import Link from 'next/link';
import { addressOfSet, type SetPage } from '@/lib/view/sets/set-page';

/** What a set is made for: to be shown, led and printed. */
export function SetUses({ slug, id }: { slug: string; id: string }) {
  const page = (name: SetPage) => addressOfSet(slug, name, id);
  return (
    <>
      <Button component={Link} size="xs" variant="outline" href={page('present')}>
        Show on a projector
      </Button>
      <Button
        component="a"
        size="xs"
        variant="outline"
        href={page('present/leader')}
        target="_blank"
        rel="noopener"
        title="In a window of its own"
      >
        Presenter view
      </Button>
      <Button component={Link} size="xs" variant="outline" href={page('paper/questions')}>
        Paper for a class
      </Button>
    </>
  );
}
