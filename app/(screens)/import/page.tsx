import type { Metadata } from 'next';
import { connection } from 'next/server';
import { ImportScreen } from '@/components/import/import-screen';
import { NotForRole } from '@/components/shell/not-for-role';
import { may } from '@/lib/door/actor';
import { whoAsks } from '@/lib/door/who-asks';
import { expectFile } from '@/lib/reader/reader-process';

export const metadata: Metadata = { title: 'Import a text' };

export default async function ImportPage() {
  await connection();
  const actor = await whoAsks();
  if (!may(actor, 'import')) return <NotForRole actor={actor} />;
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
