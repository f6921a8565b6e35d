import Link from 'next/link';

/** An address of no debate. */
export default function NoSuchDebate() {
  return (
    <main id="main" className="page">
      <h1>No such debate</h1>
      <p>
        There is no debate at this address. It may have been renamed or deleted; the{' '}
        <Link href="/">library</Link> lists those there are.
      </p>
    </main>
  );
}
