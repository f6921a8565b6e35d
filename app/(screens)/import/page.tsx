import type { Metadata } from 'next';
import { connection } from 'next/server';
import { ImportScreen } from '@/components/import/import-screen';
import { expectFile } from '@/lib/reader/reader-process';

export const metadata: Metadata = { title: 'Import a text' };

export default async function ImportPage() {
  await connection();
  // Whoever opens this page is about to have a text read.
  expectFile();
  return (
    <main id="main" className="page">
      <h1>Import a text</h1>
      <p className="soft" style={{ maxWidth: '42rem', margin: '0.5rem 0 1.5rem' }}>
        Several people answer one question in it. You say who speaks where; the debate exists once
        you confirm. An archive of Counterpoint is imported here, too.
      </p>
      <ImportScreen />
    </main>
  );
}
