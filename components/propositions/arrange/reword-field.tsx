'use client';

import { Button, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { useArrange } from '@/components/propositions/arrange/arrange-context';
import { Words } from '@/components/ui/words/words';
import type { ArrangedProposition } from '@/lib/propositions/list-data';
import { shortly } from '@/lib/words/shortly';
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
  const [stored, setStored] = useState(item.text);
  const field = useRef<HTMLTextAreaElement>(null);
  // The words changed below it, by saving or by undo: they are what is to be mended now. What is typed and not
  // saved stays: then they were changed elsewhere.
  if (stored !== item.text) {
    const isTyped = text.trim() !== stored && text.trim() !== item.text;
    setStored(item.text);
    if (!isTyped) setText(item.text);
    setProblem(
      isTyped
        ? `Changed elsewhere to “${item.text}”: saving puts your words in the place of these, Escape leaves them.`
        : null,
    );
  }
  const isChanged = text.trim() !== item.text;
  const resting = item.positions + item.elsewhere;
  const one = resting === 1;

  async function save() {
    if (!isChanged) return;
    const { id, text: was } = item;
    field.current?.focus();
    setProblem(
      await run(`rewording “${shortly(was)}”`, { kind: 'reword', debateId, id, text, was }),
    );
  }

  function leave() {
    setText(item.text);
    setProblem(null);
    field.current?.focus();
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
        ref={field}
        label="Words"
        data-saved={!isChanged}
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
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            void save();
          }
          if (event.key === 'Escape') leave();
        }}
      />
      {isChanged && resting > 0 ? (
        <div className={classes.warning} role="status">
          <p>
            <b>The meaning may change.</b> {one ? '1 position was' : `${resting} positions were`}{' '}
            recorded under these words
            {item.elsewhere > 0 ? `, ${item.elsewhere} of them in other readings` : ''}: “
            <Words as="span">{item.text}</Words>” If the new words mean something else,{' '}
            {one ? 'it' : 'they'} would say what nobody said
            {item.positions > 0
              ? `; look at ${item.elsewhere > 0 ? 'yours' : one ? 'it' : 'them'} first`
              : '; ask whoever coded the other reading first'}
            .
          </p>
          {item.positions > 0 ? (
            <Button size="compact-sm" variant="default" onClick={onShowPositions}>
              Look at {item.elsewhere > 0 ? 'yours' : one ? 'it' : 'them'}
            </Button>
          ) : null}
        </div>
      ) : null}
      {isChanged ? (
        <div className={classes.actions}>
          <Button size="xs" type="submit">
            Save the new words
          </Button>
          <Button size="xs" variant="subtle" onClick={leave}>
            Leave as it was
          </Button>
        </div>
      ) : null}
    </form>
  );
}
