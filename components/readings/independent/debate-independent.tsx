'use client';

import dynamic from 'next/dynamic';
import { usePathname, useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { keepTrying } from '@/components/loading/keep-trying';
import { useIndependent } from '@/components/readings/independent/use-independent';
import { type IndependentCoding, isWorkIn, showsOthers } from '@/lib/readings/independent-pages';

const IndependentStep = dynamic(() =>
  keepTrying(() => import('@/components/readings/independent/independent-step')).then(
    (module) => module.IndependentStep,
  ),
);

type Props = {
  slug: string;
  readings: readonly { id: string; name: string }[];
  /** How this browser codes the debate, as the server knows it. */
  sent: IndependentCoding | null;
  children: ReactNode;
};

/** The pages of a debate, with a step before those that show what others coded to a second coder. */
export function DebateIndependent({ slug, readings, sent, children }: Props) {
  const pathname = usePathname();
  const query = useSearchParams();
  const { coding, finish } = useIndependent(slug, sent);
  const reading = readings.find(({ id }) => id === coding?.readingId);
  if (!coding?.asks || !reading || isWorkIn(reading.id, pathname, query)) return children;
  // The same step for all pages that ask: what was shown once stays shown until the work goes on.
  return (
    <IndependentStep
      slug={slug}
      reading={reading}
      asks={showsOthers(reading.id, pathname, query)}
      onFinish={finish}
    >
      {children}
    </IndependentStep>
  );
}
