'use client';

import { Button } from '@mantine/core';
import Link from 'next/link';
import { useEffect } from 'react';
import { whereFaultStands } from '@/components/loading/fault-number';

/** What a page shows when it could not be made, with the number that the fault has in the log. */
export function PageFault({ error, retry }: { error: unknown; retry: () => void }) {
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <main id="main" className="page">
      <h1>This page could not be shown</h1>
      <p>
        Something went wrong in Counterpoint. What was stored before is still there. Try once more;
        if it happens again, go back to the <Link href="/">library</Link>.
      </p>
      <p style={{ margin: '1rem 0' }}>
        <Button onClick={retry}>Try again</Button>
      </p>
      <p>{whereFaultStands(error)}</p>
    </main>
  );
}
