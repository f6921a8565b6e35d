import Link from 'next/link';
import type { Actor } from '@/lib/door/actor';

/** What stands in the place of a page that somebody's role does not open. */
export function NotForRole({ actor }: { actor: Actor }) {
  return (
    <main id="main" className="page">
      <h1>Your role does not open this page</h1>
      <p style={{ marginBottom: '0.75rem' }}>
        In this library you are {actor.kind === 'editor' ? 'an' : 'a'} {actor.kind}. Its owner can
        give you another role.
      </p>
      <p>
        <Link href="/">Back to the library</Link>
      </p>
    </main>
  );
}
