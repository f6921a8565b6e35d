'use client';

import { WhyList } from '@/components/debates/why/why-list';
import { usePrinting } from '@/components/loading/printing';
import type { PropositionFacts } from '@/lib/view/filter';
import { givesReasons } from '@/lib/view/reasons/why-they-differ';
import type { DebateView } from '@/lib/view/view';

/** On the hand-out: why they differ on each contested proposition of the view. */
export function WhyOnPaper({
  view,
  facts,
}: {
  view: DebateView;
  facts: readonly PropositionFacts[];
}) {
  const isPrinting = usePrinting();
  const contested = isPrinting
    ? facts.filter(({ kind, held }) => kind === 'contested' && givesReasons(held))
    : [];
  if (contested.length === 0) return null;
  return (
    <section aria-labelledby="why-they-differ">
      <h2 id="why-they-differ">Why they differ</h2>
      <WhyList view={view} facts={contested} onPaper />
    </section>
  );
}
