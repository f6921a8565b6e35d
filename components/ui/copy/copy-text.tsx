'use client';

import { Button } from '@mantine/core';
import { useId } from 'react';
import { useCopy } from '@/components/ui/copy/use-copy';
import classes from './copy-text.module.css';

/** A text to take along, under its name, with a button that copies it. */
export function CopyText({ title, text }: { title: string; text: string }) {
  const { done, copy } = useCopy();
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.top}>
        <h3 id={id}>{title}</h3>
        <Button size="compact-sm" variant="default" onClick={() => void copy(text)}>
          {done ? 'Copied' : 'Copy'}
          <span className="visually-hidden"> {title}</span>
        </Button>
      </div>
      <pre className={classes.text}>{text}</pre>
      <span role="status" className={done === false ? classes.failed : 'visually-hidden'}>
        {done ? `${title} is copied.` : null}
        {done === false
          ? 'This browser did not let it be copied: select the words and copy them.'
          : null}
      </span>
    </section>
  );
}
