'use client';

import { Button } from '@mantine/core';
import { useCoding, useDispatch } from '@/components/coding/coding-context';
import classes from '@/components/coding/help/coding-help.module.css';
import { Words } from '@/components/ui/words/words';
import type { ReadingCoverage } from '@/lib/coding/coverage-of-reading';
import { lookedAtLabel } from '@/lib/words/absence-words';
import { stanceWords } from '@/lib/words/stance-words';

export type ChosenPair = { commentatorId: string; propositionId: string };

type Props = { pair: ChosenPair | null; coverage: ReadingCoverage };

/** What can be done about the chosen cell. It has its room before one is chosen. */
export function CoverageChosen({ pair, coverage }: Props) {
  return (
    <section className={classes.chosen} aria-label="The chosen cell">
      {pair ? (
        <ChosenCell pair={pair} coverage={coverage} />
      ) : (
        <p className="small soft">
          Choose a cell below. The arrow keys walk, Enter chooses and opens, 0 says: no position (it
          marks as not addressed, takes that back, or removes the position).
        </p>
      )}
    </section>
  );
}

function ChosenCell({ pair, coverage }: { pair: ChosenPair; coverage: ReadingCoverage }) {
  const { view } = useCoding();
  const dispatch = useDispatch();
  const { commentatorId, propositionId } = pair;
  const state = coverage.state(commentatorId, propositionId);
  const person = view.commentators.find((one) => one.id === commentatorId);
  const proposition = view.propositions.find((one) => one.id === propositionId);
  const words = typeof state === 'string' ? lookedAtLabel(state) : stanceWords(state.stance);
  return (
    <>
      <p className="small" role="status">
        <strong>{person?.name}</strong>: {words}.{' '}
        <Words as="span" className="text">
          {proposition?.text}
        </Words>
      </p>
      <p className={classes.actions}>
        <Button
          size="compact-sm"
          onClick={() => dispatch({ type: 'open-pair', commentatorId, propositionId })}
        >
          {typeof state === 'string' ? 'Record a position' : 'Open the position'}
        </Button>
        {typeof state === 'string' ? (
          <Button
            size="compact-sm"
            variant="default"
            aria-keyshortcuts="0"
            onClick={() =>
              dispatch({
                type: 'mark',
                mark: { of: 'silence', commentatorId, propositionId },
                on: state === 'not-coded',
              })
            }
          >
            {state === 'not-coded' ? 'Looked at: not addressed' : 'Take the mark away'}
          </Button>
        ) : null}
      </p>
    </>
  );
}
