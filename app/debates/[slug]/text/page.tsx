import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { TextScreen } from '@/components/contributions/text-screen';
import { getTextView } from '@/lib/contributions/text-data';
import { findDebateTitle } from '@/lib/debates/head-data';
import { whoAsks } from '@/lib/door/who-asks';
import { slugOf } from '@/lib/fields/route-slug';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection();
  const title = await findDebateTitle(await whoAsks(), await slugOf(params));
  return { title: title !== null ? `Text of ${title}` : 'No such debate' };
}

/** Gives a debate its text, or a corrected one, and finds its quotations in it. */
export default async function TextPage({ params }: Props) {
  const slug = await slugOf(params);
  const view = await getTextView(await whoAsks(), slug);
  if (!view) notFound();
  return (
    <main id="main" className="page">
      <p>
        <Link href={`/debates/${slug}`}>{view.title}</Link>
      </p>
      <h1>{view.hasText ? 'Replace the text' : 'Paste the text'}</h1>
      <TextScreen slug={slug} view={view} />
    </main>
  );
}
