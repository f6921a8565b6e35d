import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { CodingHeader } from '@/components/positions/coding-header';
import { CodingWorkspace } from '@/components/positions/coding-workspace';
import { listContributions } from '@/lib/debates/data';
import { getDebateView } from '@/lib/debates/view-data';
import { listWordsElsewhere } from '@/lib/positions/whose-words-data';
import { listReadings } from '@/lib/readings/data';
import { listMarks } from '@/lib/readings/marks-data';
import { listPutAway } from '@/lib/readings/put-away-data';
import { listSetAside } from '@/lib/readings/set-aside-data';
import { listThemes } from '@/lib/themes/data';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await getDebateView((await params).slug);
  return { title: view ? `Code: ${view.debate.title}` : 'Code' };
}

export default async function CodePage({ params, searchParams }: Props) {
  const { slug } = await params;
  const search = await searchParams;
  const one = (name: string) => (typeof search[name] === 'string' ? search[name] : null);
  const view = await getDebateView(slug, one('reading') ?? undefined);
  if (!view) notFound();
  // What answers an action is drawn over a page that has the text already: see decision 0020.
  const answersAction = (await headers()).has('next-action');
  const { id: debateId, readingId } = view.debate;
  const [contributions, themes, marks, readings, putAway, setAside, elsewhere] = await Promise.all([
    answersAction ? null : listContributions(view.debate.id),
    listThemes(),
    listMarks(view.debate.readingId),
    listReadings(view.debate.id),
    listPutAway({ debateId, readingId }, 'question'),
    listSetAside(readingId),
    listWordsElsewhere(readingId),
  ]);
  const reading = readings.find((entry) => entry.id === view.debate.readingId);
  return (
    <main id="main" className="page wide-page">
      <CodingHeader view={view} readings={readings} />
      <CodingWorkspace
        key={view.debate.readingId}
        view={view}
        contributions={contributions}
        themes={themes}
        marks={marks}
        asked={{ putAway, setAside, elsewhere }}
        readingCoder={reading?.coder ?? ''}
        isApart={reading !== undefined && !reading.isReference && reading.adjudicates === null}
        wanted={{ proposition: one('proposition'), commentator: one('commentator') }}
      />
    </main>
  );
}
