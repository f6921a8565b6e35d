import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { connection } from 'next/server';
import type { SearchParams } from 'nuqs/server';
import { cache } from 'react';
import { Closest } from '@/components/commentators/closest';
import classes from '@/components/commentators/commentators.module.css';
import { DebatePositions } from '@/components/commentators/debate-positions';
import { MergedAwayList } from '@/components/commentators/merged-away';
import { PersonMenu } from '@/components/commentators/person-menu';
import { PageIndependent } from '@/components/readings/independent/page-independent';
import { CommentatorPhoto } from '@/components/ui/commentator-photo';
import { Pager } from '@/components/ui/long-list/pager';
import { NOT_KNOWN, Words } from '@/components/ui/words/words';
import { closenessTo, endsOf } from '@/lib/commentators/closeness';
import { findMergedInto } from '@/lib/commentators/deleted-data';
import { assignInitials } from '@/lib/commentators/initials';
import { type CommentatorPage, getCommentatorPage } from '@/lib/commentators/page-data';
import { listMergedAway } from '@/lib/commentators/take-apart-data';
import { listPropositionTexts, listStancesSharedWith } from '@/lib/commentators/view-data';
import { whoAsks } from '@/lib/door/who-asks';
import { yearOf } from '@/lib/fields/format-date';
import { listHref, loadListState, WHOLE_LIST } from '@/lib/fields/list-state';
import { slugOf } from '@/lib/fields/route-slug';
import { countOf } from '@/lib/words/format-count';

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

const getPage = cache(async (params: Props['params'], searchParams: Props['searchParams']) => {
  await connection();
  const { page } = await loadListState(searchParams);
  return getCommentatorPage(await whoAsks(), await slugOf(params), page);
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = await getPage(params, searchParams);
  return { title: page?.name ?? 'No such commentator' };
}

/** One commentator across debates and years, with who stands close and who far away. */
export default async function CommentatorRoute({ params, searchParams }: Props) {
  const page = await getPage(params, searchParams);
  if (!page) {
    const into = await findMergedInto(await whoAsks(), await slugOf(params));
    if (into !== null) redirect(`/commentators/${into}`);
    notFound();
  }
  const actor = await whoAsks();
  const ends = endsOf(closenessTo(page.id, await listStancesSharedWith(actor, page.id)));
  const merged = await listMergedAway(actor, page.id);
  const texts = await listPropositionTexts(actor, ends.restsOn);
  const addressed = new Map(texts.map((one) => [one.id, one]));
  const hrefOf = (at: number) =>
    listHref(`/commentators/${page.slug}`, { ...WHOLE_LIST, page: at });
  return (
    <PageIndependent debates={page.allDebates}>
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
          {countOf(page.positions.all, 'position')} in {countOf(page.allDebates.length, 'debate')}
        </p>
        {page.url ? (
          <p className="small">
            <a href={page.url} rel="external noopener">
              {page.url}
            </a>
          </p>
        ) : null}
        {page.allDebates.length > 1 ? (
          <ul className={classes.years} aria-label="Debates by year">
            {page.allDebates.map((debate) => (
              <li key={debate.id}>
                <b>{yearOf(debate.date) ?? 'Undated'}</b>{' '}
                <DebateLink debate={debate} here={page.positions.page} hrefOf={hrefOf} />
              </li>
            ))}
          </ul>
        ) : null}
        <Closest name={page.name} ends={ends} propositions={addressed} />
        {page.debates.map((debate) => (
          <div key={debate.id} id={`debate-${debate.slug}`}>
            <DebatePositions debate={debate} by={page.slug} />
          </div>
        ))}
        <Pager of={page.positions} rowsAre="positions" hrefOf={hrefOf} />
        <MergedAwayList people={merged} />
      </main>
    </PageIndependent>
  );
}

/** Leads to a debate on this page, or to the page on which it begins. */
function DebateLink({
  debate: { slug, title, language, page },
  here,
  hrefOf,
}: {
  debate: CommentatorPage['allDebates'][number];
  here: number;
  hrefOf: (page: number) => string;
}) {
  const words = (
    <Words as="span" language={language}>
      {title}
    </Words>
  );
  return page === here ? (
    <a href={`#debate-${slug}`}>{words}</a>
  ) : (
    <Link href={`${hrefOf(page)}#debate-${slug}`} prefetch={false}>
      {words}
    </Link>
  );
}
