'use client';

import { Button } from '@mantine/core';
import { memo, useState } from 'react';
import { useCoding, useDispatch } from '@/components/coding/coding-context';
import classes from '@/components/coding/help/coding-help.module.css';
import { PairMark } from '@/components/coding/help/pair-mark';
import type { ReadingCoverage } from '@/lib/coding/coverage-of-reading';

/** More than this many commentators are shown when they are asked for. */
const MOST_AT_FIRST = 8;

type Props = {
  coverage: ReadingCoverage;
  /** The commentator whose paragraph the coder is at: named first. */
  first: string | null;
};

/** The counts by commentator, and "all the rest is not addressed" for one of them. */
export const CoveragePeople = memo(function CoveragePeople({ coverage, first }: Props) {
  const { view } = useCoding();
  const dispatch = useDispatch();
  const [all, setAll] = useState(false);
  const people = [...view.commentators].sort(
    (a, b) => Number(b.id === first) - Number(a.id === first) || a.index - b.index,
  );

  function markRest(commentatorId: string, name: string) {
    const rest = view.propositions
      .map(({ id }) => id)
      .filter((id) => coverage.state(commentatorId, id) === 'not-coded');
    const mark = { of: 'silences', commentatorId, propositionIds: rest, name } as const;
    dispatch({ type: 'mark', mark, on: true });
  }

  return (
    <>
      <table className={classes.people}>
        <thead>
          <tr>
            <th scope="col">Commentator</th>
            <th scope="col" className={classes.figure}>
              <PairMark kind="position" />
              <span className="visually-hidden">Positions</span>
            </th>
            <th scope="col" className={classes.figure}>
              <PairMark kind="not-addressed" />
              <span className="visually-hidden">Looked at, not addressed</span>
            </th>
            <th scope="col" className={classes.figure}>
              <PairMark kind="not-coded" />
              <span className="visually-hidden">Not coded yet</span>
            </th>
            <th scope="col">
              <span className="visually-hidden">All the rest</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.slice(0, all ? people.length : MOST_AT_FIRST).map(({ id, name }) => {
            const counts = coverage.byCommentator.get(id);
            if (!counts) return null;
            return (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td className={classes.figure}>{counts.positions}</td>
                <td className={classes.figure}>{counts.notAddressed}</td>
                <td className={classes.figure}>{counts.notCoded}</td>
                <td>
                  {counts.notCoded > 0 ? (
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={`Mark the other ${counts.notCoded} as not addressed by ${name}`}
                      onClick={() => markRest(id, name)}
                    >
                      Rest: not addressed
                    </Button>
                  ) : (
                    <span className="soft">all looked at</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {!all && people.length > MOST_AT_FIRST ? (
        <Button mt="xs" size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
          Show all {people.length} commentators
        </Button>
      ) : null}
    </>
  );
});
