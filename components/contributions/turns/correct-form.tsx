'use client';

import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import classes from '@/components/contributions/turns/turns.module.css';
import type { ChangeTurn } from '@/components/contributions/turns/use-change-turn';
import { forget, keep, recall } from '@/components/import/tab-storage';
import type { Paragraph } from '@/lib/text/paragraphs';

const kept = z.object({ was: z.string(), is: z.string() });

/** The words of a paragraph, to be corrected. What is typed stays in this tab until it is stored. */
export function CorrectForm({
  name,
  paragraph: { start, text },
  changing: { change, pending },
}: {
  /** Under which what is typed is kept. */
  name: string;
  paragraph: Paragraph;
  changing: ChangeTurn;
}) {
  const [is, setIs] = useState(() => {
    const before = recall(name, kept);
    return before?.was === text ? before.is : text;
  });
  function type(next: string) {
    setIs(next);
    if (next === text) forget(name);
    else keep(name, { was: text, is: next });
  }
  return (
    <form
      className={classes.part}
      onSubmit={(event) => {
        event.preventDefault();
        change({ does: 'correct', start, was: text, is: is.trim() }, 'The paragraph is corrected.');
      }}
    >
      <Textarea
        label="Correct this paragraph"
        description="Quotations in it are looked for in the new words; the rest of the text stays as it is."
        dir="auto"
        autosize
        minRows={4}
        maxRows={16}
        data-autofocus
        value={is}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <Group>
        <Button type="submit" loading={pending} disabled={is.trim() === '' || is.trim() === text}>
          Save the paragraph
        </Button>
        {is === text ? null : (
          <Button variant="default" disabled={pending} onClick={() => type(text)}>
            Back to how it was
          </Button>
        )}
      </Group>
    </form>
  );
}
