'use client';

import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { shortly, useArrange } from '@/components/propositions/arrange-context';
import type { ArrangedProposition } from '@/lib/propositions/edit-data';
import classes from './arrange.module.css';

/** The proposition's words in place; where positions rest on them, what new words would mean. */
export function RewordField({
  item,
  onShowPositions,
}: {
  item: ArrangedProposition;
  onShowPositions: () => void;
}) {
  const { debateId, run } = useArrange();
  const [text, setText] = useState(item.text);
  const [problem, setProblem] = useState<string | null>(null);
  const isChanged = text.trim() !== item.text;
  const one = item.positions === 1;

  async function save() {
    if (!isChanged) return;
    const { id, text: was } = item;
    setProblem(
      await run(`rewording “${shortly(was)}”`, { kind: 'reword', debateId, id, text, was }),
    );
  }

  return (
    <form
      className={classes.reword}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Textarea
        label="Words"
        autosize
        minRows={1}
        maxLength={500}
        value={text}
        error={problem}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setProblem(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault();
            void save();
          }
          if (event.key === 'Escape') setText(item.text);
        }}
      />
      {isChanged && item.positions > 0 ? (
        <div className={classes.warning} role="status">
          <p>
            <b>The meaning may change.</b>{' '}
            {one ? '1 position was' : `${item.positions} positions were`} recorded under these
            words: “{item.text}” If the new words mean something else, {one ? 'it' : 'they'} would
            say what nobody said; look at {one ? 'it' : 'them'} first.
          </p>
          <Button size="compact-sm" variant="default" onClick={onShowPositions}>
            Look at {one ? 'it' : 'them'}
          </Button>
        </div>
      ) : null}
      {isChanged ? (
        <div className={classes.actions}>
          <Button size="xs" type="submit">
            Save the new words
          </Button>
          <Button size="xs" variant="subtle" onClick={() => setText(item.text)}>
            Leave as it was
          </Button>
        </div>
      ) : null}
    </form>
  );
}
