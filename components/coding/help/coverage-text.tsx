'use client';

import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useCoding, useDispatch } from '@/components/coding/coding-context';
import classes from '@/components/coding/help/coding-help.module.css';
import { coverageOfText } from '@/lib/coding/coverage-of-text';
import type { ParagraphPlace } from '@/lib/coding/state/coding-text';

type Props = {
  ofCommentators: readonly ParagraphPlace[];
  active: ParagraphPlace | null;
};

/** How many paragraphs have been looked at, and the way to the next that has not. */
export function CoverageText({ ofCommentators, active }: Props) {
  const { view, marks } = useCoding();
  const dispatch = useDispatch();
  const { done, quoted, notLookedAt } = useMemo(
    () => coverageOfText(ofCommentators, view.positions, marks.reviews),
    [ofCommentators, view.positions, marks.reviews],
  );
  const order = useMemo(
    () => new Map(ofCommentators.map((place, index) => [place, index])),
    [ofCommentators],
  );
  const at = active ? (order.get(active) ?? -1) : -1;
  const next = notLookedAt.find((place) => (order.get(place) ?? 0) > at) ?? notLookedAt[0];
  return (
    <div>
      <h2>Paragraphs</h2>
      {ofCommentators.length === 0 ? (
        <p className="small soft">No text is stored here.</p>
      ) : (
        <>
          <p className="small">
            Of {ofCommentators.length.toLocaleString('en')}: {done} done, {quoted} with a quotation
            but not marked as done,{' '}
            <strong>{notLookedAt.length.toLocaleString('en')} not looked at</strong>.
          </p>
          {next ? (
            <p className={classes.actions}>
              <Button
                size="xs"
                variant="default"
                onClick={() => dispatch({ type: 'go-to-paragraph', place: next })}
              >
                Go to the next not looked at
              </Button>
            </p>
          ) : null}
        </>
      )}
    </div>
  );
}
