import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { DebateHeader } from '@/components/debates/debate-header';
import { DebateOverview } from '@/components/debates/debate-overview';
import { getDebateFrame } from '@/lib/debates/view-data';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection();
  const view = await getDebateFrame((await params).slug);
  return view
    ? { title: view.debate.title, description: view.debate.question }
    : { title: 'No such debate' };
}

/** Where the commentators of one debate agree, where they differ, and on whose words that rests. */
export default async function DebatePage({ params }: Props) {
  await connection();
  const view = await getDebateFrame((await params).slug);
  if (!view) notFound();
  return (
    <main id="main" className="page">
      <DebateHeader view={view} current="overview" />
      <DebateOverview frame={view} />
    </main>
  );
}
