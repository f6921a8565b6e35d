'use client';

import { lazy, Suspense } from 'react';
import { keepTrying } from '@/components/loading/keep-trying';
import { PartBoundary } from '@/components/loading/part-boundary';
import { usePrinting } from '@/components/loading/printing';
import type { SpectrumGroup } from '@/lib/charts/spectrum/spectrum-order';
import type { PropositionFacts } from '@/lib/view/filter';
import type { DebateView } from '@/lib/view/view';

const Passages = lazy(() =>
  keepTrying(() => import('@/components/debates/paper/passages')).then((module) => ({
    default: module.Passages,
  })),
);

/** What the part of a hand-out with the words is called. */
const TITLE = 'In their words';

/**
 * On the hand-out: the words on each proposition of the view, and why they differ where it is contested. They
 * come when the page is first printed: few visits need them.
 */
export function WordsOnPaper(shown: {
  view: DebateView;
  facts: readonly PropositionFacts[];
  groups: readonly SpectrumGroup[];
}) {
  const isPrinting = usePrinting();
  if (!isPrinting || shown.facts.length === 0) return null;
  return (
    <section aria-labelledby="in-their-words" className="print-only">
      <PartBoundary title={TITLE}>
        <Suspense
          fallback={
            <p aria-busy="true">
              {TITLE}: this was not there yet when the page was printed. Print it again, or with
              “Print a hand-out”.
            </p>
          }
        >
          <h2 id="in-their-words">{TITLE}</h2>
          <Passages {...shown} />
        </Suspense>
      </PartBoundary>
    </section>
  );
}
