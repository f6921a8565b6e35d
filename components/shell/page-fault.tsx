'use client';

import Link from 'next/link';
import { useEffect } from 'react';
import { whereFaultStands } from '@/components/loading/fault-number';
import { PlainButton } from '@/components/loading/plain/plain-button';
import { useLibraryTrouble } from '@/components/shell/use-library-trouble';

/** What a page shows when it could not be made, with the number that the fault has in the log. */
export function PageFault({ error, retry }: { error: unknown; retry: () => void }) {
  const trouble = useLibraryTrouble();
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <main id="main" className="page">
      <h1>This page could not be shown</h1>
      <p>
        Something went wrong in Counterpoint. Try once more; if it happens again, go back to the{' '}
        <Link href="/">library</Link>.
      </p>
      {trouble ? <p role="alert">Counterpoint says of the library: {trouble}</p> : null}
      <p style={{ margin: '1rem 0' }}>
        <PlainButton onClick={retry}>Try again</PlainButton>
      </p>
      <p>{whereFaultStands(error)}</p>
    </main>
  );
}
