import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { MergePeople } from '@/components/commentators/merge-people';
import { MergePersonTarget } from '@/components/commentators/merge-person-target';
import { PageIndependent } from '@/components/readings/independent/page-independent';
import { NotForRole } from '@/components/shell/not-for-role';
import { getMerge } from '@/lib/commentators/merge-view-data';
import { findPerson, findWhoMayBe } from '@/lib/commentators/names-data';
import { may } from '@/lib/door/actor';
import { whoAsks } from '@/lib/door/who-asks';
import { slugOf } from '@/lib/fields/route-slug';
import { findNameMatches } from '@/lib/text/names/name-match';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ with?: string | string[]; name?: string | string[] }>;
};

export const metadata: Metadata = { title: 'Join two commentators' };

/** Two commentators who are one person become one. `with` is the other’s address, `name` a name of theirs. */
export default async function MergePage({ params, searchParams }: Props) {
  await connection();
  const actor = await whoAsks();
  if (!may(actor, 'manage')) return <NotForRole actor={actor} />;
  const [slug, query] = await Promise.all([slugOf(params), searchParams]);
  const one = await findPerson(actor, { slug });
  if (!one) notFound();
  const other =
    (typeof query.with === 'string' ? await findPerson(actor, { slug: query.with }) : null) ??
    (typeof query.name === 'string'
      ? await findPerson(actor, { name: query.name, except: one.id })
      : null);
  const mayBe = await findWhoMayBe(actor, [one.name], other ? [other.id] : []);
  const chosen = mayBe.find(({ id }) => id === other?.id) ?? null;
  const alike = findNameMatches(one.name, mayBe).map(({ person }) => person);
  const view = other ? await getMerge(actor, slug, other.slug) : null;
  const debates = view?.sides.flatMap((side) => side.debates) ?? [];
  return (
    <PageIndependent debates={debates}>
      <main id="main" className="page">
        <p style={{ marginBottom: '0.5rem' }}>
          <Link href={`/commentators/${slug}`}>{one.name}</Link>
        </p>
        <h1>Join two commentators</h1>
        <p className="soft" style={{ maxWidth: '44rem', margin: '0.5rem 0 1.25rem' }}>
          Where two entries of the library are one person: positions, silences, contributions and
          debates of the one go over to the other, and its address leads there.
        </p>
        <MergePersonTarget one={one} chosen={chosen} alike={alike} />
        {view ? <MergePeople key={other?.slug} view={view} /> : null}
      </main>
    </PageIndependent>
  );
}
