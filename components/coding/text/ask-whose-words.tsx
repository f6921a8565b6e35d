'use client';

import { Button, Group } from '@mantine/core';
import { useCodingState, useDispatch } from '@/components/coding/coding-context';
import { Dialog } from '@/components/ui/dialog';
import type { Passage } from '@/lib/coding/state/coding-text';
import { askedOf, wordsSeenFrom } from '@/lib/coding/state/words';
import { askWhoseWords, sayWhoseWords } from '@/lib/positions/whose-words';
import { inWordsOf } from '@/lib/words/in-words-of';

/** Asks before another's words are added to the open position, or take a quotation's place: nothing of it is done in passing. */
export function AskWhoseWords({ passage }: { passage: Passage }) {
  const dispatch = useDispatch();
  const isAsked = useCodingState((state) => askedOf(state) !== null);
  const speaker = useCodingState((state) => wordsSeenFrom(state).othersName) ?? '';
  const person = useCodingState((state) => wordsSeenFrom(state).person);
  const isAnew = useCodingState(({ form }) => (form?.anew ?? null) !== null);
  const { ask, yes, no } = askWhoseWords(speaker, person, isAnew);
  const answer = (adds: boolean) => dispatch({ type: 'answer-whose-words', adds });
  return (
    <Dialog title={sayWhoseWords(speaker)} opened={isAsked} onClose={() => answer(false)}>
      <p>{ask}</p>
      <p className="small soft">Wherever they are shown, it says “{inWordsOf(speaker)}”.</p>
      <Group gap="xs" mt="md">
        <Button size="xs" data-autofocus onClick={() => answer(true)}>
          {yes}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            answer(false);
            dispatch({ type: 'record-position', passage });
          }}
        >
          Record a position of {speaker}
        </Button>
        <Button size="xs" variant="subtle" onClick={() => answer(false)}>
          {no}
        </Button>
      </Group>
    </Dialog>
  );
}
