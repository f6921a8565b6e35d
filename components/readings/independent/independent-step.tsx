'use client';

import { Button } from '@mantine/core';
import Link from 'next/link';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Mantine } from '@/components/loading/mantine';
import { readingHref } from '@/components/readings/reading-href';
import classes from '@/components/readings/readings.module.css';

type Props = {
  slug: string;
  reading: { id: string; name: string };
  /** False on a page that shows nothing of others. */
  asks: boolean;
  onFinish: () => void;
  children: ReactNode;
};

/**
 * Stands before a page that shows what others coded, for somebody who codes without seeing it: a
 * question, not a lock, because the app knows no accounts. See decision 0073.
 */
export function IndependentStep({ slug, reading, asks, onFinish, children }: Props) {
  const [shown, setShown] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  const stands = asks && !shown;
  useEffect(() => {
    if (stands) head.current?.focus();
  }, [stands]);
  if (!stands) return children;
  return (
    <Mantine>
      <main id="main" className="page">
        <h1 ref={head} tabIndex={-1}>
          This page shows what others coded
        </h1>
        <div className={classes.apart}>
          <p>
            You code “{reading.name}” in this browser. Readings can only be compared if neither
            coder has seen the other’s, so this page waits until you say so.
          </p>
          <p className={classes.apartWays}>
            <Button
              component={Link}
              c="white"
              href={readingHref(slug, 'code', { id: reading.id, isReference: false })}
            >
              Back to my reading
            </Button>
            <Button variant="default" onClick={() => setShown(true)}>
              Show it this once
            </Button>
            <Button variant="default" onClick={onFinish}>
              My reading is finished: do not ask again
            </Button>
          </p>
        </div>
      </main>
    </Mantine>
  );
}
