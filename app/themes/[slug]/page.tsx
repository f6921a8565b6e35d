import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { cache } from 'react';
import { StanceKey } from '@/components/charts/stance-key';
import classes from '@/components/themes/themes.module.css';
import { AgreementBarPicture } from '@/components/ui/agreement-bar';
import { StanceStrip } from '@/components/ui/stance-strip';
import { Words } from '@/components/ui/words/words';
import { whoAsks } from '@/lib/door/who-asks';
import { formatPartialDate } from '@/lib/fields/format-date';
import { slugOf } from '@/lib/fields/route-slug';
import { getThemePage, type ThemePage } from '@/lib/themes/view-data';
import { agreementBar } from '@/lib/view/agreement-bar';
import { debateViewHref } from '@/lib/view/state';
import { countOf } from '@/lib/words/format-count';
import { oneLanguage } from '@/lib/words/language-of-words';

type Props = { params: Promise<{ slug: string }> };

const getPage = cache(async (params: Props['params']) => {
  await connection();
  return getThemePage(await whoAsks(), await slugOf(params));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await getPage(params);
  return { title: page?.name ?? 'No such theme' };
}

/** One theme across debates: what is said in it and where. */
export default async function ThemeRoute({ params }: Props) {
  const page = await getPage(params);
  if (!page) notFound();
  const debates = debatesOf(page);
  const bar = agreementBar(
    page.propositions.map((one) => one.stances),
    Math.max(...debates.map(({ debate }) => debate.commentators)),
  );
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
        {countOf(page.propositions.length, 'proposition')} in {countOf(debates.length, 'debate')}
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
          <AgreementBarPicture bar={bar} />
        </div>
      ) : null}
      <section className={classes.section}>
        <h2>Debates</h2>
        {debates.length === 0 ? <p className="soft">No debate touches this theme.</p> : null}
        <ul className={classes.propositions}>
          {debates.map(({ debate, count }) => (
            <li key={debate.slug}>
              <Link href={debateViewHref(debate.slug, { themes: [page.slug] })}>
                <Words as="span" language={debate.language}>
                  {debate.title}
                </Words>
              </Link>
              <span className="soft small">
                {[formatPartialDate(debate.date), countOf(count, 'proposition')]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className={classes.section}>
        <h2>Propositions</h2>
        {page.propositions.length === 0 ? (
          <p className="soft">No proposition is under this theme.</p>
        ) : null}
        {page.propositions.some(({ stances }) => stances.length > 0) ? (
          <StanceKey silent={false} />
        ) : null}
        <ul className={classes.propositions}>
          {page.propositions.map((proposition) => (
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
      </section>
    </main>
  );
}

function debatesOf({ propositions }: ThemePage) {
  const found = new Map<
    string,
    { debate: ThemePage['propositions'][number]['debates'][number]; count: number }
  >();
  for (const debate of propositions.flatMap((one) => one.debates)) {
    const entry = found.get(debate.slug);
    if (entry) entry.count += 1;
    else found.set(debate.slug, { debate, count: 1 });
  }
  return [...found.values()].sort((a, b) =>
    (b.debate.date ?? '').localeCompare(a.debate.date ?? ''),
  );
}
