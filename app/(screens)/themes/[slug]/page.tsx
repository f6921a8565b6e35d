import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import type { SearchParams } from 'nuqs/server';
import { cache } from 'react';
import { StanceKey } from '@/components/charts/stance-key';
import classes from '@/components/themes/themes.module.css';
import { AgreementBarPicture } from '@/components/ui/agreement-bar';
import { Pager } from '@/components/ui/long-list/pager';
import { StanceStrip } from '@/components/ui/stance-strip';
import { Words } from '@/components/ui/words/words';
import { whoAsks } from '@/lib/door/who-asks';
import { formatPartialDate } from '@/lib/fields/format-date';
import { listHref, loadListState } from '@/lib/fields/list-state';
import { slugOf } from '@/lib/fields/route-slug';
import { getThemePage } from '@/lib/themes/page-data';
import { debateViewHref } from '@/lib/view/state';
import { countOf, formatCount } from '@/lib/words/format-count';
import { oneLanguage } from '@/lib/words/language-of-words';

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

const getPage = cache(async (params: Props['params'], searchParams: Props['searchParams']) => {
  await connection();
  const { page } = await loadListState(searchParams);
  return getThemePage(await whoAsks(), await slugOf(params), page);
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = await getPage(params, searchParams);
  return { title: page?.name ?? 'No such theme' };
}

/** One theme across debates: what is said in it and where. */
export default async function ThemeRoute({ params, searchParams }: Props) {
  const page = await getPage(params, searchParams);
  if (!page) notFound();
  const { bar, debates, propositions } = page;
  return (
    <main id="main" className="page">
      {page.parent ? (
        <p className="small">
          <Link href={`/themes/${page.parent.slug}`}>
            <Words as="span" language={page.parent.language}>
              {page.parent.name}
            </Words>
          </Link>
        </p>
      ) : null}
      <Words as="h1" language={page.language}>
        {page.name}
      </Words>
      {page.description === '' ? null : (
        <Words as="p" language={page.language}>
          {page.description}
        </Words>
      )}
      <p className="soft">
        {countOf(propositions.all, 'proposition')} in {countOf(page.allDebates, 'debate')}
      </p>
      {page.children.length > 0 ? (
        <p className={classes.children}>
          {page.children.map((child) => (
            <Link key={child.slug} href={`/themes/${child.slug}`}>
              <Words as="span" language={child.language}>
                {child.name}
              </Words>
            </Link>
          ))}
        </p>
      ) : null}
      {bar.addressed > 0 ? (
        <div className={classes.picture}>
          <AgreementBarPicture parts={bar.parts} />
        </div>
      ) : null}
      <section className={classes.section}>
        <h2>Debates</h2>
        {debates.length === 0 ? <p className="soft">No debate touches this theme.</p> : null}
        <ul className={classes.propositions}>
          {debates.map((debate) => (
            <li key={debate.slug}>
              <Link href={debateViewHref(debate.slug, { themes: [page.slug] })}>
                <Words as="span" language={debate.language}>
                  {debate.title}
                </Words>
              </Link>
              <span className="soft small">
                {[formatPartialDate(debate.date), countOf(debate.propositions, 'proposition')]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
        {page.allDebates > debates.length ? (
          <p className="small">
            These are the latest {debates.length};{' '}
            <Link href={`/?theme=${encodeURIComponent(page.slug)}`}>
              all {formatCount(page.allDebates)} are in the library
            </Link>
            .
          </p>
        ) : null}
      </section>
      <section className={classes.section}>
        <h2>Propositions</h2>
        {propositions.all === 0 ? (
          <p className="soft">No proposition is under this theme.</p>
        ) : null}
        {propositions.rows.some(({ stances }) => stances.length > 0) ? (
          <StanceKey silent={false} />
        ) : null}
        <ul className={classes.propositions}>
          {propositions.rows.map((proposition) => (
            <li key={proposition.id}>
              <div>
                <Link className="text" href={`/propositions/${proposition.slug}`}>
                  <Words
                    as="span"
                    language={oneLanguage(proposition.debates.map(({ language }) => language))}
                  >
                    {proposition.text}
                  </Words>
                </Link>
                <p className={`${classes.in} soft`}>
                  {proposition.debates.map((debate) => (
                    <Link key={debate.slug} href={`/debates/${debate.slug}`}>
                      <Words as="span" language={debate.language}>
                        {debate.title}
                      </Words>
                    </Link>
                  ))}
                </p>
              </div>
              <StanceStrip held={proposition.stances} />
            </li>
          ))}
        </ul>
        <Pager
          of={propositions}
          rowsAre="propositions"
          hrefOf={(number) => listHref(`/themes/${page.slug}`, { page: number })}
        />
      </section>
    </main>
  );
}
