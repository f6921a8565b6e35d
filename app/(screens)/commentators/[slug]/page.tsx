import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { connection } from 'next/server';
import { cache } from 'react';
import { Closest } from '@/components/commentators/closest';
import classes from '@/components/commentators/commentators.module.css';
import { DebatePositions } from '@/components/commentators/debate-positions';
import { MergedAwayList } from '@/components/commentators/merged-away';
import { PersonMenu } from '@/components/commentators/person-menu';
import { PageIndependent } from '@/components/readings/independent/page-independent';
import { CommentatorPhoto } from '@/components/ui/commentator-photo';
import { NOT_KNOWN, Words } from '@/components/ui/words/words';
import { closenessTo } from '@/lib/commentators/closeness';
import { findMergedInto } from '@/lib/commentators/deleted-data';
import { assignInitials } from '@/lib/commentators/initials';
import { listMergedAway } from '@/lib/commentators/take-apart-data';
import { getCommentatorPage, listStancesSharedWith } from '@/lib/commentators/view-data';
import { whoAsks } from '@/lib/door/who-asks';
import { yearOf } from '@/lib/fields/format-date';
import { slugOf } from '@/lib/fields/route-slug';
import { countOf } from '@/lib/words/format-count';

type Props = { params: Promise<{ slug: string }> };

const getPage = cache(async (params: Props['params']) => {
  await connection();
  return getCommentatorPage(await whoAsks(), await slugOf(params));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await getPage(params);
  return { title: page?.name ?? 'No such commentator' };
}

/** One commentator across debates and years, with who stands close and who far away. */
export default async function CommentatorRoute({ params }: Props) {
  const page = await getPage(params);
  if (!page) {
    const into = await findMergedInto(await whoAsks(), await slugOf(params));
    if (into !== null) redirect(`/commentators/${into}`);
    notFound();
  }
  const actor = await whoAsks();
  const others = closenessTo(page.id, await listStancesSharedWith(actor, page.id));
  const merged = await listMergedAway(actor, page.id);
  const addressed = new Map(
    page.debates.flatMap((debate) =>
      debate.positions.map(
        ({ proposition }) =>
          [proposition.id, { ...proposition, language: debate.language }] as const,
      ),
    ),
  );
  const positions = page.debates.reduce((sum, debate) => sum + debate.positions.length, 0);
  return (
    <PageIndependent debates={page.debates}>
      <main id="main" className="page">
        <div className={classes.person}>
          {page.photoUrl === null ? null : (
            <CommentatorPhoto
              url={page.photoUrl}
              initials={assignInitials([page.name])[0] ?? ''}
              size={72}
            />
          )}
          <h1>{page.name}</h1>
          <PersonMenu id={page.id} slug={page.slug} name={page.name} />
        </div>
        {page.description === '' ? null : (
          <Words as="p" language={NOT_KNOWN}>
            {page.description}
          </Words>
        )}
        <p className="soft">
          {countOf(positions, 'position')} in {countOf(page.debates.length, 'debate')}
        </p>
        {page.url ? (
          <p className="small">
            <a href={page.url} rel="external noopener">
              {page.url}
            </a>
          </p>
        ) : null}
        {page.debates.length > 1 ? (
          <ul className={classes.years} aria-label="Debates by year">
            {page.debates.map((debate) => (
              <li key={debate.id}>
                <b>{yearOf(debate.date) ?? 'Undated'}</b>{' '}
                <a href={`#debate-${debate.slug}`}>
                  <Words as="span" language={debate.language}>
                    {debate.title}
                  </Words>
                </a>
              </li>
            ))}
          </ul>
        ) : null}
        <Closest name={page.name} others={others} propositions={addressed} />
        {page.debates.map((debate) => (
          <div key={debate.id} id={`debate-${debate.slug}`}>
            <DebatePositions debate={debate} by={page.slug} />
          </div>
        ))}
        <MergedAwayList people={merged} />
      </main>
    </PageIndependent>
  );
}
