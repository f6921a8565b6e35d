import Link from 'next/link';
import type { ReactNode } from 'react';

/**
 * What a link shows that works no longer, or never did, and who makes another.
 *
 * @param hasOwner whether anybody can sign in
 */
export function LinkEnded({
  hasOwner = true,
  children,
}: {
  hasOwner?: boolean;
  children: ReactNode;
}) {
  return (
    <main id="main" className="page">
      <h1>This link works no longer</h1>
      <p style={{ marginBottom: '0.75rem' }}>
        It was used, it is too old, or it was not copied whole. {children}
      </p>
      {hasOwner ? (
        <p>
          <Link href="/sign-in">Sign in</Link>
        </p>
      ) : null}
    </main>
  );
}
