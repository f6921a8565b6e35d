import type { ReactNode } from 'react';
import { DebateApart } from '@/components/readings/apart/debate-apart';
import { whoAsks } from '@/lib/door/who-asks';
import { listCodedApart } from '@/lib/readings/apart-data';

type Props = { debates: readonly { id: string }[]; children: ReactNode };

/** A page about several debates, with a step before it where one of them is coded apart. */
export async function PageApart({ debates, children }: Props) {
  const coded = await listCodedApart(await whoAsks());
  const one = debates.map(({ id }) => coded.get(id)).find((entry) => entry !== undefined);
  if (!one) return children;
  return (
    <DebateApart slug={one.slug} readings={[one.reading]} sent={one.apart}>
      {children}
    </DebateApart>
  );
}
