'use client';

import { Button } from '@mantine/core';
import { useArrange } from '@/components/propositions/arrange/arrange-context';
import { notifications } from '@/components/ui/notifications';
import { Words } from '@/components/ui/words/words';
import type { DeletedProposition } from '@/lib/propositions/list-data';
import { positionCount } from '@/lib/propositions/position-count';
import { shortly } from '@/lib/words/shortly';
import classes from './arrange.module.css';

/** What was deleted or merged away, also before this visit, with the way back. */
export function DeletedList({ deleted }: { deleted: DeletedProposition[] }) {
  const { run } = useArrange();
  if (deleted.length === 0) return null;

  async function restore({ id, text }: DeletedProposition) {
    const problem = await run(
      `bringing back “${shortly(text)}”`,
      { kind: 'restore', id },
      { not: 'Not brought back' },
    );
    if (problem) notifications.show({ color: 'red', message: problem });
  }

  return (
    <details className={classes.deleted}>
      <summary className="small">Deleted or merged away ({deleted.length})</summary>
      <p className="soft small">
        A proposition comes back with the positions it still has; those that went to another by a
        merge stay there.
      </p>
      <ul className={classes.places}>
        {deleted.map((one) => (
          <li key={one.id}>
            <p>
              <Words as="span" className="text">
                {one.text}
              </Words>{' '}
              <span className="soft small">({positionCount(one)})</span>
            </p>
            <Button
              size="xs"
              variant="default"
              aria-label={`Bring back “${shortly(one.text)}”`}
              onClick={() => void restore(one)}
            >
              Bring back
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
