import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { CheckChoices } from '@/components/quotations/check-choices';
import { CheckList } from '@/components/quotations/check-list';
import { readingHref } from '@/components/readings/reading-href';
import { Words } from '@/components/ui/words/words';
import { findDebateTitle, getDebateHead } from '@/lib/debates/head-data';
import { whoAsks } from '@/lib/door/who-asks';
import { slugOf } from '@/lib/fields/route-slug';
import { reasonsToCheck } from '@/lib/positions/to-check';
import { countToCheck, listToCheck } from '@/lib/quotations/to-check-data';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  await connection();
  const title = await findDebateTitle(await whoAsks(), await slugOf(params));
  return { title: title !== null ? `Quotations to check: ${title}` : 'No such debate' };
}

/** What the text or the program did to quotations, for somebody to look at: one list for each reading. */
export default async function QuotationsPage({ params, searchParams }: Props) {
  const slug = await slugOf(params);
  const search = await searchParams;
  const actor = await whoAsks();
  const head = await getDebateHead(actor, slug);
  const reading = head?.readings.find(({ id, isReference }) =>
    search.reading === undefined ? isReference : id === search.reading,
  );
  if (!head || !reading) notFound();
  const why = reasonsToCheck.find((one) => one === search.why) ?? null;
  const place = { debateId: head.id, readingId: reading.id };
  const [list, counts] = await Promise.all([
    listToCheck(actor, place, { why, page: Number(search.page) || 1 }),
    countToCheck(actor, head.id),
  ]);
  return (
    <main id="main" className="page">
      <p style={{ marginBottom: '0.5rem' }}>
        <Link href={`/debates/${slug}`}>
          <Words as="span">{head.title}</Words>
        </Link>
      </p>
      <h1>Quotations to check</h1>
      <p className="soft" style={{ maxWidth: '44rem', marginTop: '0.5rem' }}>
        Quotations that a change of the text moved or lost, and those that the program suggested.
        Nothing is wrong with them as such: look at each, and say so. What you do here is in the
        history of its position, and can be undone.
      </p>
      <CheckChoices
        slug={slug}
        readings={head.readings.map((one) => ({ ...one, count: counts.get(one.id) ?? 0 }))}
        reading={reading}
        why={why}
        list={list}
      />
      {list.quotations.length === 0 ? (
        <p role="status">
          Nothing to check{why === null ? '' : ' of this kind'} in “{reading.name}”.{' '}
          <Link href={readingHref(slug, 'code', reading)}>Go on coding</Link>
        </p>
      ) : null}
      <CheckList
        key={`${reading.id} ${why} ${list.page}`}
        slug={slug}
        reading={reading}
        quotations={list.quotations}
      />
    </main>
  );
}
