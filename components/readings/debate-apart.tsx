'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { ApartStep } from '@/components/readings/apart-step';
import { useApart } from '@/components/readings/use-apart';
import { isWorkIn, showsOthers } from '@/lib/readings/apart';

type Props = {
  slug: string;
  readings: readonly { id: string; name: string }[];
  cookie: string;
  children: ReactNode;
};

/** The pages of a debate, with a step before those that show what others coded to a second coder. */
export function DebateApart({ slug, readings, cookie, children }: Props) {
  const pathname = usePathname();
  const query = useSearchParams();
  const { apart, finish } = useApart(slug, cookie);
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
