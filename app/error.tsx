'use client';

import { Button } from '@mantine/core';
import Link from 'next/link';

/** What a page shows when it could not be made. */
export default function ErrorPage({ retry }: { error: unknown; retry: () => void }) {
  return (
    <main id="main" className="page">
      <h1>This page could not be shown</h1>
      <p>
        Something went wrong on the way. Nothing that you entered before is lost. Try once more; if
        it happens again, the window in which Counterpoint runs says what went wrong.
      </p>
      <p style={{ margin: '1rem 0' }}>
        <Button onClick={retry}>Try again</Button>
      </p>
      <p>
        <Link href="/">Back to the library</Link>
      </p>
    </main>
  );
}
