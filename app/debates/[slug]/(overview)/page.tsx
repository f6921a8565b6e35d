import type { Metadata } from 'next';
import { connection } from 'next/server';
import { Suspense } from 'react';
import { askedDebate, askedSearch, type DebatePageProps } from '@/app/debates/[slug]/asked-debate';
import { DebateHeader } from '@/components/debates/debate-header';
import { DebateSkeleton } from '@/components/debates/debate-skeleton';
import { DebateExplorer } from '@/components/debates/overview/debate-explorer';
import { DebateOverview, isReadWhole } from '@/components/debates/overview/debate-overview';
import { ReadingShown } from '@/components/debates/reading-shown';
import { SetLinks } from '@/components/debates/set-links';
import { UnknownInAddress } from '@/components/debates/unknown-in-address';
import { getDebateHead } from '@/lib/debates/head-data';
import { getDebateFrame, getFrameRows } from '@/lib/debates/view-data';
import { whoAsks } from '@/lib/door/who-asks';
import { slugOf } from '@/lib/fields/route-slug';
import { addressOfTables } from '@/lib/view/address/charts-as-tables';
import { isPlainView, readViewState } from '@/lib/view/state';

export async function generateMetadata({ params }: DebatePageProps): Promise<Metadata> {
  await connection();
  const head = await getDebateHead(await whoAsks(), await slugOf(params));
  return head ? { title: head.title, description: head.question } : { title: 'No such debate' };
}

/**
 * Where the commentators of one debate agree, where they differ, and on whose words that rests.
 *
 * A debate of ordinary size is sent in one piece, so that its words are the first thing painted and
 * are there without scripts; one with many thousands of positions shows its head at once. The words that a
 * plain address does not show are fetched once the page is used; an address with a filter, a panel or more
 * unfolded is sent all.
 */
export default async function DebatePage(props: DebatePageProps) {
  const { actor, view, shown, unknown } = await askedDebate(props, '', getDebateFrame);
  const search = await askedSearch(props);
  const isPlain = isPlainView(readViewState(search));
  const { slug, readingId } = view.debate;
  const found = await getFrameRows(actor, slug, readingId);
  const overview = (
    <DebateOverview
      frame={view}
      shown={DebateExplorer}
      more={{
        sets: <SetLinks slug={slug} sets={found?.rows.sets ?? []} />,
        tables: addressOfTables(search),
      }}
      drawsLate
      light={isPlain}
    />
  );
  return (
    <main id="main" className="page">
      <a className="skip-link" href="#propositions">
        Skip to the propositions
      </a>
      <DebateHeader
        view={view}
        current="overview"
        reading={<ReadingShown view={view} shown={shown} />}
      />
      <UnknownInAddress names={unknown} />
      {(await isReadWhole(view)) ? (
        overview
      ) : (
        <Suspense fallback={<DebateSkeleton />}>{overview}</Suspense>
      )}
    </main>
  );
}
