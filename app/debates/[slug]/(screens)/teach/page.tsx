import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { DebateNav } from '@/components/debates/debate-nav';
import { DebateLive } from '@/components/live/debate-live';
import { SetsScreen } from '@/components/sets/sets-screen';
import { Words } from '@/components/ui/words/words';
import { findDebateTitle, getDebateHead } from '@/lib/debates/head-data';
import { whoAsks } from '@/lib/door/who-asks';
import { slugOf } from '@/lib/fields/route-slug';
import { getOffered } from '@/lib/sets/offered-data';
import { findLastSavedSet, listClassSets, listDeletedClassSets } from '@/lib/sets/sets-data';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection();
  const title = await findDebateTitle(await whoAsks(), await slugOf(params));
  return { title: title !== null ? `Teach: ${title}` : 'No such debate' };
}

/** The class sets of a debate: what a class works on, in order, with questions and notes. */
export default async function TeachPage({ params }: Props) {
  await connection();
  const actor = await whoAsks();
  const head = await getDebateHead(actor, await slugOf(params));
  if (!head) notFound();
  const [sets, lastSaved, deleted, found] = await Promise.all([
    listClassSets(actor, head.id),
    findLastSavedSet(actor, head.id),
    listDeletedClassSets(actor, head.id),
    getOffered(actor, head.slug),
  ]);
  return (
    <main id="main" className="page">
      <Words as="h1">{head.title}</Words>
      <DebateNav slug={head.slug} current="teach" />
      <DebateLive slug={head.slug} takesIn={false} />
      <noscript>
        <p>
          Without JavaScript no set can be changed here; the projector and the papers show those
          that are.
        </p>
      </noscript>
      <div className="needs-scripts">
        <SetsScreen
          debateId={head.id}
          slug={head.slug}
          sets={sets}
          lastSaved={lastSaved}
          deleted={deleted}
          offered={found?.offered ?? []}
          proposed={found?.proposed ?? []}
        />
      </div>
    </main>
  );
}
