import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { cache } from 'react';
import { ArgumentTree } from '@/components/propositions/argument-tree';
import { PositionList } from '@/components/propositions/position-list';
import classes from '@/components/propositions/proposition.module.css';
import { PropositionHistograms } from '@/components/propositions/proposition-histograms';
import {
  type PersonMark,
  PropositionSpectrum,
} from '@/components/propositions/proposition-spectrum';
import { PageIndependent } from '@/components/readings/independent/page-independent';
import { Words } from '@/components/ui/words/words';
import { HISTOGRAM_FROM } from '@/lib/charts/spectrum/histogram';
import { assignInitials } from '@/lib/commentators/initials';
import { whoAsks } from '@/lib/door/who-asks';
import { slugOf } from '@/lib/fields/route-slug';
import { getPropositionPage } from '@/lib/propositions/view-data';
import { countOf } from '@/lib/words/format-count';
import { oneLanguage } from '@/lib/words/language-of-words';
import { NO_THEME } from '@/lib/words/no-theme';

type Props = { params: Promise<{ slug: string }> };

const getPage = cache(async (params: Props['params']) => {
  await connection();
  return getPropositionPage(await whoAsks(), await slugOf(params));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await getPage(params);
  return { title: page?.text ?? 'No such proposition' };
}

/** One proposition across debates: who holds what, for which reasons, in which words. */
export default async function PropositionRoute({ params }: Props) {
  const page = await getPage(params);
  if (!page) notFound();
  const language = oneLanguage(page.debates.map((debate) => debate.language));
  const speaking = new Set(page.positions.map(({ commentator }) => commentator.id));
  // Over all who take part, so that everyone looks as in the debate itself.
  const initials = assignInitials(page.people.map((person) => person.name));
  const marks = new Map<string, PersonMark>(
    page.people.map(({ id }, index) => [id, { index, initials: initials[index] ?? '?' }]),
  );
  return (
    <PageIndependent debates={page.debates}>
      <main id="main" className="page">
        <p className={classes.themes}>
          {page.themes.length === 0 ? NO_THEME.name : null}
          {page.themes.map((theme) => (
            <Link key={theme.slug} href={`/themes/${theme.slug}`}>
              <Words as="span" language={language}>
                {theme.name}
              </Words>
            </Link>
          ))}
        </p>
        <Words as="h1" language={language}>
          {page.text}
        </Words>
        <p className="soft">
          {page.positions.length === 0
            ? 'Nobody takes a position on it yet.'
            : `${countOf(page.positions.length, 'position')} of ${countOf(speaking.size, 'commentator')} in ${countOf(page.debates.length, 'debate')}.`}
        </p>
        {page.positions.length === 0 ? null : (
          <>
            {page.people.length < HISTOGRAM_FROM ? null : (
              <PropositionHistograms positions={page.positions} />
            )}
            <PropositionSpectrum
              positions={page.positions}
              marks={marks}
              several={page.debates.length > 1}
            />
          </>
        )}
        <ArgumentTree page={page} />
        <PositionList page={page} marks={marks} />
      </main>
    </PageIndependent>
  );
}
