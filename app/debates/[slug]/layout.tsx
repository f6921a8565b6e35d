import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { findDebateId } from '@/lib/debates/data';

/**
 * Every page of a debate stands on there being one. Asked here, above the pages' skeletons, so
 * that an address of no debate answers with 404 before anything is sent.
 */
export default async function DebateLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ slug: string }>;
}) {
  await connection();
  const { slug } = await params;
  if ((await findDebateId(slug)) === null) notFound();
  return children;
}
