'use client';

import dynamic from 'next/dynamic';
import { usePathname, useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { keepTrying } from '@/components/loading/keep-trying';
import { useApart } from '@/components/readings/apart/use-apart';
import { type Apart, isWorkIn, showsOthers } from '@/lib/readings/apart-pages';

const ApartStep = dynamic(() =>
  keepTrying(() => import('@/components/readings/apart/apart-step')).then(
    (module) => module.ApartStep,
  ),
);

type Props = {
  slug: string;
  readings: readonly { id: string; name: string }[];
  /** How this browser codes the debate, as the server knows it. */
  sent: Apart | null;
  children: ReactNode;
};

/** The pages of a debate, with a step before those that show what others coded to a second coder. */
export function DebateApart({ slug, readings, sent, children }: Props) {
  const pathname = usePathname();
  const query = useSearchParams();
  const { apart, finish } = useApart(slug, sent);
  const reading = readings.find(({ id }) => id === apart?.readingId);
  if (!apart?.asks || !reading || isWorkIn(reading.id, pathname, query)) return children;
  // The same step for all pages that ask: what was shown once stays shown until the work goes on.
  return (
    <ApartStep
      slug={slug}
      reading={reading}
      asks={showsOthers(reading.id, pathname, query)}
      onFinish={finish}
    >
      {children}
    </ApartStep>
  );
}
