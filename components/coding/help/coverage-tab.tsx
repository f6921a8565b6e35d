'use client';

import { useMemo, useState } from 'react';
import { useCoding } from '@/components/coding/coding-context';
import classes from '@/components/coding/help/coding-help.module.css';
import { type ChosenPair, CoverageChosen } from '@/components/coding/help/coverage-chosen';
import { CoverageGrid } from '@/components/coding/help/coverage-grid';
import { CoveragePeople } from '@/components/coding/help/coverage-people';
import { CoverageText } from '@/components/coding/help/coverage-text';
import { PairMark } from '@/components/coding/help/pair-mark';
import { coverageOfReading } from '@/lib/coding/coverage-of-reading';
import type { ParagraphPlace } from '@/lib/coding/state/coding-text';

type Props = {
  ofCommentators: readonly ParagraphPlace[];
  active: ParagraphPlace | null;
};

/** What has been looked at: paragraphs, and commentators × propositions. */
export function CoverageTab({ ofCommentators, active }: Props) {
  const { view, contributions } = useCoding();
  const [chosen, setChosen] = useState<ChosenPair | null>(null);
  const coverage = useMemo(() => coverageOfReading(view), [view]);
  const { positions, notAddressed, notCoded } = coverage.total;
  const speaking = contributions.find((one) => one.id === active?.contributionId)?.commentatorId;
  return (
    <section aria-label="Coverage" className={classes.parts}>
      <CoverageText ofCommentators={ofCommentators} active={active} />
      <div>
        <h2>Commentators on propositions</h2>
        <ul className={classes.key} aria-label="What the marks mean">
          <li>
            <PairMark kind="position" /> position: {positions.toLocaleString('en')}
          </li>
          <li>
            <PairMark kind="not-addressed" /> looked at, not addressed:{' '}
            {notAddressed.toLocaleString('en')}
          </li>
          <li>
            <PairMark kind="not-coded" /> not coded yet: {notCoded.toLocaleString('en')}
          </li>
        </ul>
        {view.propositions.length === 0 || view.commentators.length === 0 ? (
          <p className="small soft">
            {view.propositions.length === 0 ? 'No proposition yet.' : 'No commentator yet.'}
          </p>
        ) : (
          <>
            <CoveragePeople coverage={coverage} first={speaking ?? null} />
            <CoverageChosen pair={chosen} coverage={coverage} />
            <CoverageGrid coverage={coverage} chosen={chosen} onChoose={setChosen} />
          </>
        )}
      </div>
    </section>
  );
}
