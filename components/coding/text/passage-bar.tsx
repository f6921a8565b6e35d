'use client';

import { Box, Button, Group } from '@mantine/core';
import { useCoding, useCodingState, useDispatch } from '@/components/coding/coding-context';
import { AskWhoseWords } from '@/components/coding/text/ask-whose-words';
import { PassageSteps } from '@/components/coding/text/passage-steps';
import type { Passage } from '@/lib/coding/state/coding-text';
import { PUT_IN_PLACE } from '@/lib/coding/state/quotation-anew';
import { wordsSeenFrom } from '@/lib/coding/state/words';
import { addForWords } from '@/lib/positions/whose-words';
import classes from './coding-text.module.css';

/**
 * What can be done with the words that are chosen: a position on them, or more words for the open one.
 * The filled button is what they are likely for: of another's words, a position of that one.
 */
export function PassageBar({ passage }: { passage: Passage }) {
  const dispatch = useDispatch();
  const hasQuotation = useCodingState(({ form }) => (form?.draft.evidence.length ?? 0) > 0);
  const isOpen = useCodingState(({ form }) => form !== null);
  const isAnew = useCodingState(({ form }) => (form?.anew ?? null) !== null);
  const othersName = useCodingState((state) => wordsSeenFrom(state).othersName);
  const saidFor = useCodingState((state) => wordsSeenFrom(state).saidFor);
  const person = useCodingState((state) => wordsSeenFrom(state).person);
  const addsFirst = isOpen && othersName === null && saidFor === null;
  const adds = isAnew
    ? PUT_IN_PLACE
    : isOpen && !addsFirst
      ? addForWords(person)
      : 'Add to the open position';
  const record = (
    <Button
      size="xs"
      variant={addsFirst ? 'default' : 'filled'}
      onClick={() => dispatch({ type: 'record-position', passage })}
    >
      {othersName ? `Record a position of ${othersName}` : 'Record a position'}
    </Button>
  );
  return (
    <Box className={classes.bar ?? ''} role="group" aria-label="The words chosen">
      <PassageSteps passage={passage} />
      <CutNote passage={passage} />
      <Group gap="xs">
        {othersName === null ? null : record}
        {isOpen ? (
          <Button
            size="xs"
            variant={addsFirst ? 'filled' : 'default'}
            onClick={() => dispatch({ type: 'add-words', joined: false })}
          >
            {othersName === null ? adds : `${adds} …`}
          </Button>
        ) : null}
        {addsFirst && hasQuotation && !isAnew ? (
          <Button
            size="xs"
            variant="default"
            onClick={() => dispatch({ type: 'add-words', joined: true })}
          >
            Join to its last quotation
          </Button>
        ) : null}
        {othersName === null ? record : null}
        <Button
          size="xs"
          variant="subtle"
          onClick={() => dispatch({ type: 'choose-words', passage: null })}
        >
          Clear the selection
        </Button>
      </Group>
      <AskWhoseWords passage={passage} />
    </Box>
  );
}

/** Says that only a part of what was selected is chosen. */
function CutNote({ passage }: { passage: Passage }) {
  const { contributions, view } = useCoding();
  const isCut = useCodingState(({ cut }) => cut === passage);
  const said = contributions.find(({ id }) => id === passage.contributionId);
  const name =
    view.commentators.find(({ id }) => id === said?.commentatorId)?.name ?? said?.speaker ?? '';
  return (
    <p role="status" className="small">
      {isCut
        ? `Cut to ${name === '' ? 'the first turn' : `${name}’s words in this turn`}: a quotation is of one turn.`
        : null}
    </p>
  );
}
