import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { preload } from 'react-dom';
import { CodingHeader } from '@/components/coding/coding-header';
import { CodingWorkspace } from '@/components/coding/coding-workspace';
import { LargeCoding } from '@/components/coding/large-coding';
import { TextBeginning } from '@/components/coding/text/text-beginning';
import { makeKey } from '@/components/loading/make-key';
import { NotForRole } from '@/components/shell/not-for-role';
import { findLargeToCode, readCodingScreen } from '@/lib/coding/coding-screen-data';
import { screenAddress } from '@/lib/coding/screen-address';
import { findDebateTitle, type ReadingHead } from '@/lib/debates/head-data';
import { may } from '@/lib/door/actor';
import { whoAsks } from '@/lib/door/who-asks';
import { slugOf } from '@/lib/fields/route-slug';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = await findDebateTitle(await whoAsks(), await slugOf(params));
  return { title: title !== null ? `Code: ${title}` : 'Code' };
}

export default async function CodePage({ params, searchParams }: Props) {
  const slug = await slugOf(params);
  const search = await searchParams;
  const one = (name: string) => (typeof search[name] === 'string' ? search[name] : null);
  const anew = one('anew');
  // What answers an action is drawn over a page that has the text already: see decision 0020.
  const answersAction = (await headers()).has('next-action');
  const actor = await whoAsks();
  if (!may(actor, 'code')) return <NotForRole actor={actor} />;
  const rest = {
    wanted: {
      proposition: one('proposition'),
      commentator: one('commentator'),
      anew: anew === null || !/^\d{1,9}$/.test(anew) ? null : Number(anew),
    },
  };
  const large = await findLargeToCode(actor, slug, one('reading'), { withText: !answersAction });
  if (large) {
    const { view, reading, beginning } = large;
    const sent = {
      slug: view.debate.slug,
      readingId: reading.id,
      withText: !answersAction,
      drawn: makeKey(),
    };
    // Read while the page's scripts are still on their way. A page that is there knows most of it.
    if (sent.withText) preload(screenAddress(sent), { as: 'fetch', crossOrigin: 'anonymous' });
    return (
      <main id="main" className="page wide-page">
        <CodingHeader view={view} reading={reading} />
        <LargeCoding key={reading.id} {...sent} {...coderOf(reading)} {...rest}>
          {beginning.length > 0 ? (
            <TextBeginning beginning={beginning} view={view} isReference={reading.isReference} />
          ) : null}
        </LargeCoding>
      </main>
    );
  }
  const screen = await readCodingScreen(actor, slug, one('reading'), {
    withText: !answersAction,
  });
  if (!screen) notFound();
  const { view, reading, contributions, marks, removed, questionSources } = screen;
  return (
    <main id="main" className="page wide-page">
      <CodingHeader view={view} reading={reading} />
      <CodingWorkspace
        key={reading.id}
        view={view}
        contributions={contributions}
        marks={marks}
        removed={removed}
        questionSources={questionSources}
        {...coderOf(reading)}
        {...rest}
      />
    </main>
  );
}

/** Who codes a reading, where it says so, and whether without a look at another. */
const coderOf = ({ coder, isReference, adjudicates }: ReadingHead) => ({
  readingCoder: coder,
  isIndependent: !isReference && adjudicates === null,
});
