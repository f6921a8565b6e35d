'use client';

import { Button, Group } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { askServer } from '@/components/loading/ask-server';
import { Dialog } from '@/components/ui/dialog';
import { showProblem, showUndo } from '@/components/ui/show-undo';
import type { ReadingView } from '@/lib/readings/data';
import { makeReference } from '@/lib/readings/manage-actions';
import { countOf } from '@/lib/words/format-count';
import classes from './readings.module.css';

type Named = Pick<ReadingView, 'id' | 'name' | 'positions'>;
type Props = { reading: Named; reference: Named | null; opened: boolean; onClose: () => void };

/** Says in words what changes when another reading becomes the reference reading, then does it. */
export function ReferenceDialog({ reading, reference, opened, onClose }: Props) {
  const router = useRouter();

  async function confirm() {
    onClose();
    const asked = await askServer(() => makeReference(reading.id));
    if (!asked.ok) return showProblem(asked);
    const { before } = asked.value;
    const said = `The charts now show “${reading.name}”`;
    showUndo(`reference-${reading.id}`, said, async () => {
      const back = before === null ? null : await askServer(() => makeReference(before));
      if (back && !back.ok) showProblem(back);
      router.refresh();
    });
    router.refresh();
  }

  return (
    <Dialog opened={opened} onClose={onClose} title="Make it the reference reading?">
      <div className={classes.dialog}>
        <p>
          Everything that shows this debate will show “{reading.name}” (
          {countOf(reading.positions, 'position')})
          {reference ? (
            <>
              {' '}
              in place of “{reference.name}” ({countOf(reference.positions, 'position')})
            </>
          ) : null}
          : the charts, the comparison of commentators, the text with its highlights, the pages of
          commentators, propositions and themes, and search.
        </p>
        <p>No reading is changed, and you can switch back here at any time.</p>
        {reading.positions === 0 ? (
          <p>
            <b>This reading has no positions yet: the charts would be empty.</b>
          </p>
        ) : null}
        <Group gap="sm">
          <Button onClick={() => void confirm()} data-autofocus>
            Make it the reference reading
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </div>
    </Dialog>
  );
}
