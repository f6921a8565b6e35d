import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DebateNav } from '@/components/debates/debate-nav';
import { ArrangeScreen } from '@/components/propositions/arrange-screen';
import { getDebateFrame } from '@/lib/debates/view-data';
import { listArranged, listDeleted } from '@/lib/propositions/edit-data';
import { listThemes } from '@/lib/themes/data';
import { countThemeUse } from '@/lib/themes/use-data';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await getDebateFrame((await params).slug);
  return { title: view ? `Propositions: ${view.debate.title}` : 'Propositions' };
}

/** The propositions of a debate and the themes, to be mended and put in order. */
export default async function PropositionsPage({ params }: Props) {
  const view = await getDebateFrame((await params).slug);
  if (!view) notFound();
  const { id, slug, title } = view.debate;
  const [propositions, deleted, themes, themeUse] = await Promise.all([
    listArranged(id),
    listDeleted(id),
    listThemes(),
    countThemeUse(),
  ]);
  return (
    <main id="main" className="page">
      <h1>{title}</h1>
      <DebateNav slug={slug} current="propositions" />
      <ArrangeScreen
        debateId={id}
        slug={slug}
        propositions={propositions}
        deleted={deleted}
        themes={themes}
        themeUse={themeUse}
      />
    </main>
  );
}
