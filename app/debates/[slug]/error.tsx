'use client';

import Link from 'next/link';
import { useEffect } from 'react';

/** Something of a debate could not be shown; what is stored is untouched. */
export default function DebateError({ error, retry }: { error: unknown; retry: () => void }) {
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <main id="main" className="page">
      <h1>This page could not be shown</h1>
      <p>
        Nothing that is stored has changed. Try it again; if it fails once more, go back to the{' '}
        <Link href="/">library</Link>.
      </p>
      <button type="button" onClick={() => retry()} style={{ minHeight: 36, marginTop: '1rem' }}>
        Try again
      </button>
    </main>
  );
}
