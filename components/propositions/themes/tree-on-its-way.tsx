import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** In place of the tree of themes where the page was sent only those of its debate: asks for it anew, with all. */
export function TreeOnItsWay() {
  const router = useRouter();
  useEffect(() => router.refresh(), [router]);
  return (
    <p role="status" aria-busy="true">
      Reading the themes …
    </p>
  );
}
