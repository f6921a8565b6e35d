import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { AddCommentator } from '@/components/commentators/add-commentator';
import { DetailsForm } from '@/components/debates/details-form';
import { makeKey } from '@/components/loading/make-key';
import { ToCheckLink } from '@/components/readings/to-check-link';
import { Words } from '@/components/ui/words/words';
import { getDebateDetails } from '@/lib/debates/details-data';
import { findDebateTitle } from '@/lib/debates/head-data';
import { whoAsks } from '@/lib/door/who-asks';
import { slugOf } from '@/lib/fields/route-slug';
import { findToCheck } from '@/lib/quotations/to-check-data';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection();
  const title = await findDebateTitle(await whoAsks(), await slugOf(params));
  return { title: title !== null ? `Details: ${title}` : 'No such debate' };
}

/** Title, question, source and names of a debate, to be mended. */
export default async function DetailsPage({ params }: Props) {
  const actor = await whoAsks();
  const details = await getDebateDetails(actor, await slugOf(params));
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
