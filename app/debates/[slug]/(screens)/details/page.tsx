import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { z } from 'zod';
import { AddCommentator } from '@/components/commentators/add-commentator';
import { DetailsForm } from '@/components/debates/details-form';
import { makeKey } from '@/components/loading/make-key';
import { ToCheckLink } from '@/components/readings/to-check-link';
import { NotForRole } from '@/components/shell/not-for-role';
import { Words } from '@/components/ui/words/words';
import { getDebateDetails } from '@/lib/debates/details-data';
import { findDebateTitle } from '@/lib/debates/head-data';
import { may } from '@/lib/door/actor';
import { whoAsks } from '@/lib/door/who-asks';
import { MOST_COMMENTATORS } from '@/lib/fields/most-commentators';
import { PAGE_ROWS } from '@/lib/fields/page-of';
import { slugOf } from '@/lib/fields/route-slug';
import { findToCheck } from '@/lib/quotations/to-check-data';

const peopleWanted = z.coerce.number().int().min(PAGE_ROWS).max(MOST_COMMENTATORS).catch(PAGE_ROWS);

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ people?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection();
  const title = await findDebateTitle(await whoAsks(), await slugOf(params));
  return { title: title !== null ? `Details: ${title}` : 'No such debate' };
}

/** Title, question, source and names of a debate, to be mended; of many commentators as many as the address asks for. */
export default async function DetailsPage({ params, searchParams }: Props) {
  const actor = await whoAsks();
  if (!may(actor, 'manage')) return <NotForRole actor={actor} />;
  const wanted = peopleWanted.parse((await searchParams).people);
  const details = await getDebateDetails(actor, await slugOf(params), wanted);
  if (!details) notFound();
  const toCheck = await findToCheck(actor, details.slug);
  return (
    <main id="main" className="page">
      <p>
        <Link href={`/debates/${details.slug}`}>
          <Words as="span">{details.debate.title}</Words>
        </Link>
      </p>
      <h1>Details of the debate</h1>
      <ToCheckLink slug={details.slug} {...toCheck} />
      <DetailsForm details={details} />
      <section aria-labelledby="add-heading" style={{ marginTop: '2.5rem' }}>
        <h2 id="add-heading">Add a commentator</h2>
        <AddCommentator debateId={details.id} creationKey={makeKey()} />
      </section>
      <section aria-labelledby="whole-heading" style={{ marginTop: '2.5rem' }}>
        <h2 id="whole-heading">The debate as a file</h2>
        <p>
          <a href={`/debates/${details.slug}/archive`} download>
            Download the debate
          </a>{' '}
          with its text, all its readings and their histories: an archive, which can be imported
          into any library.
        </p>
      </section>
    </main>
  );
}
