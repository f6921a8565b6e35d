import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { connection } from 'next/server';
import { askedDebate, type DebatePageProps } from '@/app/debates/[slug]/asked-debate';
import { CompareFigures } from '@/components/compare/compare-figures';
import { ComparePeople } from '@/components/compare/compare-people';
import { ComparePropositions } from '@/components/compare/compare-propositions';
import { CompareThemes } from '@/components/compare/compare-themes';
import { PlaceOnAnotherPage } from '@/components/compare/place-on-another-page';
import { DebateHeader } from '@/components/debates/debate-header';
import { ReadingShown } from '@/components/debates/reading-shown';
import { UnknownInAddress } from '@/components/debates/unknown-in-address';
import { chosenThemes } from '@/lib/charts/theme-title';
import { pageOfPlace, placeOfRow } from '@/lib/compare/compare-rows';
import { comparedPeople, makeComparison } from '@/lib/compare/comparison';
import { comparisonHref, exchangeCompared } from '@/lib/compare/comparison-address';
import { loadComparisonState } from '@/lib/compare/comparison-state';
import { findDebateTitle } from '@/lib/debates/head-data';
import { getDebateView } from '@/lib/debates/view-data';
import { whoAsks } from '@/lib/door/who-asks';
import { pageOf } from '@/lib/fields/page-of';
import { slugOf } from '@/lib/fields/route-slug';

export async function generateMetadata({ params }: DebatePageProps): Promise<Metadata> {
  await connection();
  const title = await findDebateTitle(await whoAsks(), await slugOf(params));
  return { title: title !== null ? `${title}: compare` : 'No such debate' };
}

/** Two to four commentators of a debate side by side. */
export default async function ComparePage(props: DebatePageProps) {
  const { view, shown, unknown } = await askedDebate(props, '/compare', getDebateView);
  const { slug } = view.debate;
  const {
    who,
    themes,
    add,
    instead,
    at,
    page: wanted,
    on,
  } = await loadComparisonState(props.searchParams);
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
  const slugs = new Map(propositions.map((one) => [one.id, one.slug]));
  const places = comparison.rows.map(({ kind, propositionId }) => {
    return { kind, slug: slugs.get(propositionId) ?? '' };
  });
  const page = pageOf(comparison.rows, on === null ? wanted : pageOfPlace(places, on));
  const hrefOf = (number: number) => comparisonHref(slug, who, themes, reading, number);
  const wayTo = (proposition: string) => {
    const place = placeOfRow(proposition);
    const number = pageOfPlace(places, place);
    return `${number === page.page ? '' : hrefOf(number)}#${place}`;
  };
  return (
    <main id="main" className="page">
      <DebateHeader
        view={view}
        current="compare"
        reading={<ReadingShown view={view} shown={shown} />}
      />
      <UnknownInAddress names={unknown} />
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
          <ComparePropositions view={view} comparison={comparison} page={page} hrefOf={hrefOf} />
          <CompareFigures view={view} comparison={comparison} wayTo={wayTo} />
          {page.pages > 1 ? <PlaceOnAnotherPage /> : null}
        </>
      )}
    </main>
  );
}
