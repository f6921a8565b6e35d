'use client';

import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useId } from 'react';
import classes from './copy-text.module.css';

/** A text to take along, under its name, with a button that copies it. */
export function CopyText({ title, text }: { title: string; text: string }) {
  const clipboard = useClipboard({ timeout: 2500 });
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.top}>
        <h3 id={id}>{title}</h3>
        <Button size="compact-sm" variant="default" onClick={() => clipboard.copy(text)}>
          {clipboard.copied ? 'Copied' : 'Copy'}
          <span className="visually-hidden"> {title}</span>
        </Button>
      </div>
      <pre className={classes.text}>{text}</pre>
      <span className="visually-hidden" role="status">
        {clipboard.copied
          ? `${title} is copied.`
          : clipboard.error
            ? 'Copying failed: select the words and copy them.'
            : ''}
      </span>
    </section>
  );
}
