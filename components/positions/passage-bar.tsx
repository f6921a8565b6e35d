'use client';

import { Box, Button, Group } from '@mantine/core';
import { type Passage, useCoding } from '@/components/positions/coding-context';
import { PassageSteps } from '@/components/positions/passage-steps';
import { useNewPosition } from '@/components/positions/use-new-position';
import classes from './coding-text.module.css';

/** What can be done with the words that are chosen: a position on them, or more words for the open one. */
export function PassageBar({ passage }: { passage: Passage }) {
  const { form, handle, choose } = useCoding();
  const begin = useNewPosition();
  function add(joined: boolean) {
    handle.current?.addPassage(passage, joined);
    choose(null);
  }
  return (
    <Box className={classes.bar ?? ''} role="group" aria-label="The words chosen">
      <PassageSteps passage={passage} />
      <Group gap="xs">
        {form ? (
          <>
            <Button size="xs" onClick={() => add(false)}>
              Add to the open position
            </Button>
            <Button size="xs" variant="default" onClick={() => add(true)}>
              Join to its last quotation
            </Button>
          </>
        ) : null}
        <Button
          size="xs"
          variant={form ? 'default' : 'filled'}
          onClick={() => begin(passage, null)}
        >
          Record a position
        </Button>
        <Button size="xs" variant="subtle" onClick={() => choose(null)}>
          Clear the selection
        </Button>
      </Group>
    </Box>
  );
}
