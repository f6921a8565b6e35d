import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DebateNav } from '@/components/debates/debate-nav';
import { DebateLive } from '@/components/live/debate-live';
import { ArrangeReadingNote } from '@/components/propositions/arrange/arrange-reading-note';
import { ArrangeScreen } from '@/components/propositions/arrange/arrange-screen';
import { NotForRole } from '@/components/shell/not-for-role';
import { Words } from '@/components/ui/words/words';
import { findDebateTitle, getDebateHead } from '@/lib/debates/head-data';
import { may } from '@/lib/door/actor';
import { whoAsks } from '@/lib/door/who-asks';
import { slugOf } from '@/lib/fields/route-slug';
import { listArranged, listDeleted } from '@/lib/propositions/list-data';
import { listDismissed } from '@/lib/readings/dismissed-data';
import { listThemes } from '@/lib/themes/data';
import { themesAround } from '@/lib/themes/known-themes';
import { countThemeUse } from '@/lib/themes/use-data';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ reading?: string | string[]; part?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = await findDebateTitle(await whoAsks(), await slugOf(params));
  return { title: title !== null ? `Propositions: ${title}` : 'Propositions' };
}

/**
 * The propositions of a debate and the themes, to be mended and put in order. The themes of other debates, and
 * how many propositions each has, are sent where the tree of themes is open.
 */
export default async function PropositionsPage({ params, searchParams }: Props) {
  const { reading: wanted, part } = await searchParams;
  const actor = await whoAsks();
  if (!may(actor, 'arrange')) return <NotForRole actor={actor} />;
  const head = await getDebateHead(actor, await slugOf(params));
  if (!head) notFound();
  const { id, slug, title, readings } = head;
  const reading = readings.find((one) =>
    typeof wanted === 'string' ? one.id === wanted : one.isReference,
  );
  if (!reading) notFound();
  const place = { debateId: id, readingId: reading.id };
  const isTree = part === 'themes';
  const [propositions, deleted, themes, themeUse, notTheSame] = await Promise.all([
    listArranged(actor, place),
    listDeleted(actor, place),
    listThemes(actor),
    isTree ? countThemeUse(actor) : null,
    listDismissed(actor, place, 'not-the-same'),
  ]);
  return (
    <main id="main" className="page">
      <Words as="h1">{title}</Words>
      <DebateNav slug={slug} current="propositions" reading={reading} />
      <DebateLive slug={slug} takesIn />
      <ArrangeReadingNote slug={slug} reading={reading} hasOthers={readings.length > 1} />
      <ArrangeScreen
        debateId={id}
        slug={slug}
        reading={{
          id: reading.id,
          name: reading.name,
          coder: reading.coder,
          isReference: reading.isReference,
        }}
        propositions={propositions}
        deleted={deleted}
        themes={isTree ? themes : themesAround(themes, propositions)}
        themeUse={themeUse}
        notTheSame={notTheSame}
      />
    </main>
  );
}
