import { notFound, redirect } from 'next/navigation';
import { connection } from 'next/server';
import type { SearchParams } from 'nuqs/server';
import { findCurrentQuery } from '@/lib/commentators/former-data';
import type { Actor } from '@/lib/door/actor';
import { whoAsks } from '@/lib/door/who-asks';
import { slugOf } from '@/lib/fields/route-slug';
import { findShownReading } from '@/lib/readings/shown/shown-data';
import { unknownNames } from '@/lib/view/address/unknown-names';
import { readReading } from '@/lib/view/state';
import type { DebateView } from '@/lib/view/view';

/** What Next hands a page of a debate. */
export type DebatePageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
};

/** What a page that shows a debate knows of it at least. */
type DebateFrame = Pick<DebateView, 'debate' | 'commentators' | 'themes' | 'propositions'>;

/** What stands after the question mark of a page's address. */
export async function askedSearch({ searchParams }: Pick<DebatePageProps, 'searchParams'>) {
  const said = Object.entries(await searchParams).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, one]),
  );
  return new URLSearchParams(said).toString();
}

/**
 * The debate that the address of a page asks for, under the reading that it names. Answers "not found" where
 * there is none, and leads on where the address names commentators as they were called before.
 *
 * @param page what follows the debate's own address: "/compare"; '' for the overview
 * @param getView how much of the debate the page needs
 */
export async function askedDebate<View extends DebateFrame>(
  { params, searchParams }: DebatePageProps,
  page: string,
  getView: (actor: Actor, slug: string, readingId: string | null) => Promise<View | null>,
) {
  await connection();
  const actor = await whoAsks();
  const slug = await slugOf(params);
  const asked = await searchParams;
  const shown = await findShownReading(actor, slug, (await readReading(searchParams)).reading);
  const view = shown && (await getView(actor, slug, shown.readingId));
  if (!view) notFound();
  const query = await findCurrentQuery(actor, asked);
  if (query !== null) redirect(`/debates/${view.debate.slug}${page}?${query}`);
  return { actor, view, shown, unknown: unknownNames(view, asked) };
}
