'use client';

import { Button } from '@mantine/core';
import Link from 'next/link';
import { useCoding, useDispatch } from '@/components/coding/coding-context';
import { Words } from '@/components/ui/words/words';
import { momentWords } from '@/lib/words/moment-words';
import { stanceWords } from '@/lib/words/stance-words';
import classes from './coding-propositions.module.css';

/** Positions of this reading that were taken away, each with the way back. */
export function RemovedPositions() {
  const { view, removed } = useCoding();
  const dispatch = useDispatch();
  const names = new Map(view.commentators.map(({ id, name }) => [id, name]));
  const statements = new Map(view.propositions.map(({ id, text }) => [id, text]));
  const shown = removed.flatMap((one) => {
    const name = names.get(one.commentatorId);
    const statement = statements.get(one.propositionId);
    return name !== undefined && statement !== undefined ? [{ ...one, name, statement }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <details className={classes.removed}>
      <summary className="small">Removed positions ({shown.length})</summary>
      <ul>
        {shown.map(({ id, version, name, statement, stance, removedAt }) => (
          <li key={id}>
            <div>
              <Words as="p" className={classes.statement}>
                {statement}
              </Words>
              <p className="small soft">
                {name}: {stanceWords(stance)}; removed on {momentWords(removedAt)}
              </p>
            </div>
            <Button
              size="xs"
              variant="default"
              aria-label={`Bring back the position of ${name} on “${statement}”`}
              onClick={() =>
                dispatch({ type: 'bring-back', version: null, removed: { id, version } })
              }
            >
              Bring back
            </Button>
          </li>
        ))}
      </ul>
      <p className="small">
        <Link href="/deleted#removed-positions">Removed positions of all readings</Link>
      </p>
    </details>
  );
}
