'use client';

import { Box, Button, Group } from '@mantine/core';
import { useCodingState, useDispatch } from '@/components/coding/coding-context';
import { PassageSteps } from '@/components/coding/text/passage-steps';
import type { Passage } from '@/lib/coding/state/coding-text';
import { wordsSeenFrom } from '@/lib/coding/state/words';
import { addForWords } from '@/lib/positions/whose-words';
import classes from './coding-text.module.css';

/**
 * What can be done with the words that are chosen: a position on them, or more words for the open
 * one, where they are its commentator's.
 */
export function PassageBar({ passage }: { passage: Passage }) {
  const dispatch = useDispatch();
  const isOpen = useCodingState(({ form }) => form !== null);
  const othersName = useCodingState((state) => wordsSeenFrom(state).othersName);
  const saidFor = useCodingState((state) => wordsSeenFrom(state).saidFor);
  const offersAdding = isOpen && othersName === null;
  return (
    <Box className={classes.bar ?? ''} role="group" aria-label="The words chosen">
      <PassageSteps passage={passage} />
      <Group gap="xs">
        {offersAdding ? (
          <>
            <Button
              size="xs"
              variant={saidFor === null ? 'filled' : 'default'}
              onClick={() => dispatch({ type: 'add-words', joined: false })}
            >
              {saidFor === null ? 'Add to the open position' : addForWords(saidFor)}
            </Button>
            {saidFor === null ? (
              <Button
                size="xs"
                variant="default"
                onClick={() => dispatch({ type: 'add-words', joined: true })}
              >
                Join to its last quotation
              </Button>
            ) : null}
          </>
        ) : null}
        <Button
          size="xs"
          variant={offersAdding && saidFor === null ? 'default' : 'filled'}
          onClick={() => dispatch({ type: 'record-position', passage })}
        >
          {othersName ? `Record a position of ${othersName}` : 'Record a position'}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          onClick={() => dispatch({ type: 'choose-words', passage: null })}
        >
          Clear the selection
        </Button>
      </Group>
    </Box>
  );
}
