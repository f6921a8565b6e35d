import type { Metadata } from 'next';
import { connection } from 'next/server';
import { askedDebate, type DebatePageProps } from '@/app/debates/[slug]/asked-debate';
import { DebateHeader } from '@/components/debates/debate-header';
import { DebateFigures } from '@/components/debates/figures/debate-figures';
import { DebateOverview } from '@/components/debates/overview/debate-overview';
import { ReadingShown } from '@/components/debates/reading-shown';
import { UnknownInAddress } from '@/components/debates/unknown-in-address';
import { findDebateTitle } from '@/lib/debates/head-data';
import { getDebateFrame } from '@/lib/debates/view-data';
import { whoAsks } from '@/lib/door/who-asks';
import { slugOf } from '@/lib/fields/route-slug';

export async function generateMetadata({ params }: DebatePageProps): Promise<Metadata> {
  await connection();
  const title = await findDebateTitle(await whoAsks(), await slugOf(params));
  return { title: title !== null ? `${title}: figures` : 'No such debate' };
}

/** How much the commentators of a debate agree in numbers, beside what chance gives. */
export default async function FiguresPage(props: DebatePageProps) {
  const { view, shown, unknown } = await askedDebate(props, '/figures', getDebateFrame);
  return (
    <main id="main" className="page">
      <DebateHeader
        view={view}
        current="figures"
        reading={<ReadingShown view={view} shown={shown} />}
      />
      <UnknownInAddress names={unknown} />
      <DebateOverview frame={view} shown={DebateFigures} />
    </main>
  );
}
