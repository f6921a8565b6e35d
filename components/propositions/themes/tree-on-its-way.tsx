import { useRouter, useSearchParams } from 'next/navigation';
import { useEffect } from 'react';

/**
 * In place of the tree of themes where the page was sent only those of its debate: asks for it anew, with all, as
 * soon as the address says that the tree is open.
 */
export function TreeOnItsWay() {
  const router = useRouter();
  const isSaid = useSearchParams().get('part') === 'themes';
  useEffect(() => {
    if (isSaid) router.refresh();
  }, [router, isSaid]);
  return (
    <p role="status" aria-busy="true">
      Reading the themes …
    </p>
  );
}
