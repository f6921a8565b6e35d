import type { Metadata } from 'next';
import { connection } from 'next/server';
import { askedDebate, type DebatePageProps } from '@/app/debates/[slug]/asked-debate';
import { DebateHeader } from '@/components/debates/debate-header';
import { ReadingShown } from '@/components/debates/reading-shown';
import { UnknownInAddress } from '@/components/debates/unknown-in-address';
import { ReadView } from '@/components/read/read-view';
import { ReferredText } from '@/components/read/referred-text';
import { findDebateTitle } from '@/lib/debates/head-data';
import { getDebateFrame } from '@/lib/debates/view-data';
import { whoAsks } from '@/lib/door/who-asks';
import { slugOf } from '@/lib/fields/route-slug';
import { readText } from '@/lib/read/text-data';

export async function generateMetadata({ params }: DebatePageProps): Promise<Metadata> {
  await connection();
  const title = await findDebateTitle(await whoAsks(), await slugOf(params));
  return { title: title !== null ? `${title}: the text` : 'No such debate' };
}

/** The text of a debate with the words that show the positions. */
export default async function ReadPage(props: DebatePageProps) {
  const { actor, view, shown, unknown } = await askedDebate(props, '/read', getDebateFrame);
  const { heads, sent } = await readText(actor, view);
  return (
    <main id="main" className="page">
      <DebateHeader
        view={view}
        current="read"
        reading={<ReadingShown view={view} shown={shown} />}
      />
      <UnknownInAddress names={unknown} />
      {view.debate.hasText ? null : <ReferredText slug={view.debate.slug} source={view.source} />}
      <ReadView
        frame={{ ...view, propositions: [], reasons: [], silences: {} }}
        heads={heads}
        sent={sent}
      />
    </main>
  );
}
