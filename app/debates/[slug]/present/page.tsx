import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { DebateOverview } from '@/components/debates/overview/debate-overview';
import { Presentation } from '@/components/debates/present/presentation';
import { findDebateTitle } from '@/lib/debates/head-data';
import { getDebateFrame } from '@/lib/debates/view-data';
import { whoAsks } from '@/lib/door/who-asks';
import { slugOf } from '@/lib/fields/route-slug';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection();
  const title = await findDebateTitle(await whoAsks(), await slugOf(params));
  return { title: title !== null ? `${title}, on a projector` : 'No such debate' };
}

/** One debate on a projector, one thing at a time. */
export default async function PresentPage({ params }: Props) {
  await connection();
  const view = await getDebateFrame(await whoAsks(), await slugOf(params), null);
  if (!view) notFound();
  return (
    <main id="main" className="page">
      <h1 className="visually-hidden">{view.debate.title}</h1>
      <DebateOverview frame={view} shown={Presentation} />
    </main>
  );
}
