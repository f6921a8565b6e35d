import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { DebateIndependent } from '@/components/readings/independent/debate-independent';
import { WordsIn } from '@/components/ui/words/words';
import { getDebateHead } from '@/lib/debates/head-data';
import { whoAsks } from '@/lib/door/who-asks';
import { slugOf } from '@/lib/fields/route-slug';
import { findIndependent, independentReadings } from '@/lib/readings/independent-data';

/**
 * Every page of a debate stands on there being one. Asked here, above the pages' skeletons, so
 * that an address of no debate answers with 404 before anything is sent. Whoever codes a reading of
 * their own is asked before a page shows what others coded.
 */
export default async function DebateLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ slug: string }>;
}) {
  await connection();
  const slug = await slugOf(params);
  const actor = await whoAsks();
  const head = await getDebateHead(actor, slug);
  if (!head) notFound();
  return (
    <DebateIndependent
      slug={slug}
      readings={independentReadings(head.readings)}
      sent={await findIndependent(actor, slug)}
    >
      <WordsIn language={head.language}>{children}</WordsIn>
    </DebateIndependent>
  );
}
