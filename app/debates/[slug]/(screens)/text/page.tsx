import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { TextChanges } from '@/components/contributions/text-changes';
import { TextScreen } from '@/components/contributions/text-screen';
import { ToCheckLink } from '@/components/readings/to-check-link';
import { NotForRole } from '@/components/shell/not-for-role';
import { Words } from '@/components/ui/words/words';
import { getTextView } from '@/lib/contributions/text-data';
import { listTextVersions } from '@/lib/contributions/versions-data';
import { findDebateTitle } from '@/lib/debates/head-data';
import { may } from '@/lib/door/actor';
import { whoAsks } from '@/lib/door/who-asks';
import { slugOf } from '@/lib/fields/route-slug';
import { findToCheck } from '@/lib/quotations/to-check-data';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  await connection();
  const title = await findDebateTitle(await whoAsks(), await slugOf(params));
  return { title: title !== null ? `Text of ${title}` : 'No such debate' };
}

/** Gives a debate its text, or a corrected one, and finds its quotations in it; lists what changed it. */
export default async function TextPage({ params, searchParams }: Props) {
  const slug = await slugOf(params);
  const actor = await whoAsks();
  if (!may(actor, 'manage')) return <NotForRole actor={actor} />;
  const view = await getTextView(actor, slug);
  if (!view) notFound();
  const toCheck = await findToCheck(actor, slug);
  const before = Number((await searchParams).before);
  const { latest, ...changes } = await listTextVersions(
    actor,
    view.debateId,
    Number.isSafeInteger(before) && before > 0 ? before : null,
  );
  return (
    <main id="main" className="page">
      <p>
        <Link href={`/debates/${slug}`}>
          <Words as="span">{view.title}</Words>
        </Link>
      </p>
      <h1>{view.hasText ? 'Replace the text' : 'Paste the text'}</h1>
      <ToCheckLink slug={slug} {...toCheck} />
      <TextScreen slug={slug} view={view} latest={latest} />
      <TextChanges slug={slug} debateId={view.debateId} {...changes} />
    </main>
  );
}
