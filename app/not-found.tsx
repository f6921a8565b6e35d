import type { Metadata } from 'next';
import Link from 'next/link';

export const metadata: Metadata = { title: 'Not here' };

/** What an address shows that leads to nothing. */
export default function NotFound() {
  return (
    <main id="main" className="page">
      <h1>There is nothing at this address</h1>
      <p style={{ margin: '0.75rem 0' }}>It may be mistyped, or what was here has been deleted.</p>
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
