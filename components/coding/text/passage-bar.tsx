'use client';

import { Box, Button, Group } from '@mantine/core';
import { type Passage, useCoding } from '@/components/coding/coding-context';
import { PassageSteps } from '@/components/coding/text/passage-steps';
import { useAddWords } from '@/components/coding/use-add-words';
import { useNewPosition } from '@/components/coding/use-new-position';
import { addForWords } from '@/lib/positions/whose-words';
import classes from './coding-text.module.css';

/**
 * What can be done with the words that are chosen: a position on them, or more words for the open
 * one, where they are its commentator's.
 */
export function PassageBar({ passage }: { passage: Passage }) {
  const { form, choose } = useCoding();
  const begin = useNewPosition();
  const { add, othersName, saidFor } = useAddWords(passage);
  const offersAdding = form !== null && othersName === null;
  return (
    <Box className={classes.bar ?? ''} role="group" aria-label="The words chosen">
      <PassageSteps passage={passage} />
      <Group gap="xs">
        {offersAdding ? (
          <>
            <Button
              size="xs"
              variant={saidFor === null ? 'filled' : 'default'}
              onClick={() => add(false)}
            >
              {saidFor === null ? 'Add to the open position' : addForWords(saidFor)}
            </Button>
            {saidFor === null ? (
              <Button size="xs" variant="default" onClick={() => add(true)}>
                Join to its last quotation
              </Button>
            ) : null}
          </>
        ) : null}
        <Button
          size="xs"
          variant={offersAdding && saidFor === null ? 'default' : 'filled'}
          onClick={() => begin(passage, null)}
        >
          {othersName ? `Record a position of ${othersName}` : 'Record a position'}
        </Button>
        <Button size="xs" variant="subtle" onClick={() => choose(null)}>
          Clear the selection
        </Button>
      </Group>
    </Box>
  );
}
