import Link from 'next/link';
import type { ReactNode } from 'react';

/** What an address shows that leads to nothing, and where to look instead. */
export function NothingHere({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main id="main" className="page">
      <h1>{title}</h1>
      <p style={{ marginBottom: '0.75rem' }}>{children}</p>
      <ul>
        <li>
          <Link href="/">See all debates, or search them</Link>
        </li>
        <li>
          <Link href="/deleted">Look among the recently deleted</Link>
        </li>
      </ul>
    </main>
  );
}
