import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { connection } from 'next/server';
import type { SearchParams } from 'nuqs/server';
import { CompareFigures } from '@/components/compare/compare-figures';
import { ComparePeople } from '@/components/compare/compare-people';
import { ComparePropositions } from '@/components/compare/compare-propositions';
import { CompareThemes } from '@/components/compare/compare-themes';
import { DebateHeader } from '@/components/debates/debate-header';
import { ReadingShown } from '@/components/debates/reading-shown';
import { UnknownInAddress } from '@/components/debates/unknown-in-address';
import { chosenThemes } from '@/lib/charts/theme-title';
import { findCurrentQuery } from '@/lib/commentators/former-data';
import { comparedPeople, makeComparison } from '@/lib/compare/comparison';
import {
  comparisonHref,
  exchangeCompared,
  loadComparisonState,
} from '@/lib/compare/comparison-state';
import { findDebateTitle } from '@/lib/debates/head-data';
import { getDebateView } from '@/lib/debates/view-data';
import { whoAsks } from '@/lib/door/who-asks';
import { slugOf } from '@/lib/fields/route-slug';
import { findShownReading } from '@/lib/readings/shown/shown-data';
import { unknownNames } from '@/lib/view/address/unknown-names';
import { readReading } from '@/lib/view/state';

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection();
  const title = await findDebateTitle(await whoAsks(), await slugOf(params));
  return { title: title !== null ? `${title}: compare` : 'No such debate' };
}

/** Two to four commentators of a debate side by side. */
export default async function ComparePage({ params, searchParams }: Props) {
  const actor = await whoAsks();
  const slug = await slugOf(params);
  const shown = await findShownReading(actor, slug, (await readReading(searchParams)).reading);
  const view = shown && (await getDebateView(actor, slug, shown.readingId));
  if (!view) notFound();
  const query = await findCurrentQuery(actor, await searchParams);
  if (query !== null) redirect(`/debates/${slug}/compare?${query}`);
  const { who, themes, add, instead, at } = await loadComparisonState(searchParams);
  const reading = view.debate.otherReading?.id ?? null;
  if (add) redirect(comparisonHref(slug, [...who, add], themes, reading));
  if (instead !== null && at !== null) {
    redirect(comparisonHref(slug, exchangeCompared(who, at, instead), themes, reading));
  }
  const people = comparedPeople(view.commentators, who);
  const chosen = chosenThemes(view.themes, themes);
  const propositions =
    chosen.size === 0
      ? view.propositions
      : view.propositions.filter(({ themeIds }) => themeIds.some((id) => chosen.has(id)));
  const comparison = makeComparison({ ...view, propositions }, people);
  return (
    <main id="main" className="page">
      <DebateHeader
        view={view}
        current="compare"
        reading={<ReadingShown view={view} shown={shown} />}
      />
      <UnknownInAddress names={unknownNames(view, await searchParams)} />
      {people.length < 2 ? (
        <p style={{ marginTop: '1.5rem' }}>
          There is nobody to compare yet: this debate has{' '}
          {people.length === 0 ? 'no commentator' : 'one commentator'}.
        </p>
      ) : (
        <>
          <ComparePeople
            slug={slug}
            people={people}
            commentators={view.commentators}
            themes={themes}
            reading={reading}
          />
          <CompareThemes
            themes={view.themes.filter((theme) => themes.includes(theme.slug))}
            shown={propositions.length}
            all={view.propositions.length}
            allHref={comparisonHref(slug, who, [], reading)}
          />
          <ComparePropositions view={view} comparison={comparison} />
          <CompareFigures view={view} comparison={comparison} />
        </>
      )}
    </main>
  );
}
