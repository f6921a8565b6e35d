import type { ReactNode } from 'react';
import { DebateIndependent } from '@/components/readings/independent/debate-independent';
import { whoAsks } from '@/lib/door/who-asks';
import { listCodedIndependently } from '@/lib/readings/independent-data';

type Props = { debates: readonly { id: string }[]; children: ReactNode };

/** A page about several debates, with a step before it where one of them is coded apart. */
export async function PageIndependent({ debates, children }: Props) {
  const coded = await listCodedIndependently(await whoAsks());
  const one = debates.map(({ id }) => coded.get(id)).find((entry) => entry !== undefined);
  if (!one) return children;
  return (
    <DebateIndependent slug={one.slug} readings={[one.reading]} sent={one.coding}>
      {children}
    </DebateIndependent>
  );
}
